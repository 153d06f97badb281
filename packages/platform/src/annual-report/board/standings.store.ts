// SQL of where the reports of many units stand: never their documents, and one query for all.

import { sql } from 'kysely'
import type { Read } from '#kit/db/transaction.ts'
import { type EditionState, isEditionState } from '../flow/edition-state.ts'

export type NewestEdition = {
  readonly unitId: string
  readonly number: number
  readonly state: EditionState
  readonly submittedAt: Date | null
  readonly changedAt: Date
  /** Errors that stand in it; null while they have not been counted since the last change. */
  readonly errors: number | null
}

/** The newest edition of each unit's report for a year. */
export async function listNewestEditions(
  read: Read,
  unitIds: readonly string[],
  year: number,
): Promise<readonly NewestEdition[]> {
  const { rows } = await sql<{
    unit_id: string
    edition_number: number
    state: string
    submitted_at: Date | null
    changed_at: Date
    errors: number | null
  }>`
    select e.unit_id, e.edition_number, e.state, e.submitted_at, e.changed_at, c.errors
    from (
      select distinct on (unit_id) unit_id, edition_number, state, submitted_at, changed_at
      from report_editions
      where unit_id = any(${unitIds}::uuid[]) and year = ${year}
      order by unit_id, edition_number desc
    ) e
    left join report_error_counts c on c.unit_id = e.unit_id and c.year = ${year}
      and c.edition_number = e.edition_number and c.counted_for = e.changed_at`.execute(read)
  return rows.map((row) => ({
    unitId: row.unit_id,
    number: row.edition_number,
    state: stateOf(row.state),
    submittedAt: row.submitted_at,
    changedAt: row.changed_at,
    errors: row.errors,
  }))
}

export type EditionInWork = Pick<NewestEdition, 'unitId' | 'number' | 'state' | 'errors'> & {
  readonly year: number
}

/** Editions of any year that are drafted, handed in, sent back or accepted, oldest year first. */
export async function listEditionsInWork(
  read: Read,
  unitIds: readonly string[],
): Promise<readonly EditionInWork[]> {
  const { rows } = await sql<{
    unit_id: string
    year: number
    edition_number: number
    state: string
    errors: number | null
  }>`
    select e.unit_id, e.year, e.edition_number, e.state, c.errors
    from report_editions e
    left join report_error_counts c on c.unit_id = e.unit_id and c.year = e.year
      and c.edition_number = e.edition_number and c.counted_for = e.changed_at
    where e.unit_id = any(${unitIds}::uuid[])
      and e.state in ('draft', 'submitted', 'returned', 'accepted')
    order by e.year, e.unit_id`.execute(read)
  return rows.map(({ unit_id, year, edition_number, state, errors }) => ({
    ...{ unitId: unit_id, year, number: edition_number, state: stateOf(state), errors },
  }))
}

function stateOf(text: string): EditionState {
  if (!isEditionState(text)) throw new Error(`report edition: unknown state ${text}`)
  return text
}
