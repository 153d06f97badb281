// The days of open campaigns, for whoever looks at what a change of the calendar touches.

import { getUnit } from '#agencies/index.ts'
import type { Read } from '#kit/db/transaction.ts'
import type { LocalDate } from '#law/index.ts'
import { findCampaign, listOpenCampaigns } from './campaigns.store.ts'
import { levels, levelTitles } from './levels.ts'

/** Each day with its campaign and level; legal days that nobody moved are among them. */
export async function listCampaignDates(
  read: Read,
): Promise<readonly { readonly name: string; readonly on: LocalDate }[]> {
  const keys = await listOpenCampaigns(read)
  const found = await Promise.all(
    keys.map(async (key) => ({
      unit: await getUnit(read, key.unitId),
      campaign: await findCampaign(read, key),
    })),
  )
  return found.flatMap(({ unit, campaign }) =>
    levels.flatMap((level) => {
      const dates = campaign?.dates[level]
      if (dates === undefined) return []
      const name = `${unit.name}${campaign?.year}年度编制工作，${levelTitles[level]}`
      return [
        { name: `${name}报送`, on: dates.submitOn },
        { name: `${name}公开`, on: dates.publishOn },
      ]
    }),
  )
}
