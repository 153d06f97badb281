// Tells the people of every unit that owes a report that the year's campaign has begun.

import { getUnit, listUnitsBelow, tellHolders } from '#agencies/index.ts'
import { type Context, inTransaction } from '#kit/db/transaction.ts'
import { dayInWords } from '#law/index.ts'
import type { CampaignKey } from './campaign.ts'
import { findCampaign, listMembers } from './campaigns.store.ts'
import { levelOf } from './levels.ts'

/** Tells each person once for each unit, also when the job runs twice. */
export async function tellOpening(context: Context, key: CampaignKey): Promise<void> {
  const { database, now } = context
  const campaign = await findCampaign(database, key)
  if (campaign?.state !== 'open') return
  const { unitId, year } = key
  const deed = { action: 'campaign.tellOpening', unitId, subject: String(year) }
  await inTransaction(context, deed, async (tx) => {
    const leader = await getUnit(tx, unitId)
    const owing = (await listMembers(tx, key)).filter(({ owes }) => owes)
    const members = new Set(owing.map(({ memberId }) => memberId))
    const units = new Map((await listUnitsBelow(tx, unitId)).map((unit) => [unit.id, unit]))
    await tellHolders(tx, {
      unitIds: [...members],
      roles: ['clerk', 'officeHead'],
      newsOf: (memberId) => {
        const unit = units.get(memberId)
        const { submitOn } = campaign.dates[unit === undefined ? 'department' : levelOf(unit.kind)]
        return {
          cause: `campaign.open:${unitId}:${year}:${memberId}`,
          title: `${unit?.name ?? ''}${year}年度报告编制工作已经开始`,
          detail: `由${leader.name}组织，应于${dayInWords(submitOn)}（含当日）前报送。`,
          link: `/annual-reports/${unit?.code ?? ''}/${year}`,
        }
      },
      now,
    })
  })
}
