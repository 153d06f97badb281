import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { localDate } from '#law/index.ts'
import { countRequests, listCounted } from '../case/figures.store.ts'
import type { OutcomeName } from '../case/outcome.ts'
import type { RequestKey } from '../case/request-case.ts'
import { findRequest } from '../case/requests.store.ts'
import { consult, recordConsultation } from '../consultation/consult.action.ts'
import { closeUnpaid, noticeFee, receivePayment } from '../fee/fee.action.ts'
import {
  askForClarification,
  closeUnclarified,
  receiveClarification,
} from '../handling/clarification.action.ts'
import { extendTimeLimit } from '../handling/extend-time-limit.action.ts'
import { askForReasons, receiveReasons } from '../handling/reasons.action.ts'
import { withdrawRequest } from '../handling/withdraw-request.action.ts'
import { anOffice, aRequestAtWork, type Office } from '../testing/an-office.ts'
import {
  clearSecrecy,
  returnDraft,
  reviewDraft,
  serveDecision,
  signDecision,
  submitDraft,
} from './decide.action.ts'
import { type Draft, emptyDraft } from './draft.ts'

const day = localDate

async function answer(
  { as }: Office,
  key: RequestKey,
  { draft, on }: { readonly draft: Draft; readonly on: string },
): Promise<void> {
  await submitDraft(as('clerk', on), key, draft)
  await reviewDraft(as('reviewer', on), key)
  await clearSecrecy(as('secrecyReviewer', on), key)
  await signDecision(as('organHead', on), key)
  await serveDecision(as('clerk', on), key, { on: day(on), by: '邮政挂号 示例单号' })
}

const draftOf = (outcome: OutcomeName, more: Partial<Draft> = {}): Draft => ({
  ...emptyDraft(outcome),
  ...more,
})

test('a request is granted in time and counts once as received and once as granted', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const key = await aRequestAtWork(office, { on: '2025-03-03' })
    const draft = draftOf('granted', { route: '示例网站的政策文件栏目' })
    await answer(office, key, { draft, on: '2025-03-20' })
    const request = await findRequest(given.database, key)
    assert.equal(request?.state, 'served')
    assert.equal(request?.number, '2025-0001')
    assert.equal(request?.dueOn, '2025-03-31')
    assert.equal(request?.clockState, 'answered')
    const counted = await countRequests(given.database, { unitIds: [office.unit.id], year: 2025 })
    assert.deepEqual(counted, [
      { row: 'received', column: 'naturalPerson', count: 1 },
      { row: 'granted', column: 'naturalPerson', count: 1 },
    ])
    const { rows } = await given.sql(
      "select count(*)::int as lines from audit_lines where action like 'requests.%'",
    )
    assert.deepEqual(rows, [{ lines: 9 }])
  }))

test('a partly granted one says what is kept back; until then nobody can review it', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const { as } = office
    const key = await aRequestAtWork(office, { on: '2025-03-03' })
    await submitDraft(as('clerk', '2025-03-10'), key, draftOf('partlyGranted', { given: ['合同'] }))
    await assert.rejects(
      reviewDraft(as('reviewer', '2025-03-10'), key),
      /refused: request\.draftIncomplete/,
    )
    assert.equal((await findRequest(given.database, key))?.state, 'drafted')
    await returnDraft(as('reviewer', '2025-03-10'), key, '请列明不公开的内容。')
    const withheld = [
      { what: '联系电话', ground: 'refused.thirdPartyRights', reason: '涉及个人隐私' },
    ] as const
    const draft = draftOf('partlyGranted', { given: ['合同'], withheld })
    await answer(office, key, { draft, on: '2025-03-12' })
    assert.equal((await findRequest(given.database, key))?.outcome, 'partlyGranted')
  }))

test('a refusal for a third party needs the third party asked, and its time is not counted', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const { as } = office
    const key = await aRequestAtWork(office, { on: '2025-03-03' })
    const draft = draftOf('refused.thirdPartyRights', { reason: '涉及商业秘密' })
    await assert.rejects(answer(office, key, { draft, on: '2025-03-04' }))
    await returnDraft(as('reviewer', '2025-03-04'), key, '请先征求第三方意见。')
    const consultation = await consult(as('clerk', '2025-03-05'), key, {
      party: 'thirdParty',
      on: day('2025-03-05'),
    })
    const note = (on: string, news: { kind: 'received' } | { kind: 'answered'; agrees: boolean }) =>
      recordConsultation(as('clerk', on), key, { consultation, news: { ...news, on: day(on) } })
    await note('2025-03-07', { kind: 'received' })
    await note('2025-03-17', { kind: 'answered', agrees: false })
    await assert.rejects(note('2025-03-18', { kind: 'answered', agrees: true }), {
      refusal: { code: 'request.consultationNoted' },
    })
    // 8 working days from 03-06 to 03-17 are left out: 03-31 becomes 04-11, over the days off of 清明.
    assert.equal((await findRequest(given.database, key))?.dueOn, '2025-04-11')
    await answer(office, key, { draft, on: '2025-04-11' })
    assert.equal((await findRequest(given.database, key))?.outcome, 'refused.thirdPartyRights')
  }))

test('information not held needs its search record', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const key = await aRequestAtWork(office, { on: '2025-03-03' })
    const search = {
      where: '档案室和办公系统',
      words: '示例路段 招标',
      by: '示例',
      on: '2025-03-10',
    }
    const draft = draftOf('unavailable.notHeld', { reason: '经检索未找到', search })
    await answer(office, key, { draft, on: '2025-03-12' })
    assert.equal((await findRequest(given.database, key))?.outcome, 'unavailable.notHeld')
  }))

test('an excessive request is not processed only after reasons were asked and given', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const { as } = office
    const key = await aRequestAtWork(office, { on: '2025-03-03' })
    await askForReasons(as('clerk', '2025-03-05'), key, {
      servedOn: day('2025-03-05'),
      workingDays: 10,
    })
    assert.equal((await findRequest(given.database, key))?.state, 'awaitingReasons')
    await receiveReasons(as('clerk', '2025-03-12'), key, { on: day('2025-03-12') })
    const draft = draftOf('notProcessed.excessive', { reason: '说明的理由不合理' })
    await answer(office, key, { draft, on: '2025-03-20' })
    assert.equal((await findRequest(given.database, key))?.outcome, 'notProcessed.excessive')
  }))

test('clarification is asked for once, within seven working days; silence closes the request', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const { as } = office
    const ask = (key: RequestKey, on: string) =>
      askForClarification(as('clerk', on), key, { servedOn: day(on), workingDays: 10 })
    const late = await aRequestAtWork(office, { on: '2025-03-03' })
    await assert.rejects(ask(late, '2025-03-13'), {
      refusal: { code: 'request.clarificationTooLate' },
    })
    const key = await aRequestAtWork(office, { on: '2025-03-03' })
    await ask(key, '2025-03-12')
    await assert.rejects(closeUnclarified(as('officeHead', '2025-03-26'), key), {
      refusal: { code: 'request.periodRuns' },
    })
    await closeUnclarified(as('officeHead', '2025-03-27'), key)
    assert.equal((await findRequest(given.database, key))?.outcome, 'other.notClarified')

    const clear = await aRequestAtWork(office, { on: '2025-03-03' })
    await ask(clear, '2025-03-04')
    await receiveClarification(as('clerk', '2025-03-10'), clear, {
      on: day('2025-03-10'),
      description: '示例路段 2024 年改造工程的招标文件',
    })
    const request = await findRequest(given.database, clear)
    assert.equal(request?.dueOn, '2025-04-08')
    assert.match(request?.description ?? '', /2024/)
    await assert.rejects(ask(clear, '2025-03-11'), { refusal: { code: 'request.clarifiedOnce' } })
  }))

test('once the period is over, nothing that would move it is taken, however early it is dated', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const key = await aRequestAtWork(office, { on: '2025-03-03' })
    const head = office.as('officeHead', '2025-04-01')
    const servedOn = day('2025-03-05')
    const late = { refusal: { code: 'request.periodOver' } }
    await assert.rejects(askForClarification(head, key, { servedOn, workingDays: 10 }), late)
    await assert.rejects(askForReasons(head, key, { servedOn, workingDays: 10 }), late)
    await assert.rejects(noticeFee(head, key, { servedOn, amountInFen: 100 }), late)
    await assert.rejects(consult(head, key, { party: 'thirdParty', on: servedOn }), late)
    assert.equal((await findRequest(given.database, key))?.state, 'assigned')
  }))

test('the fee: paid, the period starts anew; unpaid, the request is closed', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const { as } = office
    const notice = { servedOn: day('2025-03-10'), amountInFen: 220_000 }
    const paid = await aRequestAtWork(office, { on: '2025-03-03' })
    await noticeFee(as('officeHead', '2025-03-10'), paid, notice)
    await assert.rejects(
      receivePayment(as('clerk', '2025-03-17'), paid, { on: day('2025-03-17'), amountInFen: 1 }),
      { refusal: { code: 'request.feeDiffers' } },
    )
    await receivePayment(as('clerk', '2025-03-17'), paid, {
      on: day('2025-03-17'),
      amountInFen: 220_000,
    })
    assert.equal((await findRequest(given.database, paid))?.dueOn, '2025-04-15')

    const unpaid = await aRequestAtWork(office, { on: '2025-03-03' })
    await noticeFee(as('officeHead', '2025-03-10'), unpaid, notice)
    await assert.rejects(closeUnpaid(as('officeHead', '2025-04-08'), unpaid))
    await closeUnpaid(as('officeHead', '2025-04-09'), unpaid)
    assert.equal((await findRequest(given.database, unpaid))?.outcome, 'other.feeUnpaid')
  }))

test('an extension: by the head, once, told before the first period ends', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const { as } = office
    const extend = (key: RequestKey, on: string, role: 'clerk' | 'officeHead' = 'officeHead') =>
      extendTimeLimit(as(role, on), key, {
        workingDays: 20,
        notifiedOn: day(on),
        reason: '需要检索大量档案',
      })
    const key = await aRequestAtWork(office, { on: '2025-03-03' })
    await assert.rejects(extend(key, '2025-03-20', 'clerk'), {
      refusal: { code: 'request.notYourRole' },
    })
    await extend(key, '2025-03-31')
    // 04-04 to 04-06 are days off, Sunday 04-27 is worked.
    assert.equal((await findRequest(given.database, key))?.dueOn, '2025-04-28')
    await assert.rejects(extend(key, '2025-04-01'), { refusal: { code: 'request.extendedOnce' } })
    const late = await aRequestAtWork(office, { on: '2025-03-03' })
    await assert.rejects(extend(late, '2025-04-01'), { refusal: { code: 'request.periodOver' } })
  }))

test('figures answer as known on a day, and each cell opens its requests', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const key = await aRequestAtWork(office, { on: '2025-12-22' })
    const withdrawn = await aRequestAtWork(office, { on: '2025-12-23' })
    await withdrawRequest(office.applicantOn('2025-12-25'), withdrawn)
    const before = new Date('2026-01-05T00:00:00Z')
    await answer(office, key, {
      draft: draftOf('granted', { route: '示例栏目' }),
      on: '2026-01-06',
    })
    const count = (year: number, asOf?: Date) =>
      countRequests(given.database, { unitIds: [office.unit.id], year, asOf })
    const of = (counted: Awaited<ReturnType<typeof count>>) =>
      Object.fromEntries(counted.map(({ row, count: number }) => [row, number]))
    assert.deepEqual(of(await count(2026)), { carriedIn: 1, granted: 1 })
    assert.deepEqual(of(await count(2026, before)), { carriedIn: 1, carriedOut: 1 })
    const last = await count(2025)
    assert.equal(
      last.filter(({ row }) => row === 'received').reduce((sum, one) => sum + one.count, 0),
      2,
    )
    const period = { unitIds: [office.unit.id], year: 2025 }
    const opened = (row: string) =>
      listCounted(given.database, period, { row, column: 'naturalPerson' })
    assert.deepEqual(await opened('other.other'), [withdrawn])
    assert.deepEqual(await opened('carriedOut'), [key])
    assert.equal((await opened('handled')).length, 1)
    assert.equal((await opened('received')).length, 2)
  }))

test('numbers have no gap, however many register at once, and none is lost by a refusal', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const keys = await Promise.all(
      Array.from({ length: 6 }, () => aRequestAtWork(office, { on: '2025-03-03' })),
    )
    const requests = await Promise.all(keys.map((key) => findRequest(given.database, key)))
    assert.deepEqual(requests.map((one) => one?.number).sort(), [
      '2025-0001',
      '2025-0002',
      '2025-0003',
      '2025-0004',
      '2025-0005',
      '2025-0006',
    ])
  }))
