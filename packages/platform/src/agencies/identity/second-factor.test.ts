import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { type Context, platformUnitId, Refused } from '#kit/db/transaction.ts'
import { bytesOfBase32, codeOfStep, newTotpSecret } from '#kit/secrets/totp.ts'
import { localDate } from '#law/index.ts'
import { assignRole } from '../assign-role.action.ts'
import { identifyBy } from '../console/identify.page.ts'
import { createAccount } from '../create-account.action.ts'
import { createUnit } from '../create-unit.action.ts'
import { endOtherSessions } from '../end-sessions.action.ts'
import { resetCodes } from '../reset-codes.action.ts'
import { setPassword } from '../set-password.action.ts'
import { signIn } from '../sign-in.action.ts'
import { getStaff, listDuties, listHeldDuties, listSelfGiven, searchStaff } from '../staff.store.ts'
import { renewRecoveryCodes, turnOnCodes } from '../turn-on-codes.action.ts'
import { countRecoveryCodes } from './second-factor.store.ts'

const password = 'Chang-Jiang-68'
const limits = { sessionIdleMinutes: 30, sessionHours: 10 }

const isRefused = (code: string) => (error: unknown) =>
  error instanceof Refused && error.refusal.code === code

async function aClerk({ context }: TestDatabase, account = 'clerk-one') {
  const id = await createAccount(context, { account, name: '示例经办' })
  await setPassword(context, id, password)
  return { id, own: { ...context, actor: { kind: 'staff', id } as const } }
}

const codeAt = (secret: string, { now }: Context): string =>
  codeOfStep(bytesOfBase32(secret), Math.floor(now.getTime() / 30_000), 6)

const attempt = (context: Context, code = '') =>
  signIn(context, { account: 'clerk-one', password, code, earlier: undefined, device: '示例' })

test('secrets of codes are sealed, and those from before are sealed at the next sign-in', () =>
  withDatabase(async (given) => {
    const { id, own } = await aClerk(given)
    const secret = newTotpSecret()
    await turnOnCodes(own, { secret, code: codeAt(secret, own) })
    const stored = (await getStaff(given.database, id)).totpSecret ?? ''
    assert.match(stored, /^gk1:/)
    assert.ok(!stored.includes(secret))
    await given.sql('update staff set totp_secret = $1', [secret])
    const then = { ...own, now: new Date(own.now.getTime() + 60_000) }
    assert.equal((await attempt(then, codeAt(secret, then))).outcome, 'signedIn')
    assert.match((await getStaff(given.database, id)).totpSecret ?? '', /^gk1:/)
    await assert.rejects(
      turnOnCodes(then, { secret, code: codeAt(secret, then) }),
      isRefused('account.codesOn'),
    )
  }))

test('a recovery code opens the account once, in any way of writing; new ones end the old', () =>
  withDatabase(async (given) => {
    const { id, own } = await aClerk(given)
    await assert.rejects(renewRecoveryCodes(own), isRefused('account.codesOff'))
    const secret = newTotpSecret()
    const codes = await turnOnCodes(own, { secret, code: codeAt(secret, own) })
    assert.equal(new Set(codes).size, 10)
    assert.match(codes[0] ?? '', /^[A-Z2-7]{4}(-[A-Z2-7]{4}){2}$/)
    const { rows } = await given.sql('select code_digest from recovery_codes')
    assert.ok(rows.every(({ code_digest }) => !codes.includes(code_digest)))
    const [first = '', second = ''] = codes
    const written = first.toLowerCase().replaceAll('-', ' ')
    assert.equal((await attempt(own, written)).outcome, 'signedIn')
    assert.equal((await attempt(own, first)).outcome, 'wrong')
    assert.equal(await countRecoveryCodes(given.database, id), 9)
    await renewRecoveryCodes(own)
    assert.equal((await attempt(own, second)).outcome, 'wrong')
    assert.equal(await countRecoveryCodes(given.database, id), 10)
  }))

test('of two browsers with one recovery code only one gets in', () =>
  withDatabase(async (given) => {
    const { own } = await aClerk(given)
    const secret = newTotpSecret()
    const [code = ''] = await turnOnCodes(own, { secret, code: codeAt(secret, own) })
    const results = await Promise.allSettled([attempt(own, code), attempt(own, code)])
    const opened = results.filter(
      (one) => one.status === 'fulfilled' && one.value.outcome === 'signedIn',
    )
    assert.equal(opened.length, 1)
  }))

test('an administrator takes codes off another account, not off their own', () =>
  withDatabase(async (given) => {
    const { id, own } = await aClerk(given)
    const secret = newTotpSecret()
    const codes = await turnOnCodes(own, { secret, code: codeAt(secret, own) })
    await assert.rejects(resetCodes(own, id), isRefused('account.ownReset'))
    const open = await attempt(own, codes[0])
    assert.ok(open.outcome === 'signedIn')
    await resetCodes(given.context, id)
    assert.equal(await identifyBy(given.database, limits)(open.token, own.now), undefined)
    assert.equal((await attempt(own)).outcome, 'signedIn')
    const { rows } = await given.sql(
      `select subject from audit_lines where action = 'agencies.resetCodes'`,
    )
    assert.deepEqual(rows, [{ subject: id }])
  }))

async function aUnit({ context }: TestDatabase) {
  return createUnit(context, {
    code: 'example-city',
    name: '示例市人民政府',
    kind: 'government',
    region: '示例市',
    hasRuleMakingPower: false,
    createdOn: localDate('2020-01-01'),
  })
}

test('where codes are required, nobody without them has a role', () =>
  withDatabase(async (given) => {
    const { id, own } = await aClerk(given)
    const unit = await aUnit(given)
    await assignRole(given.context, { staffId: id, unitId: unit.id, role: 'clerk' })
    const session = await attempt(own)
    assert.ok(session.outcome === 'signedIn')
    const identify = identifyBy(given.database, { ...limits, requireCodes: true })
    assert.deepEqual((await identify(session.token, own.now))?.duties, [])
    const secret = newTotpSecret()
    await turnOnCodes(own, { secret, code: codeAt(secret, own) })
    assert.deepEqual((await identify(session.token, own.now))?.duties, [
      { role: 'clerk', unitId: unit.id },
    ])
    const relaxed = identifyBy(given.database, limits)
    assert.equal((await relaxed(session.token, own.now))?.duties.length, 1)
  }))

test('a duty counts from its first day to its last; a deputy’s must end', () =>
  withDatabase(async (given) => {
    const { id } = await aClerk(given)
    const unit = await aUnit(given)
    const duty = { staffId: id, unitId: unit.id, role: 'clerk' }
    const [fromOn, untilOn] = [localDate('2026-02-01'), localDate('2026-02-28')]
    const wrong = [
      [{ fromOn: untilOn, untilOn: fromOn }, 'account.dutyDates'],
      [{ fromOn, isDeputy: true }, 'account.deputyNeedsEnd'],
    ] as const
    for (const [term, code] of wrong)
      await assert.rejects(assignRole(given.context, { ...duty, ...term }), isRefused(code))
    assert.deepEqual(await listHeldDuties(given.database, id), [])
    await assignRole(given.context, { ...duty, fromOn, untilOn, isDeputy: true })
    const holds = async (day: string): Promise<boolean> =>
      (await listDuties(given.database, id, localDate(day))).length === 1
    const days = ['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01']
    assert.deepEqual(await Promise.all(days.map(holds)), [false, true, true, false])
    await assignRole(given.context, duty)
    assert.equal(await holds('2026-03-01'), true, 'given again, it has the new term')
  }))

test('what an administrator gives themself is marked in the log and shown until withdrawn', () =>
  withDatabase(async (given) => {
    const { id, own } = await aClerk(given)
    const unit = await aUnit(given)
    const administrator = { staffId: id, unitId: platformUnitId, role: 'administrator' }
    await assignRole(given.context, administrator)
    assert.deepEqual(await listSelfGiven(given.database), [])
    await assignRole(own, { staffId: id, unitId: unit.id, role: 'supervisor' })
    const [shown] = await listSelfGiven(given.database)
    assert.deepEqual([shown?.staffId, shown?.role, shown?.givenBy], [id, 'supervisor', id])
    const { rows } = await given.sql(
      `select facts -> 'toSelf' as self from audit_lines where action = 'agencies.assignRole' order by at, sequence`,
    )
    assert.deepEqual(rows.map(({ self }) => self).sort(), [false, true])
    await assert.rejects(
      assignRole(own, { ...administrator, untilOn: localDate('2026-12-31') }),
      isRefused('account.ownRight'),
    )
  }))

test('a person ends all sessions but the one they sit at', () =>
  withDatabase(async (given) => {
    const { own } = await aClerk(given)
    const [here, there] = [await attempt(own), await attempt(own)]
    assert.ok(here.outcome === 'signedIn' && there.outcome === 'signedIn')
    await endOtherSessions(own, here.token)
    const identify = identifyBy(given.database, limits)
    assert.ok(await identify(here.token, own.now))
    assert.equal(await identify(there.token, own.now), undefined)
  }))

test('accounts are found by name, role, unit and state, a page at a time', () =>
  withDatabase(async (given) => {
    const { id } = await aClerk(given, 'b-clerk')
    await createAccount(given.context, { account: 'a-other', name: '另一_人' })
    const unit = await aUnit(given)
    await assignRole(given.context, { staffId: id, unitId: unit.id, role: 'clerk' })
    const all = { text: '', role: '', state: '', after: '', limit: 10 } as const
    const found = async (search: object): Promise<readonly string[]> =>
      (await searchStaff(given.database, { ...all, ...search })).map(({ account }) => account)
    assert.deepEqual(await found({}), ['a-other', 'b-clerk'])
    assert.deepEqual(await found({ text: '示例' }), ['b-clerk'])
    assert.deepEqual(await found({ text: '_' }), ['a-other'], 'a sign of patterns is a sign')
    assert.deepEqual(await found({ role: 'clerk' }), ['b-clerk'])
    assert.deepEqual(await found({ unitId: unit.id, role: 'reviewer' }), [])
    assert.deepEqual(await found({ state: 'withoutPassword' }), ['a-other'])
    assert.deepEqual(await found({ after: 'a-other', limit: 1 }), ['b-clerk'])
  }))
