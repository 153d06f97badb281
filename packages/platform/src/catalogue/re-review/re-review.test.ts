import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assignRole, createAccount } from '#agencies/index.ts'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { localDate } from '#law/index.ts'
import { approveRecord, giveOpinion } from '../flow/examine-record.action.ts'
import { limitRecord } from '../flow/limit-record.action.ts'
import { startEdition } from '../flow/write-record.action.ts'
import type { EditionKey } from '../record/edition.ts'
import {
  aDraft,
  anEditorialOffice,
  type EditorialOffice,
  examine,
} from '../testing/an-editorial-office.ts'
import { comesUpOn } from './re-review.ts'
import { listKept } from './re-reviews.store.ts'
import { remindReReviews } from './remind-re-reviews.action.ts'
import { reviewAgain } from './review-again.action.ts'

const on = '2026-03-02'

/** A record that is withheld, of a kind that needs no opinion. */
async function aWithheld(office: EditorialOffice, reviewOn: string | null): Promise<EditionKey> {
  const key = await aDraft(office, {
    on,
    kind: 'notice',
    content: {
      attribute: 'withheld',
      ground: 'thirdPartyRights',
      groundReason: '含有示例公司的商业秘密',
      reviewOn: reviewOn === null ? null : localDate(reviewOn),
    },
  })
  await examine(office, key, on)
  return key
}

const refusedWith = (code: string) => (error: unknown) => {
  assert.equal(Reflect.get(Reflect.get(Object(error), 'refusal') ?? {}, 'code'), code)
  return true
}

test('what is withheld comes up on the day last decided, else its own, else after a year', () => {
  const keptOn = localDate('2026-03-02')
  const reviewOn = localDate('2026-09-01')
  const last = { outcome: 'withheld', reason: '', nextOn: localDate('2027-01-04') } as const
  assert.equal(comesUpOn({ last: undefined, reviewOn: null, keptOn }), '2027-03-02')
  assert.equal(comesUpOn({ last: undefined, reviewOn, keptOn }), '2026-09-01')
  assert.equal(comesUpOn({ last, reviewOn, keptOn }), '2027-01-04')
})

test('what stays withheld gets a reason and a new day; what may be public begins a new edition', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const key = await aWithheld(office, '2026-09-01')
    const wanted = { unitIds: [office.unit.id], staffId: 'officeHead-1' }
    const listed = async () => (await listKept(given.database, wanted)).map((one) => one.comesUpOn)
    assert.deepEqual(await listed(), ['2026-09-01'])
    const head = office.as('officeHead', '2026-09-01')
    const stays = { outcome: 'withheld', reason: '秘密期限没有届满', nextOn: '2027-09-01' }
    const again = (changes: object) => reviewAgain(head, key, { ...stays, ...changes })
    await assert.rejects(again({ outcome: '' }), refusedWith('record.outcomeMissing'))
    await assert.rejects(again({ reason: ' ' }), refusedWith('record.reasonMissing'))
    await assert.rejects(again({ nextOn: '' }), refusedWith('record.nextReviewMissing'))
    await assert.rejects(again({ nextOn: '2026-09-01' }), refusedWith('record.nextReviewMissing'))
    assert.deepEqual(await listed(), ['2026-09-01'])
    await again({})
    assert.deepEqual(await listed(), ['2027-09-01'])
    await again({ outcome: 'disclose', reason: '秘密期限已经届满' })
    await startEdition(office.as('clerk', '2026-09-02'), key)
    assert.deepEqual(await listed(), [])
    await assert.rejects(again({}), refusedWith('record.openEdition'))
  }))

test('the one who handed it in does not look again at what they withheld', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const key = await aWithheld(office, null)
    const clerk = office.as('clerk', on)
    const promoted = { ...clerk, duties: [{ role: 'officeHead', unitId: office.unit.id }] }
    const stays = { outcome: 'withheld', reason: '理由', nextOn: '2027-09-01' }
    await assert.rejects(reviewAgain(promoted, key, stays), refusedWith('record.ownWork'))
  }))

test('a policy document that is withheld needs the opinion, and comes up as any other', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const content = { attribute: 'onRequest', groundReason: '仅供申请' } as const
    const key = await aDraft(office, { on, content })
    await assert.rejects(examine(office, key, on), refusedWith('record.opinionMissing'))
    await giveOpinion(office.as('officeHead', on, 2), key)
    await approveRecord(office.as('organHead', on), key)
    const wanted = { unitIds: [office.unit.id], staffId: 'officeHead-1' }
    assert.equal((await listKept(given.database, wanted)).length, 1)
  }))

async function aHead({ context }: TestDatabase, office: EditorialOffice): Promise<string> {
  const staffId = await createAccount(context, { account: 'x-head', name: '示例负责人' })
  await assignRole(context, { staffId, unitId: office.unit.id, role: 'officeHead' })
  return staffId
}

test('people are told once of each day, before it comes; of a limited record its readers alone', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    await aHead(given, office)
    const key = await aWithheld(office, '2026-09-01')
    const told = async (day: string): Promise<number> => {
      const now = new Date(`${day}T00:30:00Z`)
      const actor = { kind: 'system', id: 'worker' } as const
      await remindReReviews({ ...given.context, database: given.as('worker'), actor, now })
      return (
        (await given.sql(`select from notifications where cause like '%reReview%'`)).rowCount ?? 0
      )
    }
    assert.equal(await told('2026-08-01'), 0)
    assert.equal(await told('2026-08-20'), 1)
    const audit = async () => (await given.sql('select from audit_lines')).rowCount
    const lines = await audit()
    assert.equal(await told('2026-09-02'), 1)
    assert.equal(await audit(), lines)
    const stays = { outcome: 'withheld', reason: '理由', nextOn: '2027-09-01' }
    await reviewAgain(office.as('officeHead', '2026-09-02'), key, stays)
    await limitRecord(office.as('clerk', '2026-09-03'), key, ['clerk-1'])
    assert.equal(
      (await listKept(given.database, { unitIds: [office.unit.id], staffId: 'x' })).length,
      0,
    )
  }))
