// The register as a file: the lines that its address asks for, all pages of them.

import { type Answer, download } from '#kit/http/answer.ts'
import type { SignedIn } from '#kit/http/route.ts'
import { maskedName } from '#kit/secrets/masked.ts'
import { dayInChina } from '#law/index.ts'
import { applicantClasses } from '../case/applicant-class.ts'
import { channels, isChannelName } from '../case/channel.ts'
import { isOutcomeName, outcomeTitle } from '../case/outcome.ts'
import { requestStates } from '../case/state.ts'
import { registerAsXlsx, type SheetLine } from '../register/register-sheet.ts'
import { readSheetFacts, type SheetFacts } from '../register/sheet-facts.store.ts'
import { type LineWithTime, loadWholeRegister } from './load-register.ts'
import { readRegisterQuery } from './register-query.ts'

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export async function sendRegister(exchange: SignedIn): Promise<Answer> {
  const query = readRegisterQuery(exchange.query)
  const { place, lines, names } = await loadWholeRegister(exchange, query)
  const units = new Map(place.scope.map(({ id, name }) => [id, name]))
  const facts = await readSheetFacts(exchange.database, lines)
  const bytes = await registerAsXlsx(lines.map((line) => sheetLine(line, { units, names, facts })))
  return download(`依申请公开登记簿${dayInChina(exchange.now)}.xlsx`, xlsxType, bytes)
}

type Known = {
  readonly units: ReadonlyMap<string, string>
  readonly names: ReadonlyMap<string, string>
  readonly facts: ReadonlyMap<string, SheetFacts>
}

/** Who asked does not leave with the register: names are masked. */
function sheetLine(line: LineWithTime, { units, names, facts }: Known): SheetLine {
  const { number, applicant, channel, outcome, imported, handledBy } = line
  const known: Partial<SheetFacts> = facts.get(line.requestId) ?? {}
  const { decidedOn = '', servedOn = '', extension, answerNumber, splitFrom = '' } = known
  return {
    number: number ?? '未登记',
    unit: units.get(line.unitId) ?? '',
    receivedOn: line.receivedOn ?? '未确认',
    channel: isChannelName(channel) ? channels[channel].title : '',
    applicantClass: applicantClasses[applicant.class],
    applicant: maskedName(applicant.name),
    description: line.description,
    splitFrom,
    wantedForm: line.wantedForm,
    wantedRoute: line.wantedRoute,
    extension: extension || (imported?.extension ? String(imported.extension) : ''),
    dueOn: line.dueOn ?? '',
    left: line.left ?? '',
    state: requestStates[line.state],
    ...{ decidedOn, servedOn },
    outcome: outcome !== null && isOutcomeName(outcome) ? outcomeTitle(outcome) : '',
    answerNumber: answerNumber || imported?.answerNumber || '',
    handler: (handledBy !== null && names.get(handledBy)) || imported?.handler || '',
    note: imported?.note ?? '',
  }
}
