// What all changes of a campaign have in common: who may, lock it, write, audit.

import type { StaffContext } from '#agencies/index.ts'
import { inTransaction, Refused, type Tx } from '#kit/db/transaction.ts'
import type { Campaign, CampaignKey } from './campaign.ts'
import { findCampaignForUpdate } from './campaigns.store.ts'
import { whyNotLead } from './why-not-campaign.ts'

export type CampaignDeed = {
  /** What is done: changeDates. */
  readonly name: string
  readonly key: CampaignKey
  readonly facts?: Readonly<Record<string, unknown>>
  /** In which state it may be done. */
  readonly while: Campaign['state']
}

/** Refused to everybody but the office in charge of the unit, and when the campaign is not so. */
export async function actOnCampaign<T>(
  context: StaffContext,
  { name, key, facts = {}, while: wanted }: CampaignDeed,
  change: (tx: Tx, campaign: Campaign) => Promise<T>,
): Promise<T> {
  const subject = String(key.year)
  const deed = { action: `campaign.${name}`, unitId: key.unitId, subject, facts }
  return inTransaction(context, deed, async (tx) => {
    const refusal = whyNotLead(context.duties, key)
    if (refusal) throw new Refused(refusal)
    const campaign = await findCampaignForUpdate(tx, key)
    if (campaign?.state !== wanted)
      throw new Refused({ code: wanted === 'open' ? 'campaign.notOpen' : 'campaign.notClosed' })
    return change(tx, campaign)
  })
}
