// The buttons of the board that lead to a campaign: for whoever leads one, or may begin it.

import type { Unit } from '#agencies/index.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Campaign } from '../campaign.ts'

/** The address of a unit's campaign for a year. */
export function campaignPath({ code }: Pick<Unit, 'code'>, year: number): string {
  return `/annual-reports/campaigns/${code}/${year}`
}

export type CampaignsOfYear = { readonly campaigns: readonly Campaign[]; readonly year: number }

/** How a campaign stands, in a word or two. */
export function campaignStateTitle(campaign: Pick<Campaign, 'state'> | undefined): string {
  if (campaign === undefined) return '还没有组织'
  return campaign.state === 'open' ? '正在进行' : '已经结束'
}

/** Nothing where the person leads no unit. */
export function campaignTools(
  leads: readonly Unit[],
  { campaigns, year }: CampaignsOfYear,
): Html | undefined {
  if (leads.length === 0) return undefined
  // A person with very many units finds them in the list of campaigns.
  const few = leads.slice(0, 3)
  return html`${few.map((unit) => {
    const name = few.length === 1 ? '编制工作' : `${unit.name}编制工作`
    const campaign = campaigns.find(({ unitId }) => unitId === unit.id)
    return html`<a class="btn" href="${campaignPath(unit, year)}">${name}（${campaignStateTitle(campaign)}）</a>`
  })}`
}
