// SQL of what the annual report counts of rules and normative documents: made, repealed, in force.

import { sql } from 'kysely'
import { closeLine, isKnown, keepLine } from '#kit/db/known-lines.ts'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { type LocalDate, localDate } from '#law/index.ts'
import type { RecordKey } from '../record/edition.ts'
import {
  type NormativeColumn,
  type NormativeRow,
  normativeRows,
} from '../validity/normative-cell.ts'

export type NormativeLine = {
  readonly row: NormativeRow
  readonly issuedOn: LocalDate
  readonly endedOn: LocalDate | null
}

/** What is counted of a record from now on. */
export async function insertNormativeFigures(
  tx: Tx,
  { unitId, recordId }: RecordKey,
  { row, issuedOn, endedOn, now }: NormativeLine & { readonly now: Date },
): Promise<void> {
  await keepLine(tx, 'normative_figures', {
    key: { unit_id: unitId, record_id: recordId },
    columns: { row_key: row, issued_on: issuedOn, ended_on: endedOn },
    now,
  })
}

/** The record is not counted from now on; what was counted of it stays known as of then. */
export async function closeNormativeFigures(
  tx: Tx,
  { unitId, recordId }: RecordKey,
  now: Date,
): Promise<void> {
  await closeLine(tx, 'normative_figures', { key: { unit_id: unitId, record_id: recordId }, now })
}

/** Of which units, for which year, as known at an instant (now without it). */
export type NormativePeriod = {
  readonly unitIds: readonly string[]
  readonly year: number
  readonly asOf?: Date | undefined
}

/** An end that lies beyond the instant asked about has not come yet: until then the document holds. */
const conditions = ({ year, asOf }: NormativePeriod) => {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const asked = sql`coalesce(${asOf ?? null}::timestamptz, now())`
  const until = sql`least(${last}::date, (${asked} at time zone 'Asia/Shanghai')::date)`
  return {
    issued: sql<boolean>`issued_on between ${first} and ${last}`,
    repealed: sql<boolean>`ended_on between ${first} and ${until}`,
    inForce: sql<boolean>`issued_on <= ${last} and (ended_on is null or ended_on > ${until})`,
  }
}

const nobody = '00000000-0000-0000-0000-000000000000'

/** Lines of documents that were there by the end of the year, as known at the instant. */
const figuresOf = (read: Read, { unitIds, year, asOf }: NormativePeriod) =>
  read
    .selectFrom('normative_figures')
    .where('unit_id', 'in', unitIds.length === 0 ? [nobody] : unitIds)
    .where('issued_on', '<=', `${year}-12-31`)
    .where(isKnown(asOf))

export type NormativeCount = Readonly<Record<NormativeColumn, number>> & {
  readonly row: NormativeRow
}

/** The numbers of table 二 for rules and normative documents; no line where nothing is known. */
export async function countNormative(
  read: Read,
  period: NormativePeriod,
): Promise<readonly NormativeCount[]> {
  const { issued, repealed, inForce } = conditions(period)
  const rows = await figuresOf(read, period)
    .select('row_key')
    .select([
      sql<string>`count(*) filter (where ${issued})`.as('issued'),
      sql<string>`count(*) filter (where ${repealed})`.as('repealed'),
      sql<string>`count(*) filter (where ${inForce})`.as('in_force'),
    ])
    .groupBy('row_key')
    .execute()
  return rows.map((one) => ({
    row: rowNamed(one.row_key),
    issued: Number(one.issued),
    repealed: Number(one.repealed),
    inForce: Number(one.in_force),
  }))
}

function rowNamed(text: string): NormativeRow {
  const row = normativeRows.find((one) => one === text)
  if (row === undefined) throw new Error(`normative figures: unknown row ${text}`)
  return row
}

/** The records that a number counts, oldest first. */
export async function listNormative(
  read: Read,
  period: NormativePeriod,
  { row, column }: { readonly row: NormativeRow; readonly column: NormativeColumn },
): Promise<readonly RecordKey[]> {
  const rows = await figuresOf(read, period)
    .select(['unit_id', 'record_id'])
    .where('row_key', '=', row)
    .where(conditions(period)[column])
    .orderBy('issued_on')
    .orderBy('record_id')
    .execute()
  return rows.map((one) => ({ unitId: one.unit_id, recordId: one.record_id }))
}

/** All records of a unit that are counted now. */
export async function listCountedRecords(
  read: Read,
  unitId: string,
): Promise<readonly RecordKey[]> {
  const rows = await read
    .selectFrom('normative_figures')
    .select(['unit_id', 'record_id'])
    .where('unit_id', '=', unitId)
    .where('known_until', 'is', null)
    .orderBy('record_id')
    .execute()
  return rows.map((one) => ({ unitId: one.unit_id, recordId: one.record_id }))
}

/** Records of a unit that are counted and hold on a day, oldest first. */
export async function listInForce(
  read: Read,
  unitId: string,
  day: LocalDate,
): Promise<readonly string[]> {
  const rows = await read
    .selectFrom('normative_figures')
    .select('record_id')
    .where('unit_id', '=', unitId)
    .where('known_until', 'is', null)
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>', day)]))
    .orderBy('issued_on')
    .orderBy('record_id')
    .execute()
  return rows.map((one) => one.record_id)
}

/** What is counted of one record now; undefined where nothing is. */
export async function findNormativeLine(
  read: Read,
  { unitId, recordId }: RecordKey,
): Promise<NormativeLine | undefined> {
  const row = await read
    .selectFrom('normative_figures')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('record_id', '=', recordId)
    .where('known_until', 'is', null)
    .executeTakeFirst()
  return (
    row && {
      row: rowNamed(row.row_key),
      issuedOn: localDate(row.issued_on),
      endedOn: row.ended_on === null ? null : localDate(row.ended_on),
    }
  )
}
