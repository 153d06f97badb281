// SQL of reminders: how early an office is reminded, and what it was reminded of.

import type { Read, Tx } from '#kit/db/transaction.ts'
import type { DueDay, Stage } from './due-day.ts'

export async function findDaysBefore(read: Read, unitId: string): Promise<number | undefined> {
  const row = await read
    .selectFrom('reminder_settings')
    .select('days_before')
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  return row?.days_before
}

export type NewSetting = { readonly daysBefore: number; readonly by: string; readonly now: Date }

export async function upsertDaysBefore(
  tx: Tx,
  unitId: string,
  { daysBefore, by, now }: NewSetting,
): Promise<void> {
  const values = { days_before: daysBefore, saved_by: by, saved_at: now }
  await tx
    .insertInto('reminder_settings')
    .values({ unit_id: unitId, ...values })
    .onConflict((conflict) => conflict.column('unit_id').doUpdateSet(values))
    .execute()
}

export type Reminded = Pick<DueDay, 'unitId' | 'requestId' | 'dueOn'> & { readonly stage: Stage }

const nameOf = ({ requestId, dueOn, stage }: Omit<Reminded, 'unitId'>): string =>
  `${requestId} ${dueOn} ${stage}`

/** Of these, the reminders that were not given before. */
export async function listNotReminded<One extends Reminded>(
  read: Read,
  unitId: string,
  wanted: readonly One[],
): Promise<readonly One[]> {
  if (wanted.length === 0) return []
  const rows = await read
    .selectFrom('request_reminders')
    .select(['request_id', 'due_on', 'stage'])
    .where('unit_id', '=', unitId)
    .where('request_id', 'in', [...new Set(wanted.map(({ requestId }) => requestId))])
    .execute()
  const given = new Set(rows.map((row) => `${row.request_id} ${row.due_on} ${row.stage}`))
  return wanted.filter((one) => !given.has(nameOf(one)))
}

/** False where somebody reminded of the same at this moment. */
export async function insertReminder(tx: Tx, one: Reminded, now: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('request_reminders')
    .values({
      unit_id: one.unitId,
      request_id: one.requestId,
      due_on: one.dueOn,
      stage: one.stage,
      reminded_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
