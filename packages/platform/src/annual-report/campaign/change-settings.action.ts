// Sets the internal days of a campaign and when the units are reminded of them.

import type { StaffContext } from '#agencies/index.ts'
import { Refused } from '#kit/db/transaction.ts'
import { actOnCampaign } from './act-on-campaign.action.ts'
import type { CampaignKey } from './campaign.ts'
import { upsertSettings } from './campaigns.store.ts'
import { datesOf, remindersOf, type TypedDates } from './why-not-campaign.ts'

export type TypedSettings = {
  readonly dates: TypedDates
  /** 15、7、1 */
  readonly before: string
  readonly after: string
}

/** Refused where a day is later than the law gives, with what is wrong and where. */
export async function changeSettings(
  context: StaffContext,
  key: CampaignKey,
  typed: TypedSettings,
): Promise<void> {
  const found = datesOf(typed.dates, key.year)
  const remindBefore = remindersOf(typed.before)
  const remindAfter = remindersOf(typed.after)
  const facts = { dates: typed.dates, remindBefore, remindAfter }
  await actOnCampaign(
    context,
    { name: 'changeSettings', key, facts, while: 'open' },
    async (tx) => {
      if ('code' in found) throw new Refused({ code: found.code, facts: { ...found } })
      if (remindBefore === undefined)
        throw new Refused({ code: 'campaign.remindersUnreadable', facts: { which: 'before' } })
      if (remindAfter === undefined)
        throw new Refused({ code: 'campaign.remindersUnreadable', facts: { which: 'after' } })
      await upsertSettings(tx, key, { dates: found.dates, remindBefore, remindAfter })
    },
  )
}
