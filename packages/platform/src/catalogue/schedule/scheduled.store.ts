// SQL of editions that somebody has set an hour for: which are due, and which could not be published.

import { z } from 'zod'
import type { Read, Tx } from '#kit/db/transaction.ts'
import type { EditionKey } from '../record/edition.ts'

export type Scheduled = EditionKey & { readonly scheduledFor: Date }

/** What is due by now, the earliest first; what was refused at its hour waits for somebody to act. */
export async function listDueEditions(
  read: Read,
  now: Date,
  limit: number,
): Promise<readonly Scheduled[]> {
  const rows = await read
    .selectFrom('record_editions as edition')
    .select(['unit_id', 'record_id', 'edition_number', 'scheduled_for'])
    .where('state', '=', 'scheduled')
    .where('scheduled_for', '<=', now)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('record_schedule_refusals as refused')
            .select('refused.code')
            .whereRef('refused.unit_id', '=', 'edition.unit_id')
            .whereRef('refused.record_id', '=', 'edition.record_id')
            .whereRef('refused.edition_number', '=', 'edition.edition_number')
            .whereRef('refused.scheduled_for', '=', 'edition.scheduled_for'),
        ),
      ),
    )
    .orderBy('scheduled_for')
    .orderBy('record_id')
    .limit(limit)
    .execute()
  return rows.flatMap(({ scheduled_for, ...row }) =>
    scheduled_for === null
      ? []
      : [
          {
            unitId: row.unit_id,
            recordId: row.record_id,
            number: row.edition_number,
            scheduledFor: scheduled_for,
          },
        ],
  )
}

export type ScheduleRefusal = {
  readonly code: string
  readonly messages: readonly string[]
  readonly refusedAt: Date
}

export async function insertScheduleRefusal(
  tx: Tx,
  { unitId, recordId, number, scheduledFor }: Scheduled,
  { code, messages, refusedAt }: ScheduleRefusal,
): Promise<void> {
  await tx
    .insertInto('record_schedule_refusals')
    .values({
      unit_id: unitId,
      record_id: recordId,
      edition_number: number,
      scheduled_for: scheduledFor,
      code,
      messages: JSON.stringify(messages),
      refused_at: refusedAt,
    })
    .execute()
}

/** Why an edition was not published at its hour; undefined where it was not refused. */
export async function findScheduleRefusal(
  read: Read,
  { unitId, recordId, number, scheduledFor }: Scheduled,
): Promise<ScheduleRefusal | undefined> {
  const row = await read
    .selectFrom('record_schedule_refusals')
    .select(['code', 'messages', 'refused_at'])
    .where('unit_id', '=', unitId)
    .where('record_id', '=', recordId)
    .where('edition_number', '=', number)
    .where('scheduled_for', '=', scheduledFor)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const messages = z.array(z.string()).parse(row.messages)
  return { code: row.code, messages, refusedAt: row.refused_at }
}
