// Begins a year's campaign: who owes a report, by the days the law gives, and tells them.

import { listUnitsBelow, type StaffContext } from '#agencies/index.ts'
import { inTransaction, Refused } from '#kit/db/transaction.ts'
import { enqueue } from '#kit/jobs/enqueue.ts'
import { dayInChina } from '#law/index.ts'
import { type CampaignDates, type CampaignKey, existedIn, usualReminders } from './campaign.ts'
import { insertCampaign, insertMembers, upsertSettings } from './campaigns.store.ts'
import { tellOpeningJob } from './job-names.ts'
import { legalDates } from './levels.ts'
import { whyNotLead } from './why-not-campaign.ts'

/**
 * Opens the campaign with every unit of the tree that was there in the year. Refused to everybody
 * but the office in charge, before the year has begun, and a second time.
 * @law 条例 49
 */
export async function openCampaign(context: StaffContext, key: CampaignKey): Promise<void> {
  const { actor, now, duties } = context
  const deed = { action: 'campaign.open', unitId: key.unitId, subject: String(key.year) }
  await inTransaction(context, deed, async (tx) => {
    const refusal = whyNotLead(duties, key)
    if (refusal) throw new Refused(refusal)
    if (key.year > Number(dayInChina(now).slice(0, 4)))
      throw new Refused({ code: 'campaign.tooEarly' })
    const reminders = { remindBefore: usualReminders.before, remindAfter: usualReminders.after }
    const isNew = await insertCampaign(tx, {
      ...key,
      ...reminders,
      openedBy: actor.id,
      openedAt: now,
    })
    if (!isNew) throw new Refused({ code: 'campaign.exists' })
    await upsertSettings(tx, key, { ...reminders, dates: allLegalDates(key.year) })
    const units = await listUnitsBelow(tx, key.unitId)
    const memberIds = units.filter((unit) => existedIn(unit, key.year)).map(({ id }) => id)
    await insertMembers(tx, key, { memberIds, by: actor.id, now })
    await enqueue(tx, { job: tellOpeningJob, payload: key })
  })
}

function allLegalDates(year: number): CampaignDates {
  return {
    department: legalDates('department', year),
    street: legalDates('street', year),
    government: legalDates('government', year),
  }
}
