// Reads what the page of a campaign shows.

import { listStaffNames, listSuccessions, listUnitsBelow, type Unit } from '#agencies/index.ts'
import type { SignedIn } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import { type Campaign, type CampaignKey, existedIn, isGone, type Member } from '../campaign.ts'
import { listCampaigns, listMembers } from '../campaigns.store.ts'
import { listReminders, type Reminder } from '../reminders.store.ts'

export type UnitOfCampaign = {
  readonly unit: Unit
  readonly owes: boolean
  /** What was said of it by hand; undefined where nobody said anything. */
  readonly member: Member | undefined
  readonly isGone: boolean
  /** Names of the units that go on in its place. */
  readonly successors: readonly string[]
}

export type LoadedCampaign = {
  readonly campaign: Campaign | undefined
  /** The years to go to, the newest first, and the campaign of each. */
  readonly years: readonly { readonly year: number; readonly campaign: Campaign | undefined }[]
  /** The year it is: not over yet. */
  readonly thisYear: number
  readonly units: readonly UnitOfCampaign[]
  readonly reminders: readonly Reminder[]
  readonly names: ReadonlyMap<string, string>
}

export async function loadCampaign(
  { database, now }: SignedIn,
  key: CampaignKey,
): Promise<LoadedCampaign> {
  const [campaigns, below, members, reminders] = await Promise.all([
    listCampaigns(database, [key.unitId]),
    listUnitsBelow(database, key.unitId),
    listMembers(database, key),
    listReminders(database, key),
  ])
  const today = dayInChina(now)
  const thisYear = Number(today.slice(0, 4))
  const campaign = campaigns.find(({ year }) => year === key.year)
  const gone = below.filter((unit) => isGone(unit, today)).map(({ id }) => id)
  const successions = await listSuccessions(database, gone)
  const nameOf = new Map(below.map(({ id, name }) => [id, name]))
  const said = new Map(members.map((member) => [member.memberId, member]))
  const people = members.flatMap(({ reason, changedBy }) => (reason === null ? [] : [changedBy]))
  return {
    campaign,
    thisYear,
    years: yearsAround(key.year, thisYear, campaigns),
    units: below.map((unit) => ({
      unit,
      member: said.get(unit.id),
      owes: campaign === undefined ? existedIn(unit, key.year) : said.get(unit.id)?.owes === true,
      isGone: isGone(unit, today),
      successors: successions
        .filter(({ fromIds }) => fromIds.includes(unit.id))
        .flatMap(({ toIds }) => toIds.filter((id) => id !== unit.id))
        .map((id) => nameOf.get(id) ?? '其他地方的单位'),
    })),
    reminders,
    names: await listStaffNames(database, [
      ...people,
      ...(campaign === undefined ? [] : [campaign.openedBy, campaign.closedBy ?? '']),
    ]),
  }
}

const usualYears = 4

/** The present year and some before it, the one shown, and every one with a campaign. */
function yearsAround(
  shown: number,
  thisYear: number,
  campaigns: readonly Campaign[],
): LoadedCampaign['years'] {
  const usual = Array.from({ length: usualYears }, (_, index) => thisYear - index)
  const years = new Set([...usual, shown, ...campaigns.map(({ year }) => year)])
  return [...years]
    .sort((one, other) => other - one)
    .map((year) => ({ year, campaign: campaigns.find((one) => one.year === year) }))
}
