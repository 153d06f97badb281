// SQL of what people are told of matters that follow requests, and of what waits for them.

import { sql } from 'kysely'
import type { Read, Tx } from '#kit/db/transaction.ts'
import type { LocalDate } from '#law/index.ts'
import type { RequestKey } from '../case/request-case.ts'

export type ReminderKind = 'publication' | 'review'

export type NewReminder = {
  readonly unitId: string
  readonly kind: ReminderKind
  /** The request or matter that was told, and those it stands for. */
  readonly toldId: string
  readonly subjectIds: readonly string[]
  readonly now: Date
}

/** False where somebody told of the first of them at this moment, or before. */
export async function insertMatterReminders(tx: Tx, given: NewReminder): Promise<boolean> {
  const { unitId, kind, toldId, subjectIds, now } = given
  const rows = subjectIds.map((subjectId) => ({
    ...{ unit_id: unitId, kind, subject_id: subjectId, told_id: toldId, reminded_at: now },
  }))
  const inserted = await tx
    .insertInto('matter_reminders')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('subject_id')
    .execute()
  return inserted.some((row) => row.subject_id === subjectIds[0])
}

/** For each of the requests that was told of or stands in a group that was: which request was told. */
export async function findTold(
  read: Read,
  unitId: string,
  requestIds: readonly string[],
): Promise<readonly string[]> {
  if (requestIds.length === 0) return []
  const rows = await read
    .selectFrom('matter_reminders')
    .select('told_id')
    .where('unit_id', '=', unitId)
    .where('kind', '=', 'publication')
    .where('subject_id', 'in', [...requestIds])
    .orderBy('reminded_at')
    .execute()
  return rows.map((row) => row.told_id)
}

/**
 * Requests that changed since a day and were not looked at for a proposal that was made: each may be
 * the one that completes a group.
 */
export async function listUntoldChanged(read: Read, since: Date): Promise<readonly RequestKey[]> {
  const rows = await read
    .selectFrom('requests as r')
    .select(['r.unit_id', 'r.request_id'])
    .where('r.changed_at', '>=', since)
    .where('r.received_on', 'is not', null)
    .where('r.imported', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('matter_reminders as m')
            .select('m.subject_id')
            .whereRef('m.unit_id', '=', 'r.unit_id')
            .whereRef('m.subject_id', '=', 'r.request_id')
            .where('m.kind', '=', 'publication'),
        ),
      ),
    )
    .orderBy('r.unit_id')
    .orderBy('r.request_id')
    .execute()
  return rows.map((row) => ({ unitId: row.unit_id, requestId: row.request_id }))
}

export type DueReview = {
  readonly unitId: string
  readonly matterId: string
  readonly number: string
  readonly plannedOn: string
  readonly openedBy: string
}

export type ReviewsWanted = {
  readonly today: LocalDate
  /** Undefined: of all units. */
  readonly unitIds?: readonly string[] | undefined
  readonly onlyUntold: boolean
}

/** Open reviews of withheld information whose planned day has come, the oldest day first. */
export async function listDueReviews(
  read: Read,
  { today, unitIds, onlyUntold }: ReviewsWanted,
): Promise<readonly DueReview[]> {
  let query = read
    .selectFrom('request_matters as m')
    .select(['m.unit_id', 'm.matter_id', 'm.number', 'm.planned_on', 'm.opened_by'])
    .where('m.kind', '=', 'review')
    .where('m.result', 'is', null)
    .where('m.planned_on', '<=', today)
  if (unitIds)
    query = query.where(({ eb, fn, val }) => eb('m.unit_id', '=', fn.any(val([...unitIds]))))
  if (onlyUntold)
    query = query.where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('matter_reminders as t')
            .select('t.subject_id')
            .whereRef('t.unit_id', '=', 'm.unit_id')
            .whereRef('t.subject_id', '=', 'm.matter_id')
            .where('t.kind', '=', 'review'),
        ),
      ),
    )
  const rows = await query.orderBy('m.planned_on').orderBy('m.matter_id').limit(500).execute()
  return rows.map((row) => ({
    ...{ unitId: row.unit_id, matterId: row.matter_id, number: row.number },
    ...{ plannedOn: row.planned_on ?? '', openedBy: row.opened_by },
  }))
}

export type OpenProposal = RequestKey & { readonly number: string | null; readonly alike: number }

/** Proposals that were told and on which nothing was opened, for any request of the group. */
export async function listOpenProposals(
  read: Read,
  unitIds: readonly string[],
): Promise<readonly OpenProposal[]> {
  if (unitIds.length === 0) return []
  const { rows } = await sql<OpenProposal>`
    select t.unit_id as "unitId", t.told_id as "requestId", r.number, count(*)::int as alike
    from matter_reminders t
    join requests r on r.unit_id = t.unit_id and r.request_id = t.told_id
    where t.unit_id = any(${unitIds}::uuid[]) and t.kind = 'publication' and not exists (
      select from matter_reminders g
      join request_matters m on m.unit_id = g.unit_id and m.request_id = g.subject_id
        and m.kind = 'publication'
      where g.unit_id = t.unit_id and g.kind = 'publication' and g.told_id = t.told_id
    )
    group by t.unit_id, t.told_id, r.number
    order by t.told_id
    limit 100`.execute(read)
  return rows
}
