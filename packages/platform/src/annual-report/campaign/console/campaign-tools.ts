// The buttons of the board that lead to a campaign: for whoever leads one, or may begin it.

import type { Unit } from '#agencies/index.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Campaign } from '../campaign.ts'

/** The address of a unit's campaign for a year. */
export function campaignPath({ code }: Pick<Unit, 'code'>, year: number): string {
  return `/annual-reports/campaigns/${code}/${year}`
}

export type CampaignsOfYear = { readonly campaigns: readonly Campaign[]; readonly year: number }

/** Nothing where the person leads no unit. */
export function campaignTools(
  leads: readonly Unit[],
  { campaigns, year }: CampaignsOfYear,
): Html | undefined {
  if (leads.length === 0) return undefined
  // A person with very many units finds them in the list of campaigns.
  const few = leads.slice(0, 3)
  return html`${few.map((unit) => {
    const isOpen = campaigns.some(({ unitId, state }) => unitId === unit.id && state === 'open')
    const name = few.length === 1 ? '编制工作' : `${unit.name}编制工作`
    return html`<a class="btn" href="${campaignPath(unit, year)}">${isOpen ? name : `组织${name}`}</a>`
  })}`
}
