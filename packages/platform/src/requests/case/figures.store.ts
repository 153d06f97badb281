// SQL of what is counted: which line of a request is open, and how tables read them.

import { sql } from 'kysely'
import { isKnown, keepLine } from '#kit/db/known-lines.ts'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { type ApplicantClass, isApplicantClass } from './applicant-class.ts'
import type { CountedFacts } from './figures.ts'
import type { RequestKey } from './request-case.ts'

export type NewFigures = {
  readonly applicantClass: ApplicantClass
  readonly counted: CountedFacts
  readonly now: Date
}

/** Closes the line known so far and opens the new one; nothing is written when they are the same. */
export async function insertFigures(
  tx: Tx,
  { unitId, requestId }: RequestKey,
  { applicantClass, counted, now }: NewFigures,
): Promise<void> {
  const columns = {
    applicant_class: applicantClass,
    received_on: counted.receivedOn,
    outcome: counted.outcome,
    decided_on: counted.decidedOn,
  }
  const key = { unit_id: unitId, request_id: requestId }
  await keepLine(tx, 'request_figures', { key, columns, now })
}

export type Counted = {
  readonly row: string
  readonly column: ApplicantClass
  readonly count: number
}

/** Which requests are looked at: of these units, for a year, as known at an instant (now without it). */
export type Period = {
  readonly unitIds: readonly string[]
  readonly year: number
  readonly asOf?: Date | undefined
}

/** The requests a year has to do with: received by its end, and not decided before it began. */
function figuresOf(read: Read, { unitIds, year, asOf }: Period) {
  return read
    .selectFrom('request_figures')
    .where('unit_id', 'in', unitIds.length === 0 ? [''] : unitIds)
    .where('received_on', '<=', `${year}-12-31`)
    .where((where) =>
      where.or([where('decided_on', 'is', null), where('decided_on', '>=', `${year}-01-01`)]),
    )
    .where(isKnown(asOf))
}

/** In which row of intake, and in which of results, a request of the year stands. */
function rowsOf(year: number) {
  return {
    intake: sql<string>`case when received_on >= ${`${year}-01-01`}::date then 'received' else 'carriedIn' end`,
    result: sql<string>`case when decided_on <= ${`${year}-12-31`}::date then outcome else 'carriedOut' end`,
  }
}

/**
 * Numbers of table 三 for a year: rows of intake, of results and the carry-over, by class of applicant.
 * Totals are sums of these.
 */
export async function countRequests(read: Read, period: Period): Promise<readonly Counted[]> {
  if (period.unitIds.length === 0) return []
  const { intake, result } = rowsOf(period.year)
  const rows = await figuresOf(read, period)
    .select(['applicant_class', intake.as('intake'), result.as('result')])
    .select((select) => select.fn.countAll<string>().as('count'))
    .groupBy([sql`1`, sql`2`, sql`3`])
    .execute()
  const cells = new Map<string, Counted>()
  for (const { applicant_class, intake: one, result: other, count } of rows)
    for (const row of [one, other]) {
      const column = classNamed(applicant_class)
      const known = cells.get(`${row}.${column}`)?.count ?? 0
      cells.set(`${row}.${column}`, { row, column, count: known + Number(count) })
    }
  return [...cells.values()]
}

function classNamed(text: string): ApplicantClass {
  if (!isApplicantClass(text)) throw new Error(`request figures: unknown class ${text}`)
  return text
}

export type CellOfRequests = {
  readonly row: string
  /** Undefined: all classes. */
  readonly column: ApplicantClass | undefined
}

/** Selects the keys of the requests that a cell counts. */
export function selectCounted(read: Read, period: Period, { row, column }: CellOfRequests) {
  const { intake, result } = rowsOf(period.year)
  const all = figuresOf(read, period).select(['unit_id', 'request_id'])
  const ofClass = column === undefined ? all : all.where('applicant_class', '=', column)
  return row === 'handled'
    ? ofClass.where(result, '<>', 'carriedOut')
    : ofClass.where(row === 'received' || row === 'carriedIn' ? intake : result, '=', row)
}

/** The requests a cell counts, oldest receipt first. */
export async function listCounted(
  read: Read,
  period: Period,
  cell: CellOfRequests,
): Promise<readonly RequestKey[]> {
  if (period.unitIds.length === 0) return []
  const rows = await selectCounted(read, period, cell)
    .orderBy('received_on')
    .orderBy('request_id')
    .execute()
  return rows.map((one) => ({ unitId: one.unit_id, requestId: one.request_id }))
}
