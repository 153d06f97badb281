// Addresses of the calendar of due days, its settings, and the feed that calendar programs fetch.

import { getStaff, listDuties, listUnitsById } from '#agencies/index.ts'
import { findCalendarsOf } from '#calendar/index.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, content, page, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Exchange, Route, SignedIn } from '#kit/http/route.ts'
import { siteAddresses } from '#kit/public-addresses.ts'
import { digestOf } from '#kit/secrets/token.ts'
import { addDays, dayInChina } from '#law/index.ts'
import { requestAccess as access, requestScope } from '../../console/request-scope.ts'
import { makeFeed, revokeFeed, setDaysBefore, setReminderMailbox } from '../change-feed.action.ts'
import { listDueDays, listUncounted, movedOn } from '../due-days.store.ts'
import { itemOf, type ListOthersDue } from '../due-item.ts'
import { findOwner } from '../feeds.store.ts'
import { icsOf } from '../ics.ts'
import { duePage } from './due.page.ts'
import { daysField } from './due-settings.ts'
import { loadDue } from './load-due.ts'

const path = '/requests/due'

/** The calendar of due days; other parts of the platform add theirs. */
export function dueRoutes(others: ListOthersDue): readonly Route[] {
  return [
    { method: 'GET', path, access, handler: (one) => showDue(one, others) },
    { method: 'POST', path: `${path}/feed`, access, handler: (one) => makeAddress(one, others) },
    { method: 'POST', path: `${path}/feed/revoke`, access, handler: revoke },
    { method: 'POST', path: `${path}/mailbox`, access, handler: (one) => saveMailbox(one, others) },
    {
      method: 'POST',
      path: `${path}/settings`,
      access: { roles: ['officeHead'] },
      handler: (one: SignedIn) => saveSettings(one, others),
    },
    {
      method: 'GET',
      path: '/due-days/:key',
      access: 'anyone',
      atMost: { requests: 120, minutes: 60 },
      handler: (one: Exchange) => sendFeed(one, others),
    },
  ]
}

type Showing = { readonly attempt?: Attempt; readonly address?: string }

async function showDue(
  exchange: SignedIn,
  others: ListOthersDue,
  { attempt = noAttempt, address }: Showing = {},
): Promise<Answer> {
  const due = await loadDue(exchange, others)
  return page(duePage(exchange.view, { due, attempt, address }))
}

async function makeAddress(exchange: SignedIn, others: ListOthersDue): Promise<Answer> {
  const key = await makeFeed(exchange.context)
  return showDue(exchange, others, { address: `${siteAddresses().console}/due-days/${key}.ics` })
}

async function revoke({ context }: SignedIn): Promise<Answer> {
  await revokeFeed(context)
  return redirectTo(`${path}#own`)
}

function saveMailbox(exchange: SignedIn, others: ListOthersDue): Promise<Answer> {
  const show = (attempt: Attempt): Promise<Answer> => showDue(exchange, others, { attempt })
  return orAgain(exchange, { fields: { 'due.mailboxUnusable': 'email' }, show }, async () => {
    await setReminderMailbox(exchange.context, exchange.form.get('email') ?? '')
    return redirectTo(`${path}#own`)
  })
}

async function saveSettings(exchange: SignedIn, others: ListOthersDue): Promise<Answer> {
  const { form, context } = exchange
  const code = form.get('unit')
  const unit = (await requestScope(exchange)).find((one) => one.code === code)
  if (unit === undefined) throw new NotFound()
  const show = (attempt: Attempt): Promise<Answer> => showDue(exchange, others, { attempt })
  return orAgain(exchange, { fields: { 'due.daysUnusable': daysField(unit) }, show }, async () => {
    await setDaysBefore(context, unit.id, Number(form.get(daysField(unit)) ?? ''))
    return redirectTo(`${path}#own`)
  })
}

const officeRoles = ['clerk', 'officeHead', 'reviewer', 'secrecyReviewer', 'organHead']
const deskRoles = ['clerk', 'officeHead']
const farthestDays = 400

/** What the owner of the address may see today; of whoever is locked or left, nothing. */
async function sendFeed(
  { params, database, now }: Exchange,
  others: ListOthersDue,
): Promise<Answer> {
  const [, key = ''] = /^([\w-]{43})\.ics$/.exec(params.key ?? '') ?? []
  const owner = key === '' ? undefined : await findOwner(database, digestOf(key))
  if (owner === undefined) throw new NotFound()
  const { lockedAt } = await getStaff(database, owner)
  if (lockedAt !== null) throw new NotFound()
  const today = dayInChina(now)
  const duties = await listDuties(database, owner, today)
  const unitsAs = (roles: readonly string[]): readonly string[] =>
    duties.filter(({ role }) => roles.includes(role)).map(({ unitId }) => unitId)
  const until = addDays(today, farthestDays)
  const units = await listUnitsById(database, [...new Set(duties.map(({ unitId }) => unitId))])
  const counting = { calendarOf: await findCalendarsOf(database, units), today }
  const ofHead = { unitIds: unitsAs(['officeHead']) }
  const ofPerson = { unitIds: unitsAs(officeRoles), ofPerson: owner }
  const [whole, own, anew, anewOwn, more] = await Promise.all([
    listDueDays(database, { ...ofHead, until }),
    listDueDays(database, { ...ofPerson, until }),
    listUncounted(database, ofHead, counting),
    listUncounted(database, ofPerson, counting),
    others(database, { unitIds: unitsAs(deskRoles), from: today, until, ...counting }),
  ])
  const stored = [...whole, ...own, ...anew.days, ...anewOwn.days]
  const distinct = [...new Map(stored.map((one) => [one.requestId, one])).values()]
  const days = await movedOn(database, distinct, counting)
  return content('text/calendar; charset=utf-8', icsOf([...days.map(itemOf), ...more.items], now))
}
