// The register as a file: the lines that its address asks for, all pages of them.

import { type Answer, download } from '#kit/http/answer.ts'
import type { SignedIn } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import { isOutcomeName } from '../case/outcome.ts'
import { requestStates } from '../case/state.ts'
import { registerAsXlsx, type SheetLine } from '../register/register-sheet.ts'
import { type LineWithTime, loadWholeRegister } from './load-register.ts'
import { readRegisterQuery } from './register-query.ts'
import { maskedApplicant, outcomeTitle } from './request-words.ts'

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export async function sendRegister(exchange: SignedIn): Promise<Answer> {
  const query = readRegisterQuery(exchange.query)
  const { place, lines, names } = await loadWholeRegister(exchange, query)
  const units = new Map(place.scope.map(({ id, name }) => [id, name]))
  const bytes = await registerAsXlsx(lines.map((line) => sheetLine(line, { units, names })))
  return download(`依申请公开登记簿${dayInChina(exchange.now)}.xlsx`, type, bytes)
}

type Names = {
  readonly units: ReadonlyMap<string, string>
  readonly names: ReadonlyMap<string, string>
}

function sheetLine(line: LineWithTime, { units, names }: Names): SheetLine {
  const { number, receivedOn, description, applicant, state, outcome, dueOn, left } = line
  return {
    ...{ number, receivedOn, description, dueOn, left },
    unit: units.get(line.unitId) ?? '',
    applicant: maskedApplicant(applicant),
    state: requestStates[state],
    outcome: outcome !== null && isOutcomeName(outcome) ? outcomeTitle(outcome) : '',
    handler: (line.handledBy !== null && names.get(line.handledBy)) || '',
  }
}
