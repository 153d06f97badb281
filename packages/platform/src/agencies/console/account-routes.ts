// What a person does with their own account.

import { renderSVG } from 'uqr'
import { Refused } from '#kit/db/transaction.ts'
import { type Answer, content, page, redirectTo } from '#kit/http/answer.ts'
import { sessionCookie } from '#kit/http/answering.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { open, seal } from '#kit/secrets/key-ring.ts'
import { digestOf } from '#kit/secrets/token.ts'
import { newTotpSecret, totpAddress } from '#kit/secrets/totp.ts'
import { endOtherSessions } from '../end-sessions.action.ts'
import { unlinkLogin } from '../identity/link-login.action.ts'
import { listLinksOf } from '../identity/login-links.store.ts'
import { countRecoveryCodes } from '../identity/second-factor.store.ts'
import { listSessionsOf } from '../sessions.store.ts'
import { getStaff } from '../staff.store.ts'
import { isLive, type Limits } from '../staff.ts'
import { renewRecoveryCodes, turnOnCodes } from '../turn-on-codes.action.ts'
import { type AccountSettings, accountPage, type NewSecret } from './account.page.ts'
import { type PasswordAttempt, takePassword } from './own-password.ts'

const rare = { requests: 20, minutes: 5 }

export function accountRoutes(settings: AccountSettings & Limits): readonly Route[] {
  const access = 'signedIn'
  const show = (exchange: SignedIn, more: Shown = {}): Promise<Answer> =>
    showAccount(settings, exchange, more)
  return [
    { method: 'GET', path: '/account', access, handler: (one) => show(one) },
    { method: 'GET', path: '/account/codes/image.svg', access, handler: showImage },
    {
      method: 'POST',
      path: '/account/codes',
      access,
      atMost: rare,
      handler: (one) => turnOn(one, show),
    },
    {
      method: 'POST',
      path: '/account/password',
      access,
      atMost: rare,
      handler: (one) => takePassword(one, (passwordProblems) => show(one, { passwordProblems })),
    },
    {
      method: 'POST',
      path: '/account/recovery-codes',
      access,
      atMost: rare,
      handler: async (one) => show(one, { recovery: await renewRecoveryCodes(one.context) }),
    },
    { method: 'POST', path: '/account/unlink', access, handler: unlink },
    { method: 'POST', path: '/account/sessions', access, handler: endOthers },
  ]
}

type Shown = {
  readonly sealed?: string
  readonly recovery?: readonly string[]
  readonly problem?: string
  readonly passwordProblems?: PasswordAttempt
}

async function showAccount(
  settings: AccountSettings & Limits,
  exchange: SignedIn,
  { sealed, recovery, problem, passwordProblems }: Shown,
): Promise<Answer> {
  const { view, person, database, cookies, now, query } = exchange
  const staff = await getStaff(database, person.id)
  const offered = staff.totpSecret === null ? offeredTo(person.id, sealed) : undefined
  const all = await listSessionsOf(database, person.id)
  const body = accountPage(view, {
    account: person.account,
    name: person.name,
    settings,
    offered,
    recoveryLeft: await countRecoveryCodes(database, person.id),
    links: await listLinksOf(database, person.id),
    sessions: all.filter((session) => isLive(session, settings, now)),
    here: digestOf(cookies[sessionCookie] ?? ''),
    problem,
    hasPassword: staff.passwordHash !== null,
    passwordProblems,
    isNew: query.get('password') === 'changed',
    ...(recovery && { recovery }),
  })
  return page(body, problem === undefined && passwordProblems === undefined ? 200 : 422)
}

const purposeOf = (staffId: string): string => `staff.offeredSecret:${staffId}`

/** A new secret, or the one that the form brought back. */
function offeredTo(staffId: string, sealed: string | undefined): NewSecret {
  const before = sealed === undefined ? undefined : secretIn(staffId, sealed)
  const secret = before ?? newTotpSecret()
  return { secret, sealed: seal(secret, purposeOf(staffId)) }
}

function secretIn(staffId: string, sealed: string): string | undefined {
  try {
    return open(sealed, purposeOf(staffId))
  } catch {
    return undefined
  }
}

/** The secret as a picture: it stands sealed in the address, for this person alone. */
function showImage({ query, person }: SignedIn): Answer {
  const secret = secretIn(person.id, query.get('secret') ?? '')
  if (secret === undefined) throw new NotFound()
  return content('image/svg+xml', renderSVG(totpAddress(secret, person.account), { border: 2 }))
}

async function turnOn(
  exchange: SignedIn,
  show: (exchange: SignedIn, more: Shown) => Promise<Answer>,
): Promise<Answer> {
  const { form, person, context } = exchange
  const sealed = form.get('secret') ?? ''
  const secret = secretIn(person.id, sealed) ?? ''
  try {
    const recovery = await turnOnCodes(context, { secret, code: form.get('code') ?? '' })
    return await show(exchange, { recovery })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const problem = exchange.refusals[error.refusal.code] ?? error.refusal.code
    return show(exchange, { sealed, problem })
  }
}

async function unlink({ context, person, database }: SignedIn): Promise<Answer> {
  for (const { issuer } of await listLinksOf(database, person.id))
    await unlinkLogin(context, { staffId: person.id, issuer })
  return redirectTo('/account')
}

async function endOthers({ context, cookies }: SignedIn): Promise<Answer> {
  await endOtherSessions(context, cookies[sessionCookie] ?? '')
  return redirectTo('/account')
}
