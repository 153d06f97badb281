// Entering figures of decisions and fees, and saying where the figure of a year comes from.

import { holdsRole, type Role } from '#agencies/index.ts'
import { inTransaction, Refused, type Tx } from '#kit/db/transaction.ts'
import { dayInChina, type LocalDate } from '#law/index.ts'
import { personIdOf, type RecordContext } from '../flow/act-on-record.action.ts'
import {
  closeMonthFigure,
  insertBasis,
  insertMonthFigure,
  listBases,
  listMonthFigures,
  lockDecisionYear,
} from './decision-figures.store.ts'
import type { Basis } from './decision-item.ts'
import { hasBegun } from './decision-year.ts'
import type { ItemKey, WishedMonth, YearKey } from './month-figure.ts'

export const enteringRoles = ['clerk', 'officeHead'] as const satisfies readonly Role[]
export const settingRoles = ['officeHead'] as const satisfies readonly Role[]

export type WishedMonths = {
  readonly months: readonly WishedMonth[]
  /** How often the year had been written to when the page was opened. */
  readonly seen: number
}

/** Enters the months that differ from what is known; returns how many. */
export async function enterDecisions(
  context: RecordContext,
  key: YearKey,
  { months, seen }: WishedMonths,
): Promise<number> {
  let changed = 0
  await inYear(context, key, {
    action: 'enter',
    facts: () => ({ changed }),
    step: async (tx, before) => {
      if (before !== seen) throw new Refused({ code: 'decisions.changedMeanwhile' })
      changed = await keepMonths(tx, key, { months, by: personIdOf(context), now: context.now })
      if (changed === 0) throw new Refused({ code: 'decisions.nothingChanged' })
    },
  })
  return changed
}

type Kept = {
  readonly months: readonly WishedMonth[]
  readonly by: string
  readonly now: Date
}

/** Writes what differs, in the transaction that holds the year. */
export async function keepMonths(tx: Tx, key: YearKey, { months, by, now }: Kept): Promise<number> {
  const today = dayInChina(now)
  const known = await listMonthFigures(tx, { unitIds: [key.unitId], year: key.year })
  let changed = 0
  for (const { item, month, value, entered } of months) {
    const there = known.find((one) => one.item === item && one.month === month)?.value ?? null
    if (there === value) continue
    if (!hasBegun(key.year, month, today)) throw new Refused({ code: 'decisions.notBegun' })
    const at = { ...key, item, month }
    if (value === null) await closeMonthFigure(tx, at, now)
    else await insertMonthFigure(tx, at, { value, entered, by, now })
    changed += 1
  }
  return changed
}

/**
 * Says where the figure of a year comes from. Who has no such power says so once, with the reason; the
 * year is then 0 because somebody said it.
 */
export async function setDecisionBasis(
  context: RecordContext,
  { item, ...key }: ItemKey,
  { basis, reason }: { readonly basis: Basis; readonly reason: string },
): Promise<void> {
  const said = reason.trim()
  if (basis === 'noPower' && said === '') throw new Refused({ code: 'decisions.reasonMissing' })
  if (basis === 'counted' && item === 'fees')
    throw new Refused({ code: 'decisions.feesNotCounted' })
  await inYear(context, key, {
    action: 'setBasis',
    roles: settingRoles,
    facts: () => ({ item, basis }),
    step: async (tx) => {
      const standing = await listBases(tx, { unitIds: [key.unitId], year: key.year })
      const now = standing.find((one) => one.item === item)
      if ((now?.basis ?? 'entered') === basis && (now?.reason ?? '') === said)
        throw new Refused({ code: 'decisions.nothingChanged' })
      const by = personIdOf(context)
      await insertBasis(tx, { ...key, item }, { basis, reason: said, by, now: context.now })
    },
  })
}

type YearStep = {
  readonly action: 'enter' | 'setBasis' | 'prepareImport' | 'import'
  readonly roles?: readonly Role[]
  readonly facts: () => Readonly<Record<string, unknown>>
  /** Under the lock of the year; `before` counts the writes until then. */
  readonly step: (tx: Tx, before: number) => Promise<void>
}

/** Runs a step on a unit's year, by whoever may. */
export async function inYear(
  context: RecordContext,
  key: YearKey,
  { action, roles = enteringRoles, facts, step }: YearStep,
): Promise<void> {
  const { duties = [] } = context
  if (!holdsRole(duties, enteringRoles, [key.unitId]))
    throw new Refused({ code: 'decisions.notYourRole' })
  if (!holdsRole(duties, roles, [key.unitId])) throw new Refused({ code: 'decisions.headOnly' })
  if (!isYear(key.year, dayInChina(context.now)))
    throw new Refused({ code: 'decisions.yearUnknown' })
  const names = {
    enter: 'catalogue.enterDecisions',
    setBasis: 'catalogue.setDecisionBasis',
    prepareImport: 'catalogue.prepareDecisionImport',
    import: 'catalogue.importDecisions',
  }
  const deed = { action: names[action], unitId: key.unitId, subject: `decisions:${key.year}` }
  await inTransaction(context, { ...deed, facts }, async (tx) =>
    step(tx, await lockDecisionYear(tx, key)),
  )
}

/** The Regulations have been in force since 2008. */
export function isYear(year: number, today: LocalDate): boolean {
  return Number.isInteger(year) && year >= 2008 && year <= Number(today.slice(0, 4))
}
