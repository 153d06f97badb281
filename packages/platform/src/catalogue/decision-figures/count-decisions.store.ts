// The figures of decisions and fees of a year, each with the entries or records behind it.

import { type Decimal, sum } from '@gongkai/report-engine'
import type { Read } from '#kit/db/transaction.ts'
import { dayInChina, type LocalDate } from '#law/index.ts'
import {
  type AskedYear,
  type BasisLine,
  type CountedDecision,
  listBases,
  listCountedDecisions,
  listMonthFigures,
  type MonthFigure,
} from './decision-figures.store.ts'
import { type DecisionItem, decisionItemNames } from './decision-item.ts'
import { type DeterminedFigure, determineFigure } from './decision-year.ts'

/** One item of one unit in a year. */
export type ItemFigure = {
  readonly unitId: string
  readonly item: DecisionItem
  /** What the unit has said of it; undefined: nothing, so its months count. */
  readonly basis: BasisLine | undefined
  readonly months: readonly MonthFigure[]
  readonly counted: readonly CountedDecision[]
  readonly figure: DeterminedFigure
}

/** Every item of every unit, also those of which nothing is known. */
export async function listItemFigures(
  read: Read,
  asked: AskedYear,
): Promise<readonly ItemFigure[]> {
  const [months, bases, counted] = [
    await listMonthFigures(read, asked),
    await listBases(read, asked),
    await listCountedDecisions(read, asked),
  ]
  const today = dayInChina(asked.asOf ?? new Date())
  return asked.unitIds.flatMap((unitId) =>
    decisionItemNames.map((item) => {
      const isOf = (one: { readonly unitId: string; readonly item: DecisionItem }): boolean =>
        one.unitId === unitId && one.item === item
      const lines = {
        ...{ unitId, item, basis: bases.find(isOf) },
        ...{ months: months.filter(isOf), counted: counted.filter(isOf) },
      }
      return { ...lines, figure: figureOf(lines, asked.year, today) }
    }),
  )
}

function figureOf(
  { basis, months, counted }: Pick<ItemFigure, 'basis' | 'months' | 'counted'>,
  year: number,
  today: LocalDate,
): DeterminedFigure {
  const values = new Map(months.map(({ month, value }) => [month, value]))
  const known = { basis: basis?.basis ?? 'entered', months: values, counted: counted.length }
  return determineFigure(known, { year, today })
}

export type DecisionCount = {
  readonly item: DecisionItem
  readonly value: Decimal
  /** The entries (`licences/2025-03`) or records that the value is made of. */
  readonly recordIds: readonly string[]
}

/**
 * The figures of table 二 for decisions and fees, added up over the units. An item is left out as long as
 * one of the units has months missing: nothing entered is not zero.
 */
export async function countDecisions(
  read: Read,
  asked: AskedYear,
): Promise<readonly DecisionCount[]> {
  const all = await listItemFigures(read, asked)
  return decisionItemNames.flatMap((item) => {
    const figures = all.filter((one) => one.item === item)
    const values = figures.flatMap(({ figure }) => (figure.state === 'known' ? [figure.value] : []))
    if (values.length === 0 || values.length < figures.length) return []
    return [{ item, value: sum(values), recordIds: figures.flatMap(idsOf) }]
  })
}

function idsOf({ item, basis, months, counted }: ItemFigure): readonly string[] {
  if (basis?.basis === 'counted') return counted.map(({ recordId }) => recordId)
  if (basis?.basis === 'noPower') return [`${item}/${basis.year}`]
  return months.map(({ year, month }) => `${item}/${year}-${String(month).padStart(2, '0')}`)
}
