// SQL of campaigns, their dates and who owes a report; the only file that names these tables.

import { sql } from 'kysely'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { localDate } from '#law/index.ts'
import type { Campaign, CampaignDates, CampaignKey, Member } from './campaign.ts'
import { type Dates, isLevel, legalDates, levels } from './levels.ts'

/** The campaign of a unit for a year. */
export async function findCampaign(read: Read, key: CampaignKey): Promise<Campaign | undefined> {
  const [campaign] = await listCampaigns(read, [key.unitId], key.year)
  return campaign
}

/** The same, kept by this transaction until it ends. */
export async function findCampaignForUpdate(
  tx: Tx,
  key: CampaignKey,
): Promise<Campaign | undefined> {
  await tx
    .selectFrom('campaigns')
    .select('state')
    .where('unit_id', '=', key.unitId)
    .where('year', '=', key.year)
    .forUpdate()
    .execute()
  return findCampaign(tx, key)
}

/** Campaigns that some of the units lead, of one year or of all. */
export async function listCampaigns(
  read: Read,
  unitIds: readonly string[],
  year?: number,
): Promise<readonly Campaign[]> {
  const query = selectCampaigns(read).where(({ eb, fn, val }) =>
    eb('campaigns.unit_id', '=', fn.any(val([...unitIds]))),
  )
  const rows = await (year === undefined ? query : query.where('year', '=', year)).execute()
  return withDates(read, rows)
}

/** Campaigns that are open, of all units. */
export async function listOpenCampaigns(read: Read): Promise<readonly CampaignKey[]> {
  const rows = await selectCampaigns(read).where('state', '=', 'open').execute()
  return rows.map(({ unit_id, year }) => ({ unitId: unit_id, year }))
}

function selectCampaigns(read: Read) {
  return read.selectFrom('campaigns').selectAll().orderBy('year', 'desc').orderBy('unit_id')
}

type Row = Awaited<ReturnType<ReturnType<typeof selectCampaigns>['execute']>>[number]

async function withDates(read: Read, rows: readonly Row[]): Promise<readonly Campaign[]> {
  if (rows.length === 0) return []
  const all = await read
    .selectFrom('campaign_dates')
    .selectAll()
    .where(({ eb, fn, val }) => eb('unit_id', '=', fn.any(val(rows.map((row) => row.unit_id)))))
    .execute()
  return rows.map((row) => {
    const own = all.filter(({ unit_id, year }) => unit_id === row.unit_id && year === row.year)
    const set = new Map<string, Dates>(
      own.map(({ level, submit_on, publish_on }) => [
        level,
        { submitOn: localDate(submit_on), publishOn: localDate(publish_on) },
      ]),
    )
    return { ...campaignOf(row), dates: datesOfLevels(set, row.year) }
  })
}

function datesOfLevels(set: ReadonlyMap<string, Dates>, year: number): CampaignDates {
  const of = (level: keyof CampaignDates): Dates => set.get(level) ?? legalDates(level, year)
  return { department: of('department'), street: of('street'), government: of('government') }
}

function campaignOf(row: Row): Omit<Campaign, 'dates'> {
  return {
    unitId: row.unit_id,
    year: row.year,
    state: row.state === 'open' ? 'open' : 'closed',
    remindBefore: row.remind_before,
    remindAfter: row.remind_after,
    openedBy: row.opened_by,
    openedAt: row.opened_at,
    closedBy: row.closed_by,
    closedAt: row.closed_at,
  }
}

export type NewCampaign = CampaignKey & {
  readonly remindBefore: readonly number[]
  readonly remindAfter: readonly number[]
  readonly openedBy: string
  readonly openedAt: Date
}

/** False when the unit leads one for the year already. */
export async function insertCampaign(tx: Tx, given: NewCampaign): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('campaigns')
    .values({
      unit_id: given.unitId,
      year: given.year,
      state: 'open',
      remind_before: [...given.remindBefore],
      remind_after: [...given.remindAfter],
      opened_by: given.openedBy,
      opened_at: given.openedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export type Settings = {
  readonly dates: CampaignDates
  readonly remindBefore: readonly number[]
  readonly remindAfter: readonly number[]
}

/** Sets all dates, and when the units are reminded of them. */
export async function upsertSettings(
  tx: Tx,
  { unitId, year }: CampaignKey,
  { dates, remindBefore, remindAfter }: Settings,
): Promise<void> {
  await tx
    .updateTable('campaigns')
    .set({ remind_before: [...remindBefore], remind_after: [...remindAfter] })
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .execute()
  await tx
    .insertInto('campaign_dates')
    .values(
      levels.filter(isLevel).map((level) => ({
        ...{ unit_id: unitId, year, level },
        submit_on: dates[level].submitOn,
        publish_on: dates[level].publishOn,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['unit_id', 'year', 'level']).doUpdateSet(({ ref }) => ({
        submit_on: ref('excluded.submit_on'),
        publish_on: ref('excluded.publish_on'),
      })),
    )
    .execute()
}

export type Ending =
  | { readonly state: 'open' }
  | { readonly state: 'closed'; readonly closedBy: string; readonly closedAt: Date }

/** Ends a campaign, or takes it up again. */
export async function updateState(
  tx: Tx,
  { unitId, year }: CampaignKey,
  ending: Ending,
): Promise<void> {
  const closed = ending.state === 'closed' ? ending : undefined
  await tx
    .updateTable('campaigns')
    .set({
      state: ending.state,
      closed_by: closed?.closedBy ?? null,
      closed_at: closed?.closedAt ?? null,
    })
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .execute()
}

/** Puts units in as they come, without a reason; those that are in stay as they are. */
export async function insertMembers(
  tx: Tx,
  { unitId, year }: CampaignKey,
  given: { readonly memberIds: readonly string[]; readonly by: string; readonly now: Date },
): Promise<void> {
  await sql`
    insert into campaign_members (unit_id, year, member_id, owes, changed_by, changed_at)
    select ${unitId}, ${year}, member_id, true, ${given.by}, ${given.now}
    from unnest(${given.memberIds}::uuid[]) as new (member_id)
    on conflict do nothing`.execute(tx)
}

/** Says of one unit whether it owes a report, and why somebody decided so. */
export async function upsertMember(tx: Tx, key: CampaignKey, member: Member): Promise<void> {
  const said = {
    owes: member.owes,
    reason: member.reason,
    changed_by: member.changedBy,
    changed_at: member.changedAt,
  }
  await tx
    .insertInto('campaign_members')
    .values({ unit_id: key.unitId, year: key.year, member_id: member.memberId, ...said })
    .onConflict((conflict) => conflict.columns(['unit_id', 'year', 'member_id']).doUpdateSet(said))
    .execute()
}

/** Everybody of whom the campaign says something. */
export async function listMembers(
  read: Read,
  { unitId, year }: CampaignKey,
): Promise<readonly Member[]> {
  const rows = await read
    .selectFrom('campaign_members')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .execute()
  return rows.map((row) => ({
    memberId: row.member_id,
    owes: row.owes,
    reason: row.reason,
    changedBy: row.changed_by,
    changedAt: row.changed_at,
  }))
}

export type Membership = {
  readonly memberId: string
  readonly owes: boolean
  /** Who leads the campaign. */
  readonly leaderId: string
}

/** Which campaigns of a year say something of the units. */
export async function listMemberships(
  read: Read,
  unitIds: readonly string[],
  year: number,
): Promise<readonly Membership[]> {
  return await read
    .selectFrom('campaign_members')
    .select(['member_id as memberId', 'owes', 'unit_id as leaderId'])
    .where(({ eb, fn, val }) => eb('member_id', '=', fn.any(val([...unitIds]))))
    .where('year', '=', year)
    .execute()
}
