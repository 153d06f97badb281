import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assignRole } from '#agencies/assign-role.action.ts'
import { createAccount } from '#agencies/create-account.action.ts'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import type { RequestContext } from '../case/act-on-request.action.ts'
import type { RequestKey } from '../case/request-case.ts'
import { findByCode } from '../follow/find-by-code.store.ts'
import { assignRequest } from '../handling/assign-request.action.ts'
import { listRegister } from '../register/register.store.ts'
import { anOffice, aRequestAtWork, type Office } from '../testing/an-office.ts'
import { listComments } from './colleagues.store.ts'
import { commentOnRequest } from './comment.action.ts'
import { mentionedIn } from './comment.ts'
import { addHelper, removeHelper } from './helpers.action.ts'

const on = '2026-03-04'

type People = {
  readonly given: TestDatabase
  readonly office: Office
  readonly key: RequestKey
  readonly head: RequestContext
  readonly wang: string
  readonly li: string
}

function withPeople(visit: (people: People) => Promise<void>): Promise<void> {
  return withDatabase(async (given) => {
    const office = await anOffice(given)
    const person = async (account: string, name: string): Promise<string> => {
      const staffId = await createAccount(given.context, { account, name })
      await assignRole(given.context, { staffId, unitId: office.unit.id, role: 'clerk' })
      return staffId
    }
    const wang = await person('x-wang', '王示例')
    const li = await person('x-li', '李示例')
    const head = { ...office.as('officeHead', on), actor: { kind: 'staff', id: li } } as const
    const key = await aRequestAtWork(office, { on: '2026-03-03' })
    await assignRequest(office.as('officeHead', on), key, li)
    await visit({ given, office, key, head, wang, li })
  })
}

async function newsOf({ given }: People, staffId: string): Promise<readonly string[]> {
  const { rows } = await given.sql('select title from notifications where staff_id = $1', [staffId])
  return rows.map(({ title }) => title)
}

test('who is named with an @ is told, and the person in charge too; the writer is not', () =>
  withPeople(async (people) => {
    const { key, head, wang, li, office, given } = people
    await commentOnRequest(head, key, '请 @王示例 核对附件，@李示例 已看')
    assert.deepEqual(await newsOf(people, wang), ['申请 2026-0001 的内部意见提到了您'])
    assert.deepEqual(await newsOf(people, li), [])
    await assignRequest(office.as('officeHead', on), key, wang)
    const later = { ...head, now: new Date(head.now.getTime() + 60_000) }
    await commentOnRequest(later, key, '附件已补')
    assert.equal((await newsOf(people, wang))[1], '申请 2026-0001 有新的内部意见')
    const said = (await listComments(given.database, key)).map((one) => one.said)
    assert.deepEqual(said, ['请 @王示例 核对附件，@李示例 已看', '附件已补'])
    // What was said is in no line of the log.
    const log = await given.sql('select * from audit_lines')
    assert.doesNotMatch(JSON.stringify(log.rows), /核对附件/)
  }))

test('a comment is for those who work in the office, says something, and is refused otherwise', () =>
  withPeople(async ({ key, head, office, given }) => {
    await assert.rejects(commentOnRequest(head, key, '  '), /colleague.nothingSaid/)
    await assert.rejects(commentOnRequest(head, key, '长'.repeat(2001)), /colleague.tooLong/)
    for (const role of ['supervisor', 'auditor'] as const)
      await assert.rejects(
        commentOnRequest(office.as(role, on), key, '示例'),
        /request.notYourRole/,
      )
    await assert.rejects(
      commentOnRequest(office.applicantOn(on), key, '示例'),
      /request.notYourRole/,
    )
    assert.deepEqual(await listComments(given.database, key), [])
  }))

test('the applicant’s page knows neither comments nor helpers', () =>
  withPeople(async ({ key, head, given, wang }) => {
    await commentOnRequest(head, key, '内部示例意见')
    await addHelper(head, key, wang)
    const portal = given.as('portal')
    const found = await findByCode(portal, { number: '2026-0001', code: 'AAAA' }, new Date())
    assert.equal(found, undefined)
    for (const table of ['request_comments', 'request_helpers'])
      for (const schema of ['public', 'applicant'])
        await assert.rejects(
          given.sql(`set role gongkai_portal; select * from ${schema}.${table}`),
          /permission denied|does not exist/,
        )
  }))

test('a helper is told and finds the request among the own ones, until no longer asked', () =>
  withPeople(async (people) => {
    const { key, head, wang, given, office } = people
    const mine = async (): Promise<number> => {
      const wanted = { unitIds: [office.unit.id], mine: { staffId: wang, duties: [] } }
      return (await listRegister(given.database, wanted, { after: undefined, limit: 10 })).length
    }
    assert.equal(await mine(), 0)
    await addHelper(head, key, wang)
    assert.deepEqual(await newsOf(people, wang), ['请您协办申请 2026-0001'])
    assert.equal(await mine(), 1)
    await assert.rejects(addHelper(head, key, wang), /colleague.already/)
    await removeHelper(head, key, wang)
    assert.equal(await mine(), 0)
    await assert.rejects(removeHelper(head, key, wang), /colleague.notThere/)
    const stranger = await createAccount(given.context, { account: 'x-other', name: '外单位示例' })
    await assert.rejects(addHelper(head, key, stranger), /colleague.unknown/)
    await assert.rejects(addHelper(office.as('reviewer', on), key, wang), /request.notYourRole/)
  }))

test('of two names that begin alike the longer one is meant; a full-width @ is one too', () => {
  const people = [
    { staffId: '1', name: '王小' },
    { staffId: '2', name: '王小明' },
    { staffId: '3', name: '张' },
  ]
  const ids = (said: string) => mentionedIn(said, people).map(({ staffId }) => staffId)
  assert.deepEqual(ids('@王小明 请看'), ['2'])
  assert.deepEqual(ids('＠王小 和 @张'), ['1', '3'])
  assert.deepEqual(ids('王小明，张 mail@example'), [])
})
