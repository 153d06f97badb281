import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { Refused } from '#kit/db/transaction.ts'
import { changePassword } from './change-password.action.ts'
import { createAccount } from './create-account.action.ts'
import { listSessionsOf } from './sessions.store.ts'
import { setPassword } from './set-password.action.ts'
import { signIn } from './sign-in.action.ts'

const old = 'Chang-Jiang-68'
const fresh = 'Huang-He-1952'

test('one who knows the password takes another, and other browsers are signed out', () =>
  withDatabase(async ({ context, database, sql }) => {
    const id = await createAccount(context, { account: 'clerk-one', name: '示例经办' })
    await setPassword(context, id, old)
    const as = (password: string) =>
      signIn(context, { account: 'clerk-one', password, code: '', earlier: undefined })
    const here = await as(old)
    await as(old)
    assert.ok(here.outcome === 'signedIn')
    const own = { ...context, actor: { kind: 'staff', id } as const }
    const change = (current: string, password: string) =>
      changePassword(own, { current, password, session: here.token })
    const isRefused = (code: string) => (error: unknown) =>
      error instanceof Refused && error.refusal.code === code
    await assert.rejects(change('Guessed-1234', fresh), isRefused('account.wrongPassword'))
    await assert.rejects(change(old, old), isRefused('account.samePassword'))
    await assert.rejects(change(old, 'short'), isRefused('account.weakPassword'))
    assert.equal((await listSessionsOf(database, id)).length, 2)
    await change(old, fresh)
    assert.equal((await listSessionsOf(database, id)).length, 1)
    assert.equal((await as(old)).outcome, 'wrong')
    assert.equal((await as(fresh)).outcome, 'signedIn')
    const log = await sql(`select 1 from audit_lines where action = 'agencies.changePassword'`)
    assert.equal(log.rowCount, 1)
  }))
