// What the parts of a campaign's page are shown with.

import type { Unit } from '#agencies/index.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { CampaignKey } from '../campaign.ts'
import type { LoadedCampaign } from './load-campaign.ts'

export type CampaignView = LoadedCampaign & {
  readonly unit: Unit
  readonly key: CampaignKey
  /** Whether the person leads it. */
  readonly mayLead: boolean
  /** The form, if it was refused. */
  readonly attempt: Attempt
  /** Which of the units are shown. */
  readonly search: { readonly name: string; readonly after: string }
}

/** Whether the form of a step is the one that was refused. */
export function isTyped({ path }: Attempt, step: string): boolean {
  return path?.endsWith(`/${step}`) ?? false
}
