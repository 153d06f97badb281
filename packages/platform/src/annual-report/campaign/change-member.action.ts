// Puts a unit into a campaign or takes it out, with a reason.

import { listUnitsBelow, type StaffContext } from '#agencies/index.ts'
import { Refused } from '#kit/db/transaction.ts'
import { actOnCampaign } from './act-on-campaign.action.ts'
import type { CampaignKey } from './campaign.ts'
import { listMembers, upsertMember } from './campaigns.store.ts'

export type MemberChange = {
  readonly memberId: string
  readonly owes: boolean
  readonly reason: string
}

/** Refused without a reason, for a unit that is not below, and where nothing would change. */
export async function changeMember(
  context: StaffContext,
  key: CampaignKey,
  change: MemberChange,
): Promise<void> {
  const { memberId, owes } = change
  const reason = change.reason.trim()
  const name = owes ? 'addMember' : 'removeMember'
  const deed = { name, key, facts: { memberId, reason }, while: 'open' } as const
  await actOnCampaign(context, deed, async (tx) => {
    if (reason === '') throw new Refused({ code: 'campaign.reasonMissing' })
    const below = await listUnitsBelow(tx, key.unitId)
    if (!below.some(({ id }) => id === memberId))
      throw new Refused({ code: 'campaign.memberUnknown' })
    const before = (await listMembers(tx, key)).find((one) => one.memberId === memberId)
    if ((before?.owes ?? false) === owes) throw new Refused({ code: 'campaign.memberSame' })
    const { actor, now } = context
    const member = { memberId, owes, reason, changedBy: actor.id, changedAt: now }
    await upsertMember(tx, key, member)
  })
}
