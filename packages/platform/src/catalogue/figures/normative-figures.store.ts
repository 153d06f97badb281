// SQL of what the annual report counts of rules and normative documents: made, repealed, in force.

import { sql } from 'kysely'
import { isKnown, keepLine } from '#kit/db/known-lines.ts'
import type { Read, Tx } from '#kit/db/transaction.ts'
import type { LocalDate } from '#law/index.ts'
import type { RecordKey } from '../record/edition.ts'

export const normativeRows = ['regulations', 'normativeDocuments'] as const
export type NormativeRow = (typeof normativeRows)[number]
export const normativeColumns = ['made', 'repealed', 'inForce'] as const
export type NormativeColumn = (typeof normativeColumns)[number]

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

/** Of which units, for which year, as known at an instant (now without it). */
export type NormativePeriod = {
  readonly unitIds: readonly string[]
  readonly year: number
  readonly asOf?: Date | undefined
}

const conditions = (year: number) => ({
  made: sql<boolean>`issued_on between ${`${year}-01-01`} and ${`${year}-12-31`}`,
  repealed: sql<boolean>`ended_on between ${`${year}-01-01`} and ${`${year}-12-31`}`,
  inForce: sql<boolean>`issued_on <= ${`${year}-12-31`} and (ended_on is null or ended_on > ${`${year}-12-31`})`,
})

const figuresOf = (read: Read, { unitIds, asOf }: NormativePeriod) =>
  read
    .selectFrom('normative_figures')
    .where(
      'unit_id',
      'in',
      unitIds.length === 0 ? ['00000000-0000-0000-0000-000000000000'] : unitIds,
    )
    .where(isKnown(asOf))

export type NormativeCount = Readonly<Record<NormativeColumn, number>> & {
  readonly row: NormativeRow
}

/** The numbers of table 二 for rules and normative documents; no line where nothing is known. */
export async function countNormative(
  read: Read,
  period: NormativePeriod,
): Promise<readonly NormativeCount[]> {
  const { made, repealed, inForce } = conditions(period.year)
  const rows = await figuresOf(read, period)
    .select('row_key')
    .select([
      sql<string>`count(*) filter (where ${made})`.as('made'),
      sql<string>`count(*) filter (where ${repealed})`.as('repealed'),
      sql<string>`count(*) filter (where ${inForce})`.as('in_force'),
    ])
    .groupBy('row_key')
    .execute()
  return rows.map((one) => ({
    row: rowNamed(one.row_key),
    made: Number(one.made),
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
    .where(conditions(period.year)[column])
    .orderBy('issued_on')
    .orderBy('record_id')
    .execute()
  return rows.map((one) => ({ unitId: one.unit_id, recordId: one.record_id }))
}
