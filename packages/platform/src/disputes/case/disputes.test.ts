import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { localDate, nationalCalendar } from '#law/index.ts'
import { anOffice, aRequestAtWork, type Office } from '#requests/testing/an-office.ts'
import { listCountedDisputes } from './dispute-figures.store.ts'
import { disputeOutcomes } from './dispute-outcome.ts'
import {
  appealDispute,
  closeDispute,
  concludeDispute,
  noteLesson,
  receiveCopy,
  replyInDispute,
} from './dispute-steps.action.ts'
import { findDispute } from './disputes.store.ts'
import { fileDispute, type NewCase } from './file-dispute.action.ts'
import { replyDueOn } from './reply-due.ts'

const day = localDate

function staff({ as }: Office, on: string) {
  const context = as('clerk', on)
  return { ...context, duties: context.duties ?? [] }
}

async function file(office: Office, on: string, more: Partial<NewCase> = {}): Promise<string> {
  return fileDispute(staff(office, on), {
    unitId: office.unit.id,
    kind: 'reconsideration',
    on: day(on),
    subject: '对不予公开决定不服',
    authority: '示例市人民政府',
    authorityNumber: '示复〔2025〕1号',
    ...more,
  })
}

test('the reply is due after ten, five working days or fifteen days', () => {
  assert.equal(replyDueOn('ordinary', day('2025-09-28'), nationalCalendar), '2025-10-17')
  assert.equal(replyDueOn('simple', day('2025-09-28'), nationalCalendar), '2025-10-11')
  assert.equal(replyDueOn('court', day('2025-09-28'), nationalCalendar), '2025-10-13')
})

test('every outcome has an article and one heading of table 四', () => {
  for (const outcomes of Object.values(disputeOutcomes))
    for (const { law, countedAs } of Object.values(outcomes)) {
      assert.match(law, /第.+条$/)
      assert.match(countedAs, /^(upheld|corrected|other)$/)
    }
})

test('a reconsideration corrected, a lawsuit after it over two instances, one case each', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const { requestId } = await aRequestAtWork(office, { on: '2025-03-03' })
    const { unit } = office
    const first = await file(office, '2025-04-01', { requestId })
    const key = { unitId: unit.id, disputeId: first }
    await receiveCopy(staff(office, '2025-04-02'), key, {
      on: day('2025-04-02'),
      procedure: 'simple',
    })
    assert.equal((await findDispute(given.database, key))?.replyDueOn, '2025-04-10')
    await replyInDispute(staff(office, '2025-04-08'), key, day('2025-04-08'))
    await assert.rejects(
      concludeDispute(staff(office, '2025-05-06'), key, {
        on: day('2025-05-06'),
        outcome: 'guilty',
      }),
      { refusal: { code: 'dispute.outcomeUnknown' } },
    )
    await concludeDispute(staff(office, '2025-05-06'), key, {
      on: day('2025-05-06'),
      outcome: 'revoked',
    })
    await noteLesson(staff(office, '2025-05-07'), key, '示例：没有写明依据')
    await closeDispute(staff(office, '2025-05-07'), key)
    const second = await file(office, '2025-05-20', { kind: 'litigation', followsId: first })
    const suit = { unitId: unit.id, disputeId: second }
    await concludeDispute(staff(office, '2025-11-03'), suit, {
      on: day('2025-11-03'),
      outcome: 'claimsDismissed',
    })
    const before = new Date('2025-11-10T00:00:00Z')
    await appealDispute(staff(office, '2025-11-18'), suit, {
      on: day('2025-11-18'),
      court: '示例市中级人民法院',
    })
    await file(office, '2025-06-03', { isReviewerOnly: true })
    const cells = async (year: number, asOf?: Date) =>
      (await listCountedDisputes(given.database, { unitIds: [unit.id], year, asOf })).map(
        ({ row, column, keys }) => [row, column, keys.length],
      )
    assert.deepEqual(await cells(2025), [
      ['reconsideration', 'corrected', 1],
      ['litigationAfterReconsideration', 'pending', 1],
    ])
    assert.deepEqual(await cells(2025, before), [
      ['reconsideration', 'corrected', 1],
      ['litigationAfterReconsideration', 'upheld', 1],
    ])
    assert.deepEqual(await cells(2026), [['litigationAfterReconsideration', 'pending', 1]])
  }))

test('refused: no role, a later step before an earlier one, an appeal of a reconsideration', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const first = await file(office, '2025-04-01')
    const key = { unitId: office.unit.id, disputeId: first }
    const auditor = { ...office.as('auditor', '2025-04-02') }
    await assert.rejects(
      replyInDispute({ ...auditor, duties: auditor.duties ?? [] }, key, day('2025-04-02')),
      { refusal: { code: 'dispute.notYourRole' } },
    )
    await assert.rejects(replyInDispute(staff(office, '2025-04-02'), key, day('2025-03-31')), {
      refusal: { code: 'dispute.dateTooEarly' },
    })
    await concludeDispute(staff(office, '2025-05-06'), key, {
      on: day('2025-05-06'),
      outcome: 'upheld',
    })
    await assert.rejects(
      appealDispute(staff(office, '2025-05-07'), key, { on: day('2025-05-07'), court: '示例' }),
      { refusal: { code: 'dispute.notLitigation' } },
    )
    await assert.rejects(file(office, '2025-05-08', { followsId: first }), {
      refusal: { code: 'dispute.notLitigation' },
    })
    const { rows } = await given.sql('select count(*)::int as count from dispute_facts')
    assert.deepEqual(rows, [{ count: 2 }])
  }))

test('two steps of which the later began first: both are counted, none hits the other', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const disputeId = await file(office, '2025-04-01')
    const key = { unitId: office.unit.id, disputeId }
    const on = day('2025-04-01')
    const early = { ...staff(office, '2025-04-01'), now: new Date('2025-04-01T03:59:59Z') }
    await concludeDispute(early, key, { on, outcome: 'revoked' })
    const counted = await listCountedDisputes(given.database, {
      unitIds: [office.unit.id],
      year: 2025,
    })
    assert.deepEqual(
      counted.map(({ row, column }) => [row, column]),
      [['reconsideration', 'corrected']],
    )
  }))
