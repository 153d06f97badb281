// Addresses of a campaign on the staff site.

import { inConsole } from '#agencies/console/console-frame.ts'
import { Refused } from '#kit/db/transaction.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, page, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import {
  reportAccess as access,
  type ReportPlace,
  reportPlace,
  staffContext,
} from '../../console/report-scope.ts'
import { changeMember } from '../change-member.action.ts'
import { changeSettings, type TypedSettings } from '../change-settings.action.ts'
import { closeCampaign, reopenCampaign } from '../close-campaign.action.ts'
import type { Level } from '../levels.ts'
import { openCampaign } from '../open-campaign.action.ts'
import { whyNotLead } from '../why-not-campaign.ts'
import { campaignPage } from './campaign.page.ts'
import { campaignPath } from './campaign-tools.ts'
import { loadCampaign } from './load-campaign.ts'

const path = '/annual-reports/campaigns/:unit/:year'

export const campaignRoutes: readonly Route[] = [
  { method: 'GET', path, access, handler: (exchange) => show(exchange) },
  { method: 'POST', path: `${path}/:step`, access, handler: act },
]

async function show(exchange: SignedIn, attempt = noAttempt): Promise<Answer> {
  const { view, query, person } = exchange
  const { unit, key } = await reportPlace(exchange)
  const loaded = await loadCampaign(exchange, key)
  const body = campaignPage(view, {
    ...{ unit, key, attempt, ...loaded },
    mayLead: whyNotLead(person.duties, key) === undefined,
    search: { name: (query.get('name') ?? '').trim(), after: query.get('after') ?? '' },
  })
  const title = `${unit.name}${key.year}年度报告编制工作`
  const board = { address: `/annual-reports?year=${key.year}`, name: '年度报告' }
  return page(inConsole(view, { title, trail: [board], body }))
}

type Step = (exchange: SignedIn, place: ReportPlace) => Promise<void>

const steps: Readonly<Record<string, Step>> = {
  open: (exchange, { key }) => openCampaign(staffContext(exchange), key),
  settings: (exchange, { key }) =>
    changeSettings(staffContext(exchange), key, typedSettings(exchange)),
  member: (exchange, { key }) =>
    changeMember(staffContext(exchange), key, {
      memberId: memberOf(exchange),
      owes: exchange.form.get('owes') === 'yes',
      reason: exchange.form.get(`reason-${memberOf(exchange)}`) ?? '',
    }),
  close: (exchange, { key }) => closeCampaign(staffContext(exchange), key),
  reopen: (exchange, { key }) => reopenCampaign(staffContext(exchange), key),
}

async function act(exchange: SignedIn): Promise<Answer> {
  const { step = '' } = exchange.params
  const place = await reportPlace(exchange)
  const doing = Object.hasOwn(steps, step) ? steps[step] : undefined
  if (doing === undefined) throw new NotFound()
  try {
    await doing(exchange, place)
    return redirectTo(campaignPath(place.unit, place.key.year))
  } catch (error) {
    // Which of the many fields is at fault, the refusal itself says.
    const { code, facts } = error instanceof Refused ? error.refusal : {}
    const field = code && fieldOf(exchange, facts)
    const fields = code && field ? { [code]: field } : {}
    const again = { fields, show: (attempt: Attempt) => show(exchange, attempt) }
    return orAgain(exchange, again, () => Promise.reject(error))
  }
}

/** The field that a refusal is about. */
function fieldOf(
  exchange: SignedIn,
  facts: Readonly<Record<string, unknown>> = {},
): string | undefined {
  const { level, which } = facts
  if (typeof level === 'string') return `${level}-${which}`
  if (which === 'before' || which === 'after') return String(which)
  return exchange.params.step === 'member' ? `reason-${memberOf(exchange)}` : undefined
}

function memberOf({ form }: SignedIn): string {
  return form.get('member') ?? ''
}

function typedSettings({ form }: SignedIn): TypedSettings {
  const typed = (name: string): string => (form.get(name) ?? '').trim()
  const of = (level: Level) => ({
    submitOn: typed(`${level}-submitOn`),
    publishOn: typed(`${level}-publishOn`),
  })
  return {
    dates: { department: of('department'), street: of('street'), government: of('government') },
    before: typed('before'),
    after: typed('after'),
  }
}
