// SQL of the figures of decisions and fees: months entered, where the figure comes from, decisions counted.

import { type Decimal, parseDecimal, sum } from '@gongkai/report-engine'
import { sql } from 'kysely'
import { closeLine, isKnown, keepLine } from '#kit/db/known-lines.ts'
import type { Read, Tx } from '#kit/db/transaction.ts'
import type { LocalDate } from '#law/index.ts'
import type { RecordKey } from '../record/edition.ts'
import { type Basis, type DecisionItem, isBasis, isDecisionItem } from './decision-item.ts'
import type { EnteredIn, ItemKey, MonthKey, YearKey } from './month-figure.ts'

/** Locks the year of a unit and counts the write; returns how many there have been before. */
export async function lockDecisionYear(tx: Tx, { unitId, year }: YearKey): Promise<number> {
  const { version } = await tx
    .insertInto('decision_years')
    .values({ unit_id: unitId, year, version: 1 })
    .onConflict((on) =>
      on
        .columns(['unit_id', 'year'])
        .doUpdateSet({ version: sql<number>`decision_years.version + 1` }),
    )
    .returning('version')
    .executeTakeFirstOrThrow()
  return version - 1
}

/** How often the year was written to. */
export async function findYearVersion(read: Read, { unitId, year }: YearKey): Promise<number> {
  const row = await read
    .selectFrom('decision_years')
    .select('version')
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .executeTakeFirst()
  return row?.version ?? 0
}

const monthColumns = ({ unitId, year, item, month }: MonthKey) => ({
  unit_id: unitId,
  item,
  year: String(year),
  month: String(month),
})

type Written = { readonly by: string; readonly now: Date }

/** The figure of a month from now on; the year is locked. */
export async function insertMonthFigure(
  tx: Tx,
  key: MonthKey,
  { value, entered, by, now }: Written & { readonly value: Decimal; readonly entered: EnteredIn },
): Promise<void> {
  const file =
    entered.source === 'file'
      ? { file_name: entered.fileName, file_row: String(entered.fileRow) }
      : { file_name: '', file_row: null }
  const columns = { value, source: entered.source, ...file, entered_by: by }
  await keepLine(tx, 'decision_figures', { key: monthColumns(key), columns, now })
}

/** From now on nothing is known of the month. */
export async function closeMonthFigure(tx: Tx, key: MonthKey, now: Date): Promise<void> {
  await closeLine(tx, 'decision_figures', { key: monthColumns(key), now })
}

export async function insertBasis(
  tx: Tx,
  { unitId, year, item }: ItemKey,
  { basis, reason, by, now }: Written & { readonly basis: Basis; readonly reason: string },
): Promise<void> {
  const key = { unit_id: unitId, item, year: String(year) }
  await keepLine(tx, 'decision_bases', { key, columns: { basis, reason, set_by: by }, now })
}

/** A published decision is counted from now on. */
export async function insertCountedDecision(
  tx: Tx,
  { unitId, recordId }: RecordKey,
  {
    item,
    decidedOn,
    now,
  }: { readonly item: DecisionItem; readonly decidedOn: LocalDate; readonly now: Date },
): Promise<void> {
  await keepLine(tx, 'counted_decisions', {
    key: { unit_id: unitId, record_id: recordId },
    columns: { item, decided_on: decidedOn },
    now,
  })
}

export async function closeCountedDecision(
  tx: Tx,
  { unitId, recordId }: RecordKey,
  now: Date,
): Promise<void> {
  await closeLine(tx, 'counted_decisions', { key: { unit_id: unitId, record_id: recordId }, now })
}

export type MonthFigure = MonthKey & {
  readonly value: Decimal
  readonly entered: EnteredIn
  readonly by: string
  readonly knownFrom: Date
  readonly knownUntil: Date | null
}

export type AskedYear = {
  readonly unitIds: readonly string[]
  readonly year: number
  /** As known then; absent: now. */
  readonly asOf?: Date | undefined
}

const nobody = '00000000-0000-0000-0000-000000000000'
const some = (unitIds: readonly string[]) => (unitIds.length === 0 ? [nobody] : unitIds)

/** The months entered, in their order. */
export async function listMonthFigures(
  read: Read,
  { unitIds, year, asOf }: AskedYear,
): Promise<readonly MonthFigure[]> {
  const rows = await read
    .selectFrom('decision_figures')
    .selectAll()
    .where('unit_id', 'in', some(unitIds))
    .where('year', '=', year)
    .where(isKnown(asOf))
    .orderBy('month')
    .execute()
  return rows.map(monthFigureOf)
}

/** All that was ever entered for a unit's year, newest first. */
export async function listMonthHistory(
  read: Read,
  { unitId, year }: YearKey,
): Promise<readonly MonthFigure[]> {
  const rows = await read
    .selectFrom('decision_figures')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .orderBy('known_from', 'desc')
    .orderBy('item')
    .orderBy('month')
    .limit(500)
    .execute()
  return rows.map(monthFigureOf)
}

type MonthRow = {
  readonly unit_id: string
  readonly item: string
  readonly year: number
  readonly month: number
  readonly known_from: Date
  readonly known_until: Date | null
  readonly value: string
  readonly source: string
  readonly file_name: string
  readonly file_row: number | null
  readonly entered_by: string
}

function monthFigureOf(row: MonthRow): MonthFigure {
  return {
    unitId: row.unit_id,
    item: itemNamed(row.item),
    year: row.year,
    month: row.month,
    value: shortest(row.value),
    entered:
      row.file_row === null
        ? { source: 'page' }
        : { source: 'file', fileName: row.file_name, fileRow: row.file_row },
    by: row.entered_by,
    knownFrom: row.known_from,
    knownUntil: row.known_until,
  }
}

/** The database writes 12.0000. */
function shortest(text: string): Decimal {
  const value = parseDecimal(text)
  if (value === undefined) throw new Error(`decision figures: not a number: ${text}`)
  return sum([value])
}

export type BasisLine = ItemKey & {
  readonly basis: Basis
  readonly reason: string
  readonly by: string
  readonly knownFrom: Date
}

/** Where the figures come from, where the unit has said so. */
export async function listBases(
  read: Read,
  { unitIds, year, asOf }: AskedYear,
): Promise<readonly BasisLine[]> {
  const rows = await read
    .selectFrom('decision_bases')
    .selectAll()
    .where('unit_id', 'in', some(unitIds))
    .where('year', '=', year)
    .where(isKnown(asOf))
    .execute()
  return rows.map((row) => {
    if (!isBasis(row.basis)) throw new Error(`decision figures: unknown basis ${row.basis}`)
    const key = { unitId: row.unit_id, item: itemNamed(row.item), year: row.year }
    const { basis, reason, set_by: by, known_from: knownFrom } = row
    return { ...key, basis, reason, by, knownFrom }
  })
}

export type CountedDecision = RecordKey & {
  readonly item: DecisionItem
  readonly decidedOn: string
}

/** Published decisions of a year, by the day on which they were made. */
export async function listCountedDecisions(
  read: Read,
  { unitIds, year, asOf }: AskedYear,
): Promise<readonly CountedDecision[]> {
  const rows = await read
    .selectFrom('counted_decisions')
    .select(['unit_id', 'record_id', 'item', 'decided_on'])
    .where('unit_id', 'in', some(unitIds))
    .where('decided_on', '>=', `${year}-01-01`)
    .where('decided_on', '<=', `${year}-12-31`)
    .where(isKnown(asOf))
    .orderBy('decided_on')
    .orderBy('record_id')
    .execute()
  return rows.map((row) => ({
    unitId: row.unit_id,
    recordId: row.record_id,
    item: itemNamed(row.item),
    decidedOn: row.decided_on,
  }))
}

function itemNamed(text: string): DecisionItem {
  if (!isDecisionItem(text)) throw new Error(`decision figures: unknown item ${text}`)
  return text
}
