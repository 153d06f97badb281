import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { type Context, platformUnitId, Refused } from '#kit/db/transaction.ts'
import { bytesOfBase32, codeOfStep, newTotpSecret } from '#kit/secrets/totp.ts'
import { localDate } from '#law/index.ts'
import { assignRole, withdrawRole } from './assign-role.action.ts'
import { identifyBy } from './console/identify.page.ts'
import { createAccount } from './create-account.action.ts'
import { createFirstAdministrator } from './create-first-administrator.action.ts'
import { createUnit } from './create-unit.action.ts'
import { issueSignInLink } from './issue-sign-in-link.action.ts'
import { lockAccount, unlockAccount } from './lock-account.action.ts'
import { findLinkOwner, setPassword } from './set-password.action.ts'
import { type SignedIn, signIn } from './sign-in.action.ts'
import { signOut } from './sign-out.action.ts'
import { listDuties } from './staff.store.ts'
import { turnOnCodes } from './turn-on-codes.action.ts'

const password = 'Chang-Jiang-68'
const today = localDate('2026-03-02')
const limits = { sessionIdleMinutes: 30, sessionHours: 10 }

async function aClerk({ context }: TestDatabase): Promise<string> {
  const id = await createAccount(context, { account: 'clerk-one', name: '示例经办' })
  await setPassword(context, id, password)
  return id
}

function attempt(context: Context, given: object = {}): Promise<SignedIn> {
  return signIn(context, { account: 'clerk-one', password, code: '', earlier: undefined, ...given })
}

const later = (context: Context, minutes: number): Context => ({
  ...context,
  now: new Date(context.now.getTime() + minutes * 60_000),
})
const isRefused = (code: string) => (error: unknown) =>
  error instanceof Refused && error.refusal.code === code

test('a right password begins a session, which names the person and ends by signing out', () =>
  withDatabase(async (given) => {
    const id = await aClerk(given)
    const result = await attempt(given.context)
    assert.ok(result.outcome === 'signedIn')
    const identify = identifyBy(given.database, limits)
    const person = await identify(result.token, given.context.now)
    assert.deepEqual(person, { id, account: 'clerk-one', name: '示例经办', duties: [], unread: 0 })
    assert.equal(await identify('another', given.context.now), undefined)
    await signOut(given.context, result.token)
    assert.equal(await identify(result.token, given.context.now), undefined)
  }))

test('a session slides while used, ends when idle, and ends when old', () =>
  withDatabase(async (given) => {
    await aClerk(given)
    const result = await attempt(given.context)
    assert.ok(result.outcome === 'signedIn')
    const identify = identifyBy(given.database, limits)
    const isKnownAfter = async (minutes: number): Promise<boolean> =>
      (await identify(result.token, later(given.context, minutes).now)) !== undefined
    for (const minutes of [29, 58, 87]) assert.equal(await isKnownAfter(minutes), true)
    assert.equal(await isKnownAfter(87 + 31), false)
    for (let minutes = 87; minutes <= 600; minutes += 27) await isKnownAfter(minutes)
    assert.equal(await isKnownAfter(601), false)
  }))

test('signing in again ends the session the browser had before', () =>
  withDatabase(async (given) => {
    await aClerk(given)
    const first = await attempt(given.context)
    assert.ok(first.outcome === 'signedIn')
    const second = await attempt(given.context, { earlier: first.token })
    assert.ok(second.outcome === 'signedIn')
    assert.notEqual(first.token, second.token)
    const identify = identifyBy(given.database, limits)
    assert.equal(await identify(first.token, given.context.now), undefined)
  }))

test('five wrong attempts close the account also for the right password, for a quarter of an hour', () =>
  withDatabase(async (given) => {
    await aClerk(given)
    const wrong = (): Promise<SignedIn> => attempt(given.context, { password: 'Huang-He-1949' })
    for (let count = 1; count <= 4; count += 1) assert.equal((await wrong()).outcome, 'wrong')
    assert.equal((await wrong()).outcome, 'closed')
    assert.equal((await attempt(given.context)).outcome, 'closed')
    assert.equal((await attempt(later(given.context, 16))).outcome, 'signedIn')
    const { rows } = await given.sql(
      `select action, count(*)::int from audit_lines where action like '%ignIn' group by action order by 1`,
    )
    assert.deepEqual(rows, [
      { action: 'agencies.refuseSignIn', count: 6 },
      { action: 'agencies.signIn', count: 1 },
    ])
  }))

test('an unknown account and one without password are simply wrong, and nothing is written for the first', () =>
  withDatabase(async (given) => {
    assert.equal((await attempt(given.context)).outcome, 'wrong')
    const { rows } = await given.sql('select from audit_lines')
    assert.equal(rows.length, 0)
    await createAccount(given.context, { account: 'clerk-one', name: '示例经办' })
    assert.equal((await attempt(given.context, { password: '' })).outcome, 'wrong')
  }))

test('with codes turned on, signing in needs the code of the moment, once', () =>
  withDatabase(async (given) => {
    const id = await aClerk(given)
    const secret = newTotpSecret()
    const own = { ...given.context, actor: { kind: 'staff', id } as const }
    const codeAt = ({ now }: Context): string =>
      codeOfStep(bytesOfBase32(secret), Math.floor(now.getTime() / 30_000), 6)
    await assert.rejects(
      turnOnCodes(own, { secret, code: '000000' }),
      isRefused('account.wrongCode'),
    )
    await turnOnCodes(own, { secret, code: codeAt(own) })
    const then = later(given.context, 5)
    assert.equal((await attempt(then)).outcome, 'wrong')
    assert.equal((await attempt(then, { code: codeAt(then) })).outcome, 'signedIn')
    assert.equal((await attempt(then, { code: codeAt(then) })).outcome, 'wrong', 'used before')
  }))

test('a lock ends sessions and refuses the right password; nobody locks themself', () =>
  withDatabase(async (given) => {
    const id = await aClerk(given)
    const result = await attempt(given.context)
    assert.ok(result.outcome === 'signedIn')
    await lockAccount(given.context, id)
    assert.equal(
      await identifyBy(given.database, limits)(result.token, given.context.now),
      undefined,
    )
    assert.equal((await attempt(given.context)).outcome, 'locked')
    await unlockAccount(given.context, id)
    assert.equal((await attempt(given.context)).outcome, 'signedIn')
    const own = { ...given.context, actor: { kind: 'staff', id } as const }
    await assert.rejects(lockAccount(own, id), isRefused('account.ownLock'))
  }))

test('a link opens the account once and for three days; a later link replaces it', () =>
  withDatabase(async (given) => {
    const { context } = given
    const id = await createAccount(context, { account: 'clerk-one', name: '示例经办' })
    const tokenOf = (path: string): string => path.replace('/first-sign-in/', '')
    const first = tokenOf(await issueSignInLink(context, id))
    const second = tokenOf(await issueSignInLink(context, id))
    assert.equal(await findLinkOwner(context, first), undefined)
    assert.equal(await findLinkOwner(context, second), id)
    assert.equal(await findLinkOwner(later(context, 72 * 60), second), undefined)
    await assert.rejects(setPassword(context, id, 'short'), isRefused('account.weakPassword'))
    assert.equal(await findLinkOwner(context, second), id, 'a refused password uses nothing up')
    await setPassword(context, id, password)
    assert.equal(await findLinkOwner(context, second), undefined)
  }))

test('accounts need a usable name that nobody has, and a person', () =>
  withDatabase(async ({ context, sql }) => {
    const refused: readonly (readonly [string, string, string])[] = [
      ['Clerk One', '示例', 'account.unusableName'],
      ['x', '示例', 'account.unusableName'],
      ['clerk-one', ' ', 'account.withoutPerson'],
    ]
    for (const [account, name, code] of refused)
      await assert.rejects(createAccount(context, { account, name }), isRefused(code))
    const { rows } = await sql('select from audit_lines')
    assert.equal(rows.length, 0, 'nothing is written when refused')
    await createAccount(context, { account: 'clerk-one', name: '示例' })
    await assert.rejects(
      createAccount(context, { account: 'clerk-one', name: '示例' }),
      isRefused('account.nameTaken'),
    )
  }))

test('roles are held in a unit, the administrator’s on the whole platform', () =>
  withDatabase(async ({ context, database }) => {
    const unit = await createUnit(context, {
      code: 'example-city',
      name: '示例市人民政府',
      kind: 'government',
      region: '示例市',
      hasRuleMakingPower: false,
      createdOn: localDate('2020-01-01'),
    })
    const staffId = await createAccount(context, { account: 'clerk-one', name: '示例' })
    const duty = { staffId, unitId: unit.id, role: 'clerk' }
    await assignRole(context, duty)
    await assignRole(context, duty)
    assert.deepEqual(await listDuties(database, staffId, today), [
      { role: 'clerk', unitId: unit.id },
    ])
    await withdrawRole(context, duty)
    assert.deepEqual(await listDuties(database, staffId, today), [])
    await assert.rejects(
      assignRole(context, { ...duty, role: 'king' }),
      isRefused('account.unknownRole'),
    )
    for (const wrong of [
      { ...duty, role: 'administrator' },
      { ...duty, unitId: platformUnitId },
    ])
      await assert.rejects(assignRole(context, wrong), isRefused('account.roleNeedsUnit'))
  }))

test('the first start makes one administrator, whose link works until a password is set', () =>
  withDatabase(async ({ context, database }) => {
    const path = await createFirstAdministrator(context)
    const again = await createFirstAdministrator(context)
    assert.ok(path !== undefined && again !== undefined && path !== again)
    const id = await findLinkOwner(context, again.replace('/first-sign-in/', ''))
    assert.ok(id !== undefined)
    assert.deepEqual(await listDuties(database, id, today), [
      { role: 'administrator', unitId: platformUnitId },
    ])
    const own = { ...context, actor: { kind: 'staff', id } as const }
    await assert.rejects(
      withdrawRole(own, { staffId: id, unitId: platformUnitId, role: 'administrator' }),
      isRefused('account.ownRight'),
    )
    await setPassword(context, id, password)
    assert.equal(await createFirstAdministrator(context), undefined)
  }))
