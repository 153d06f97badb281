// Reads what the page of a year shows: every item with its months, where the figure comes from, what was
// changed, and which years and units can be chosen.

import { holdsRole, listStaffNames, type Unit } from '#agencies/index.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { SignedIn } from '#kit/http/route.ts'
import { dayInChina, type LocalDate } from '#law/index.ts'
import { recordScope } from '../../console/record-scope.ts'
import { type ItemFigure, listItemFigures } from '../count-decisions.store.ts'
import { findYearVersion, listMonthHistory, type MonthFigure } from '../decision-figures.store.ts'
import { type DecisionItem, itemOfCell } from '../decision-item.ts'
import { enteringRoles, isYear, settingRoles } from '../enter-decisions.action.ts'

export type ShownYear = {
  readonly scope: readonly Unit[]
  readonly unit: Unit
  readonly year: number
  readonly today: LocalDate
  readonly items: readonly ItemFigure[]
  readonly version: number
  readonly history: readonly MonthFigure[]
  readonly names: ReadonlyMap<string, string>
  readonly mayEnter: boolean
  readonly maySet: boolean
  /** The item whose figure of the report was opened. */
  readonly asked: DecisionItem | undefined
}

export const decisionsPath = '/records/decisions'

export function yearPath(unit: Pick<Unit, 'code'>, year: number, more = ''): string {
  return `${decisionsPath}/${unit.code}/${year}${more}`
}

/** The unit and year of the address; the own unit and the year before this one where none is named. */
export async function loadYear(
  exchange: SignedIn,
  { code, year: named }: { readonly code: string; readonly year: string },
): Promise<ShownYear> {
  const { database, person, now, query } = exchange
  const scope = await recordScope(exchange)
  const own = scope.find(({ id }) => holdsRole(person.duties, enteringRoles, [id]))
  const unit = code === '' ? (own ?? scope[0]) : scope.find((one) => one.code === code)
  const today = dayInChina(now)
  const year = named === '' ? Number(today.slice(0, 4)) - 1 : Number(named)
  if (unit === undefined || !isYear(year, today)) throw new NotFound()
  const key = { unitId: unit.id, year }
  const items = await listItemFigures(database, { unitIds: [unit.id], year })
  const history = await listMonthHistory(database, key)
  const people = [
    ...history.map(({ by }) => by),
    ...items.flatMap(({ basis }) => (basis ? [basis.by] : [])),
  ]
  return {
    ...{ scope, unit, year, today, items, history },
    version: await findYearVersion(database, key),
    names: await listStaffNames(database, people),
    mayEnter: holdsRole(person.duties, enteringRoles, [unit.id]),
    maySet: holdsRole(person.duties, settingRoles, [unit.id]),
    asked: itemOfCell(query.get('cell') ?? ''),
  }
}
