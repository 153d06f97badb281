// Sites for tests: a unit, a person for every role, and requests as a browser would send them.

import type { FastifyInstance } from 'fastify'
import { assignRole } from '#agencies/assign-role.action.ts'
import { createAccount } from '#agencies/create-account.action.ts'
import { createUnit } from '#agencies/create-unit.action.ts'
import { type Role, roleTitles } from '#agencies/roles.ts'
import { setPassword } from '#agencies/set-password.action.ts'
import { signIn } from '#agencies/sign-in.action.ts'
import { type Config, parseConfig } from '#kit/config.ts'
import type { TestDatabase } from '#kit/db/testing/with-database.ts'
import { type Context, platformUnitId } from '#kit/db/transaction.ts'
import { sessionCookie } from '#kit/http/answering.ts'
import { formField, formToken, guardCookie } from '#kit/http/guard.ts'
import { localDate } from '#law/index.ts'

/** Of everybody in the cast. */
export const password = 'Chang-Jiang-68'

/** Default settings, some changed. */
export function aConfig(changes: Partial<Config> = {}): Config {
  const parsed = parseConfig({})
  if ('problems' in parsed) throw new Error(parsed.problems.join())
  return { ...parsed.config, ...changes }
}

/** A context at the present, since sites ask the clock. */
export function aContext({ database }: TestDatabase): Context {
  const actor = { kind: 'system', id: 'test' } as const
  return { database, actor, now: new Date(), requestId: 'test' }
}

export type Cast = Readonly<Record<Role, { readonly id: string; readonly session: string }>>

/** A unit and, for every role, somebody who holds it and has signed in. */
export async function aCast(context: Context): Promise<Cast> {
  const unit = await createUnit(context, {
    code: 'example-city',
    name: '示例市人民政府',
    kind: 'government',
    region: '示例市',
    hasRuleMakingPower: false,
    createdOn: localDate('2020-01-01'),
  })
  const cast = new Map<string, { id: string; session: string }>()
  for (const role of Object.keys(roleTitles)) {
    const account = `x-${role.toLowerCase()}`
    const staffId = await createAccount(context, { account, name: `示例${account}` })
    const unitId = role === 'administrator' ? platformUnitId : unit.id
    await assignRole(context, { staffId, unitId, role })
    await setPassword(context, staffId, password)
    cast.set(role, { id: staffId, session: await sessionOf(context, { account, password }) })
  }
  const one = (role: Role) => cast.get(role) ?? { id: '', session: '' }
  return {
    clerk: one('clerk'),
    reviewer: one('reviewer'),
    secrecyReviewer: one('secrecyReviewer'),
    officeHead: one('officeHead'),
    organHead: one('organHead'),
    supervisor: one('supervisor'),
    auditor: one('auditor'),
    administrator: one('administrator'),
  }
}

/** Signs in somebody who uses no codes. */
export async function sessionOf(
  context: Context,
  given: { readonly account: string; readonly password: string },
): Promise<string> {
  const result = await signIn(context, { ...given, code: '', earlier: undefined })
  if (result.outcome !== 'signedIn') throw new Error(result.outcome)
  return result.token
}

export type Sent = {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly session?: string | undefined
  readonly form?: Readonly<Record<string, string>>
  /** The form's token goes with the cookie of a site without sessions. */
  readonly guarded?: boolean
}

/** Sends a request with the cookie and, in forms, the token that go with it. */
export function send(site: FastifyInstance, { method, url, session, form = {}, guarded }: Sent) {
  const guard = 'guard-of-test'
  const token = formToken(guarded ? guard : (session ?? guard))
  return site.inject({
    method,
    url,
    cookies: {
      ...(session === undefined || guarded ? { [guardCookie]: guard } : {}),
      ...(session === undefined ? {} : { [sessionCookie]: session }),
    },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    ...(method === 'POST' && {
      payload: new URLSearchParams({ [formField]: token, ...form }).toString(),
    }),
  })
}
