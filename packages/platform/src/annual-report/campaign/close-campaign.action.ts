// Ends a campaign, after which nobody is reminded; or takes it up again.

import type { StaffContext } from '#agencies/index.ts'
import { actOnCampaign } from './act-on-campaign.action.ts'
import type { CampaignKey } from './campaign.ts'
import { updateState } from './campaigns.store.ts'

export async function closeCampaign(context: StaffContext, key: CampaignKey): Promise<void> {
  const { actor, now } = context
  await actOnCampaign(context, { name: 'close', key, while: 'open' }, (tx) =>
    updateState(tx, key, { state: 'closed', closedBy: actor.id, closedAt: now }),
  )
}

export async function reopenCampaign(context: StaffContext, key: CampaignKey): Promise<void> {
  await actOnCampaign(context, { name: 'reopen', key, while: 'closed' }, (tx) =>
    updateState(tx, key, { state: 'open' }),
  )
}
