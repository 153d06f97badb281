// The system administrator's pages: accounts, the roles they hold, locks and one-time links.

import type { Config } from '#kit/config.ts'
import { platformUnitId, Refused } from '#kit/db/transaction.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, page, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { isLocalDate, type LocalDate } from '#law/index.ts'
import { type Assignment, assignRole, withdrawRole } from '../assign-role.action.ts'
import { createAccount } from '../create-account.action.ts'
import { linkLogin, unlinkLogin } from '../identity/link-login.action.ts'
import { listLinksOf } from '../identity/login-links.store.ts'
import { issueSignInLink } from '../issue-sign-in-link.action.ts'
import { lockAccount, unlockAccount } from '../lock-account.action.ts'
import { resetCodes } from '../reset-codes.action.ts'
import {
  getStaff,
  listHeldDuties,
  listSelfGiven,
  listStaffNames,
  type StaffSearch,
  searchStaff,
} from '../staff.store.ts'
import { findUnitChosen, listUnitChoices } from '../unit-choices.store.ts'
import { accountsPage } from './accounts-list.page.ts'
import { inConsole } from './console-frame.ts'
import { namedDuties } from './named-duties.ts'
import { oneAccountPage } from './one-account.page.ts'

const access = { roles: ['administrator'] }
const perPage = 50

type Settings = Pick<Config, 'oidcIssuer' | 'consoleUrl'>
type Handler = (exchange: SignedIn, settings: Settings) => Promise<Answer>

export function accountsRoutes(settings: Settings): readonly Route[] {
  const one = '/accounts/:id'
  const post = (verb: string, handler: Handler): Route => ({
    method: 'POST',
    path: `${one}/${verb}`,
    access,
    handler: (exchange) => handler(exchange, settings),
  })
  return [
    { method: 'GET', path: '/accounts', access, handler: (exchange) => showAccounts(exchange) },
    { method: 'POST', path: '/accounts', access, handler: create },
    { method: 'GET', path: one, access, handler: (exchange) => showAccount(exchange, settings) },
    post('assign-role', assign),
    post('withdraw-role', withdraw),
    post('lock', lock),
    post('unlock', unlock),
    post('link', issueLink),
    post('reset-codes', reset),
    post('identity', linkIdentity),
    post('identity/remove', unlinkIdentity),
  ]
}

const states = ['locked', 'withoutPassword', 'withoutCodes'] as const

async function showAccounts(exchange: SignedIn, attempt = noAttempt): Promise<Answer> {
  const { view, database, query, now } = exchange
  const unit = (query.get('unit') ?? '').trim()
  const found = unit === '' ? undefined : await findUnitChosen(database, unit)
  const search: StaffSearch = {
    text: (query.get('text') ?? '').trim(),
    role: query.get('role') ?? '',
    state: states.find((one) => one === query.get('state')) ?? '',
    after: query.get('after') ?? '',
    limit: perPage + 1,
    ...(found && { unitId: found.id }),
  }
  const isNowhere = unit !== '' && found === undefined
  const accounts = isNowhere ? [] : await searchStaff(database, search)
  const shown = accounts.slice(0, perPage)
  const next = accounts.length > perPage ? shown.at(-1)?.account : undefined
  const selfGiven = await namedSelfGiven(exchange)
  const choices = await listUnitChoices(database)
  const body = accountsPage(view, { search, unit, shown, next, selfGiven, choices, now, attempt })
  return page(inConsole(view, { title: '账号与权限', body }))
}

async function namedSelfGiven({ database }: SignedIn) {
  const duties = await namedDuties(database, await listSelfGiven(database))
  const names = await listStaffNames(
    database,
    duties.map(({ staffId }) => staffId),
  )
  return duties.map((duty) => ({ ...duty, personName: names.get(duty.staffId) ?? '' }))
}

const fieldsOfNew = {
  'account.unusableName': 'account',
  'account.nameTaken': 'account',
  'account.withoutPerson': 'name',
}

function create(exchange: SignedIn): Promise<Answer> {
  const { context, form } = exchange
  const show = (attempt: Attempt): Promise<Answer> => showAccounts(exchange, attempt)
  return orAgain(exchange, { fields: fieldsOfNew, show }, async () => {
    const account = (form.get('account') ?? '').trim()
    const id = await createAccount(context, { account, name: form.get('name') ?? '' })
    return redirectTo(`/accounts/${id}`)
  })
}

type Shown = { readonly link?: string; readonly attempt?: Attempt }

async function showAccount(
  exchange: SignedIn,
  { oidcIssuer }: Settings,
  shown: Shown = {},
): Promise<Answer> {
  const { view, database, now } = exchange
  const id = idOf(exchange)
  const staff = await getStaff(database, id)
  const duties = await namedDuties(database, await listHeldDuties(database, id))
  const givers = await listStaffNames(
    database,
    duties.flatMap(({ givenBy }) => (givenBy !== null && isId(givenBy) ? [givenBy] : [])),
  )
  const links = await listLinksOf(database, id)
  const choices = await listUnitChoices(database)
  const hasUnifiedLogin = oidcIssuer !== undefined
  const given = { staff, duties, givers, links, choices, hasUnifiedLogin, now }
  return page(oneAccountPage(view, { ...given, ...shown }))
}

/** Does it and shows the account: as it then is, or as it was with the reason why not. */
function onAccount(
  exchange: SignedIn,
  settings: Settings,
  doing: () => Promise<void>,
): Promise<Answer> {
  const show = (attempt: Attempt): Promise<Answer> => showAccount(exchange, settings, { attempt })
  const fields = {
    'account.roleNeedsUnit': 'unit',
    'unit.unknown': 'unit',
    'account.unknownRole': 'role',
    'account.dutyDates': 'untilOn',
    'account.deputyNeedsEnd': 'untilOn',
    'account.dutyNoDate': 'untilOn',
    'account.linkTaken': 'subject',
    'account.linkMissing': 'subject',
  }
  return orAgain(exchange, { fields, show }, async () => {
    await doing()
    return backTo(exchange)
  })
}

function assign(exchange: SignedIn, settings: Settings): Promise<Answer> {
  return onAccount(exchange, settings, async () =>
    assignRole(exchange.context, await assignmentOf(exchange)),
  )
}

function withdraw(exchange: SignedIn, settings: Settings): Promise<Answer> {
  return onAccount(exchange, settings, () => withdrawRole(exchange.context, heldOf(exchange)))
}

function lock(exchange: SignedIn, settings: Settings): Promise<Answer> {
  return onAccount(exchange, settings, () => lockAccount(exchange.context, idOf(exchange)))
}

async function unlock(exchange: SignedIn): Promise<Answer> {
  await unlockAccount(exchange.context, idOf(exchange))
  return backTo(exchange)
}

/** The link is shown this once: it is stored nowhere. */
async function issueLink(exchange: SignedIn, settings: Settings): Promise<Answer> {
  const path = await issueSignInLink(exchange.context, idOf(exchange))
  const { origin = '', host = '' } = exchange.headers
  // Browsers say where the form stands; it is this site, or the guard had refused it.
  const here = URL.canParse(origin) ? origin : `http://${host}`
  const link = new URL(path, settings.consoleUrl ?? here).href
  return showAccount(exchange, settings, { link })
}

/** Which unit by its code or name; an administrator's role is held nowhere in particular. */
async function assignmentOf(exchange: SignedIn): Promise<Assignment> {
  const text = (name: string): string => (exchange.form.get(name) ?? '').trim()
  const role = text('role')
  const isAdministrator = role === 'administrator'
  const unit = isAdministrator ? undefined : await findUnitChosen(exchange.database, text('unit'))
  if (!isAdministrator && unit === undefined) throw new Refused({ code: 'unit.unknown' })
  const [fromOn, untilOn] = [dayIn(text('fromOn')), dayIn(text('untilOn'))]
  return {
    staffId: idOf(exchange),
    role,
    unitId: unit?.id ?? platformUnitId,
    isDeputy: text('isDeputy') === 'yes',
    ...(fromOn && { fromOn }),
    ...(untilOn && { untilOn }),
  }
}

function dayIn(text: string): LocalDate | undefined {
  if (text === '') return undefined
  if (!isLocalDate(text)) throw new Refused({ code: 'account.dutyNoDate' })
  return text
}

function heldOf(exchange: SignedIn): Assignment {
  const { form } = exchange
  const [role = '', unitId = ''] = [form.get('role') ?? '', form.get('unitId') ?? '']
  if (!isId(unitId)) throw new Refused({ code: 'account.roleNeedsUnit' })
  return { staffId: idOf(exchange), role, unitId }
}

function reset(exchange: SignedIn, settings: Settings): Promise<Answer> {
  return onAccount(exchange, settings, () => resetCodes(exchange.context, idOf(exchange)))
}

function linkIdentity(exchange: SignedIn, settings: Settings): Promise<Answer> {
  const { oidcIssuer: issuer } = settings
  if (issuer === undefined) throw new NotFound()
  const subject = exchange.form.get('subject') ?? ''
  return onAccount(exchange, settings, () =>
    linkLogin(exchange.context, { staffId: idOf(exchange), issuer, subject }),
  )
}

function unlinkIdentity(exchange: SignedIn, settings: Settings): Promise<Answer> {
  const { oidcIssuer: issuer } = settings
  if (issuer === undefined) throw new NotFound()
  return onAccount(exchange, settings, () =>
    unlinkLogin(exchange.context, { staffId: idOf(exchange), issuer }),
  )
}

function idOf({ params }: SignedIn): string {
  const id = params.id ?? ''
  if (!isId(id)) throw new NotFound()
  return id
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}

function backTo(exchange: SignedIn): Answer {
  return redirectTo(`/accounts/${idOf(exchange)}`)
}
