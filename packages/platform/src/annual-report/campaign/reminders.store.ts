// SQL of the reminders that were sent; the only file that names their table.

import { sql } from 'kysely'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { type LocalDate, localDate } from '#law/index.ts'
import type { CampaignKey } from './campaign.ts'

export type Reminder = {
  readonly memberId: string
  /** submit-7 */
  readonly stage: string
  readonly dueOn: LocalDate
  readonly remindedOn: LocalDate
  /** How many people were told. */
  readonly people: number
}

/** All reminders of a campaign, newest day first. */
export async function listReminders(
  read: Read,
  { unitId, year }: CampaignKey,
): Promise<readonly Reminder[]> {
  const rows = await read
    .selectFrom('campaign_reminders')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .orderBy('reminded_on', 'desc')
    .orderBy('stage')
    .orderBy('member_id')
    .execute()
  return rows.map((row) => ({
    memberId: row.member_id,
    stage: row.stage,
    dueOn: localDate(row.due_on),
    remindedOn: localDate(row.reminded_on),
    people: row.people,
  }))
}

export async function insertReminders(
  tx: Tx,
  { unitId, year }: CampaignKey,
  reminders: readonly Reminder[],
): Promise<void> {
  await sql`
    insert into campaign_reminders (unit_id, year, member_id, stage, due_on, reminded_on, people)
    select ${unitId}, ${year}, member_id, stage, due_on, reminded_on, people
    from unnest(
      ${reminders.map(({ memberId }) => memberId)}::uuid[],
      ${reminders.map(({ stage }) => stage)}::text[],
      ${reminders.map(({ dueOn }) => dueOn)}::date[],
      ${reminders.map(({ remindedOn }) => remindedOn)}::date[],
      ${reminders.map(({ people }) => people)}::integer[]
    ) as sent (member_id, stage, due_on, reminded_on, people)`.execute(tx)
}
