// Addresses of an office's table of ends of disputes.

import { faultyForm } from '#agencies/console/faulty-form.ts'
import { holdsRole, listStaffNames, type Unit } from '#agencies/index.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, page, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { dayInChina, isLocalDate, localDate } from '#law/index.ts'
import { isDisputeKind } from '../../case/dispute-outcome.ts'
import { disputeAccess as access, disputeScope } from '../../console/dispute-scope.ts'
import { effectOfRow, kindOf, type Move } from '../outcome-effect.ts'
import { isCountedAs, type NewOutcomeRow, outcomeRowProblems } from '../outcome-row.ts'
import { listEndedDisputes, listOutcomeRows } from '../outcome-rows.store.ts'
import { saveOutcomeRow } from '../save-outcome-row.action.ts'
import { chooseOutcomesPage, outcomesPage } from './outcomes.page.ts'

const home = '/dispute-outcomes'
const path = `${home}/:unit`

export const outcomeRoutes: readonly Route[] = [
  { method: 'GET', path: home, access, handler: choose },
  { method: 'GET', path, access, handler: (exchange) => show(exchange) },
  { method: 'POST', path, access: { roles: ['officeHead'] }, handler: take },
]

async function choose(exchange: SignedIn): Promise<Answer> {
  const units = await disputeScope(exchange)
  const [only] = units
  if (only !== undefined && units.length === 1) return redirectTo(`${home}/${only.code}`)
  return page(chooseOutcomesPage(exchange.view, units))
}

async function unitOf(exchange: SignedIn): Promise<Unit> {
  const unit = (await disputeScope(exchange)).find(({ code }) => code === exchange.params.unit)
  if (unit === undefined) throw new NotFound()
  return unit
}

type Shown = {
  readonly attempt?: Attempt
  readonly effect?: readonly Move[]
  readonly checked?: string
}

async function show(exchange: SignedIn, shown: Shown = {}): Promise<Answer> {
  const { database, person, view, now } = exchange
  const { attempt = noAttempt, effect, checked = '' } = shown
  const unit = await unitOf(exchange)
  const rows = await listOutcomeRows(database, unit.id)
  const names = await listStaffNames(
    database,
    rows.map(({ savedBy }) => savedBy),
  )
  const mayWrite = holdsRole(person.duties, ['officeHead'], [unit.id])
  const today = dayInChina(now)
  return page(
    outcomesPage(view, { unit, rows, names, today, mayWrite, attempt, effect, checked }),
    Object.keys(shown).length > 0 && effect === undefined ? 422 : 200,
  )
}

/** Looks the row over first; saves what was looked over, and nothing else. */
async function take(exchange: SignedIn): Promise<Answer> {
  const { form, context, database, now } = exchange
  const unit = await unitOf(exchange)
  const row = rowIn(form)
  const problems = 'problems' in row ? row.problems : outcomeRowProblems(row, dayInChina(now))
  if ('problems' in row || Object.keys(problems).length > 0)
    return show(exchange, { attempt: faultyForm(exchange, problems) })
  const key = [row.kind, row.outcome, row.countedAs, row.validFrom, row.basis].join('|')
  if (form.get('do') !== 'save' || form.get('checked') !== key) {
    const ended = await listEndedDisputes(database, unit.id, row.outcome)
    const effect = effectOfRow(
      ended.filter(({ row: counted }) => kindOf(counted) === row.kind),
      await listOutcomeRows(database, unit.id),
      row,
    )
    const attempt = { ...faultyForm(exchange, {}), summary: undefined }
    return show(exchange, { attempt, effect, checked: key })
  }
  const again = (attempt: Attempt): Promise<Answer> => show(exchange, { attempt })
  return orAgain(exchange, { show: again }, async () => {
    await saveOutcomeRow(context, unit.id, row)
    return redirectTo(`${home}/${unit.code}`)
  })
}

function rowIn(
  form: URLSearchParams,
): NewOutcomeRow | { readonly problems: Readonly<Record<string, string>> } {
  const text = (name: string): string => (form.get(name) ?? '').trim()
  const [kind = '', outcome = ''] = text('end').split('.')
  const [validFrom, countedAs] = [text('validFrom'), text('countedAs')]
  if (!isDisputeKind(kind)) return { problems: { end: '请选择一种结果。' } }
  if (!isLocalDate(validFrom)) return { problems: { validFrom: '请填写日期，如 2026-01-31。' } }
  return {
    ...{ kind, outcome, basis: text('basis'), validFrom: localDate(validFrom) },
    countedAs: isCountedAs(countedAs) ? countedAs : null,
  }
}
