// Tells the people of units whose report is due, and says in the campaign that they were told.

import { listUnitsBelow, tellHolders } from '#agencies/index.ts'
import { type Context, inTransaction, type Read } from '#kit/db/transaction.ts'
import { dayInChina, dayInWords, type LocalDate } from '#law/index.ts'
import { listNewestEditions } from '../board/standings.store.ts'
import type { CampaignKey } from './campaign.ts'
import { findCampaign, findCampaignForUpdate, listMembers } from './campaigns.store.ts'
import { levelOf } from './levels.ts'
import { stageOf } from './reminder-stage.ts'
import { insertReminders, listReminders } from './reminders.store.ts'
import { type Due, daysUntil, dueNext, dutyTitles, standingOf } from './standing.ts'

type Wanted = {
  readonly memberId: string
  readonly code: string
  readonly name: string
  readonly due: Due
  readonly stage: string
}

/** Reminds whom a date has reached; each unit once at each stage and once a day. */
export async function remindUnits(context: Context, key: CampaignKey): Promise<void> {
  const { database, now } = context
  const today = dayInChina(now)
  // Most days there is nobody to remind: then nothing is written.
  if ((await listWanted(database, key, today)).length === 0) return
  const deed = { action: 'campaign.remind', unitId: key.unitId, subject: String(key.year) }
  await inTransaction(context, deed, async (tx) => {
    // Two at once would both find nobody reminded yet.
    await findCampaignForUpdate(tx, key)
    const wanted = new Map(
      (await listWanted(tx, key, today)).map((one) => [one.memberId, one] as const),
    )
    if (wanted.size === 0) return
    const people = await tellHolders(tx, {
      unitIds: [...wanted.keys()],
      roles: ['clerk', 'officeHead'],
      newsOf: (unitId) => newsOf(key, wanted.get(unitId), today),
      now,
    })
    await insertReminders(
      tx,
      key,
      [...wanted.values()].map(({ memberId, stage, due }) => ({
        ...{ memberId, stage, dueOn: due.on, remindedOn: today },
        people: people.get(memberId) ?? 0,
      })),
    )
  })
}

async function listWanted(
  read: Read,
  key: CampaignKey,
  today: LocalDate,
): Promise<readonly Wanted[]> {
  const campaign = await findCampaign(read, key)
  if (campaign?.state !== 'open') return []
  const [units, members, sent] = await Promise.all([
    listUnitsBelow(read, key.unitId),
    listMembers(read, key),
    listReminders(read, key),
  ])
  const owing = new Set(members.filter(({ owes }) => owes).map(({ memberId }) => memberId))
  const newest = await listNewestEditions(read, [...owing], key.year)
  const editions = new Map(newest.map((edition) => [edition.unitId, edition]))
  const done = new Set(sent.map(({ memberId, stage, dueOn }) => `${memberId} ${stage} ${dueOn}`))
  const toldToday = new Set(
    sent.filter(({ remindedOn }) => remindedOn === today).map(({ memberId }) => memberId),
  )
  const { dates, remindBefore: before, remindAfter: after } = campaign
  const days = { before, after }
  return units.flatMap(({ id, code, name, kind }) => {
    if (!owing.has(id) || toldToday.has(id)) return []
    const standing = standingOf(editions.get(id))
    // What is handed in waits for the office in charge, not for the unit.
    const due = standing === 'submitted' ? undefined : dueNext(standing, dates[levelOf(kind)])
    const stage = due && stageOf(due, days, today)
    if (due === undefined || stage === undefined) return []
    return done.has(`${id} ${stage} ${due.on}`) ? [] : [{ memberId: id, code, name, due, stage }]
  })
}

function newsOf({ unitId, year }: CampaignKey, wanted: Wanted | undefined, today: LocalDate) {
  if (wanted === undefined) throw new Error('reminder: nobody asked for this unit')
  const { memberId, code, name, due, stage } = wanted
  const left = daysUntil(today, due.on)
  const when = left > 0 ? `还有 ${left} 天` : left === 0 ? '就在今天' : `已过 ${-left} 天`
  const duty = dutyTitles[due.duty]
  return {
    cause: `campaign.remind:${unitId}:${year}:${memberId}:${stage}:${due.on}`,
    title: `${name}${year}年度报告的${duty}日期${when}`,
    detail: `应于${dayInWords(due.on)}（含当日）前${duty}。`,
    link: `/annual-reports/${code}/${year}`,
  }
}
