// Several items in one application: entered apart, or split by the office, on a real database.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { verifyAuditLog } from '#kit/db/verify-audit-log.ts'
import { useCarriers } from '#kit/mail/carrier.ts'
import { officeRules, useOfficeRules } from '#kit/office-rules.ts'
import { localDate } from '#law/index.ts'
import { listIssuedLetters } from '#letters/index.ts'
import { readCasePapers } from '../archive/case-papers.store.ts'
import { listFacts } from '../case/facts.store.ts'
import { countRequests } from '../case/figures.store.ts'
import type { RequestKey } from '../case/request-case.ts'
import { findRequest } from '../case/requests.store.ts'
import { findApplicant } from '../case/sealed-applicant.store.ts'
import { consult } from '../consultation/consult.action.ts'
import { submitDraft } from '../decision/decide.action.ts'
import { emptyDraft } from '../decision/draft.ts'
import { noticeFee, receivePayment } from '../fee/fee.action.ts'
import { findByCode } from '../follow/find-by-code.store.ts'
import { queryNumberOf } from '../follow/query-number.ts'
import { askForClarification, receiveClarification } from '../handling/clarification.action.ts'
import { extendTimeLimit } from '../handling/extend-time-limit.action.ts'
import { withdrawRequest } from '../handling/withdraw-request.action.ts'
import { confirmReceipt } from '../intake/confirm-receipt.action.ts'
import { enterRequest } from '../intake/enter-request.action.ts'
import { registerRequest } from '../intake/register-request.action.ts'
import { readSheetFacts } from '../register/sheet-facts.store.ts'
import { anApplicant, anOffice, aRequestAtWork, type Office } from '../testing/an-office.ts'
import { splitRequest } from './split-request.action.ts'

const day = localDate
const items = ['一标段的招标文件', '二标段的招标文件', '监理合同']

const entry = {
  channel: 'counter',
  applicant: anApplicant,
  description: items[0] ?? '',
  furtherItems: items.slice(1),
  wantedForm: '纸质',
  wantedRoute: '邮寄',
  needsHelp: false,
} as const

const inOffice = (visit: (given: TestDatabase, office: Office) => Promise<void>) =>
  withDatabase(async (given) => visit(given, await anOffice(given)))

const written = async ({ sql }: TestDatabase): Promise<unknown> => {
  const { rows } = await sql(`select (select count(*)::int from requests) as requests,
    (select count(*)::int from request_facts) as facts,
    (select count(*)::int from request_figures) as figures,
    (select count(*)::int from issued_letters) as letters,
    (select count(*)::int from outgoing_messages) as messages,
    (select count(*)::int from audit_lines) as lines`)
  return rows[0]
}

/** The split is refused with the code, and nothing is written. */
async function refused(
  given: TestDatabase,
  { office, key, on, code }: Refusal,
  into: readonly string[] = items,
): Promise<void> {
  const before = await written(given)
  await assert.rejects(splitRequest(office.as('clerk', on), key, into), new RegExp(code))
  assert.deepEqual(await written(given), before)
}
type Refusal = {
  readonly office: Office
  readonly key: RequestKey
  readonly on: string
  readonly code: string
}

test('items of one form are requests with numbers of their own under one code', () =>
  inOffice(async (given, { unit, as }) => {
    const entered = await enterRequest(as('clerk', '2026-03-02'), { ...entry, unitId: unit.id })
    assert.deepEqual(
      entered.items.map(({ description }) => description),
      items,
    )
    const numbers = entered.items.map(({ requestId }) => queryNumberOf(requestId))
    assert.equal(new Set(numbers).size, 3)
    for (const [at, number] of numbers.entries()) {
      const typed = { number, code: entered.queryCode }
      const found = await findByCode(given.as('portal'), typed, new Date())
      assert.equal(found?.request.description, items[at])
      assert.equal(found?.others.length, 2)
    }
    const { rows } = await given.sql(
      "select facts from audit_lines where action = 'requests.enter'",
    )
    assert.equal(rows.length, 3)
    assert.deepEqual(rows[0].facts, { channel: 'counter', items: 3 })
    assert.ok('lines' in (await verifyAuditLog(given.as('owner'))))
  }))

test('an empty item refuses the whole form, and nothing is written', () =>
  inOffice(async (given, { unit, as }) => {
    const before = await written(given)
    const faulty = { ...entry, unitId: unit.id, furtherItems: ['监理合同', ' '] }
    await assert.rejects(enterRequest(as('clerk', '2026-03-02'), faulty), /nothingAskedFor/)
    assert.deepEqual(await written(given), before)
  }))

test('each part keeps the receipt, the clock and who asked; the first keeps its number', () =>
  inOffice(async (given, office) => {
    useCarriers({})
    const applicant = { ...anApplicant, email: 'li@reader.example' }
    const key = await aRequestAtWork(office, { on: '2026-03-03', applicant })
    const asked = { servedOn: day('2026-03-04'), workingDays: 10 }
    await askForClarification(office.as('clerk', '2026-03-04'), key, asked)
    const clearer = { on: day('2026-03-06'), description: items.join('，') }
    await receiveClarification(office.as('clerk', '2026-03-06'), key, clearer)
    // Past the day that the first period would have ended: copies must not make the notice late.
    const on = '2026-04-02'
    const before = await findRequest(given.database, key)
    const ids = await splitRequest(office.as('clerk', on), key, items)
    assert.equal(ids.length, 3)
    const parts = await Promise.all(
      ids.map((requestId) => findRequest(given.database, { ...key, requestId })),
    )
    assert.deepEqual(
      parts.map((part) => [part?.number, part?.description, part?.splitFrom]),
      [
        ['2026-0001', items[0], null],
        ['2026-0002', items[1], key.requestId],
        ['2026-0003', items[2], key.requestId],
      ],
    )
    const wholeFacts = await listFacts(given.database, key)
    for (const [at, part] of parts.entries()) {
      const one = { ...key, requestId: ids[at] ?? '' }
      assert.equal(part?.dueOn, before?.dueOn)
      assert.equal(part?.receivedOn, '2026-03-03')
      assert.equal(part?.state, 'assigned')
      assert.equal(part?.handledBy, 'clerk-1')
      assert.deepEqual(await listFacts(given.database, one), wholeFacts)
      assert.deepEqual(await findApplicant(given.database, one), applicant)
    }
    const last = wholeFacts.at(-1)?.fact
    const whole = items.join('，')
    assert.deepEqual(last, { kind: 'split', on, by: 'office', parts: ids, whole })
    const sheet = await readSheetFacts(
      given.database,
      ids.map((requestId) => ({ ...key, requestId })),
    )
    assert.equal(sheet.get(ids[2] ?? '')?.splitFrom, '2026-0001')
    const [, second] = parts
    assert.ok(second)
    const { course } = await readCasePapers(given.database, second, ({ kind }) => kind)
    assert.equal(course.facts.at(-1)?.evidence, `原申请内容：${whole}`)
    assert.ok(course.deeds.some(({ what }) => what === '拆分'))
    assert.ok('lines' in (await verifyAuditLog(given.as('owner'))))
  }))

test('the applicant is told by letter and mail, and opens every part with the code at hand', () =>
  inOffice(async (given, office) => {
    useCarriers({})
    const { unit, as } = office
    const on = '2026-03-03'
    const applicant = { ...anApplicant, email: 'li@reader.example' }
    const one = { ...entry, unitId: unit.id, applicant, furtherItems: [] }
    const { requestId, queryCode } = await enterRequest(as('clerk', on), one)
    const key = { unitId: unit.id, requestId }
    await confirmReceipt(as('clerk', on), key, { on: day(on), evidence: '示例回执' })
    const ids = await splitRequest(as('clerk', on), key, items)
    const subject = { unitId: unit.id, subjectId: requestId }
    const [letter] = await listIssuedLetters(given.database, subject)
    assert.equal(letter?.kind, 'split')
    const text = letter?.content.blocks.map((block) => block.text).join('\n') ?? ''
    for (const [at, id] of ids.entries()) {
      assert.ok(text.includes(`查询号${queryNumberOf(id)}：${items[at]}`), text)
      const typed = { number: queryNumberOf(id), code: queryCode }
      const found = await findByCode(given.as('portal'), typed, new Date())
      assert.equal(found?.others.length, 2)
      assert.equal(found?.request.number, null)
    }
    const mail = await given.sql('select kind from outgoing_messages order by kind')
    assert.deepEqual(mail.rows, [{ kind: 'receipt' }, { kind: 'split' }])
    // Not registered yet: each part is registered under a number of its own.
    for (const id of ids) await registerRequest(as('clerk', on), { ...key, requestId: id })
    const third = await findRequest(given.database, { ...key, requestId: ids[2] ?? '' })
    assert.equal(third?.number, '2026-0003')
    // With the code the applicant takes one part back, and no other.
    const typed = { number: queryNumberOf(ids[1] ?? ''), code: queryCode }
    const portal = { ...office.applicantOn('2026-03-05'), database: given.as('portal') }
    const found = await findByCode(portal.database, typed, portal.now)
    assert.ok(found)
    const { queryCodeDigest, request } = found
    await withdrawRequest({ ...portal, queryCodeDigest }, request)
    const { rows } = await given.sql("select description from requests where state = 'closed'")
    assert.deepEqual(rows, [{ description: items[1] }])
  }))

test('each part counts once where the whole was received; what was known before stays known', () =>
  inOffice(async (given, office) => {
    const key = await aRequestAtWork(office, { on: '2025-12-30' })
    await splitRequest(office.as('officeHead', '2026-01-05'), key, items)
    const period = { unitIds: [office.unit.id], year: 2025 }
    const received = async (asOf?: Date): Promise<number> => {
      const cells = await countRequests(given.database, { ...period, asOf })
      assert.equal(
        cells.find(({ row }) => row === 'received')?.count,
        cells.find(({ row }) => row === 'carriedOut')?.count,
      )
      return cells.find(({ row }) => row === 'received')?.count ?? 0
    }
    assert.equal(await received(), 3)
    assert.equal(await received(new Date('2026-01-04T00:00:00Z')), 1)
  }))

test('fewer than two items, the same one twice and far too many are refused', () =>
  inOffice(async (given, office) => {
    const key = await aRequestAtWork(office, { on: '2026-03-03' })
    const at = { office, key, on: '2026-03-04' }
    await refused(given, { ...at, code: 'request.splitTooFew' }, ['招标文件'])
    await refused(given, { ...at, code: 'request.splitAlike' }, ['招标文件', '招标文件'])
    const many = Array.from({ length: 31 }, (_, index) => `第${index + 1}标段的招标文件`)
    await refused(given, { ...at, code: 'request.splitTooMany' }, many)
  }))

test('twice, after others were asked, after a fee notice and under review it is refused', () =>
  inOffice(async (given, office) => {
    const on = '2026-03-04'
    const at = { office, on }
    const twice = await aRequestAtWork(office, { on: '2026-03-03' })
    const [, part = ''] = await splitRequest(office.as('clerk', on), twice, items)
    await refused(given, { ...at, key: twice, code: 'request.splitOnce' })
    const partKey = { ...twice, requestId: part }
    await refused(given, { ...at, key: partKey, code: 'request.splitOnce' })
    const asked = await aRequestAtWork(office, { on: '2026-03-03' })
    await consult(office.as('clerk', on), asked, { party: 'otherOrgan', on: day(on) })
    await refused(given, { ...at, key: asked, code: 'request.splitAfterAsking' })
    const dear = await aRequestAtWork(office, { on: '2026-03-03' })
    await noticeFee(office.as('officeHead', on), dear, { servedOn: day(on), amountInFen: 10_000 })
    await refused(given, { ...at, key: dear, code: 'request.wrongState' })
    const paid = { on: day(on), amountInFen: 10_000 }
    await receivePayment(office.as('clerk', on), dear, paid)
    await refused(given, { ...at, key: dear, code: 'request.splitAfterFee' })
    const drafted = await aRequestAtWork(office, { on: '2026-03-03' })
    await submitDraft(office.as('clerk', on), drafted, emptyDraft('granted'))
    await refused(given, { ...at, key: drafted, code: 'request.wrongState' })
  }))

test('where the office has not taken it up, nothing is split', () =>
  inOffice(async (given, office) => {
    const key = await aRequestAtWork(office, { on: '2026-03-03' })
    const before = officeRules()
    try {
      useOfficeRules({ maySplitRequests: false })
      await refused(given, { office, key, on: '2026-03-04', code: 'request.splitOff' })
    } finally {
      useOfficeRules(before)
    }
  }))

test('of two at once, one splits the request and the other is refused', () =>
  inOffice(async (given, office) => {
    const key = await aRequestAtWork(office, { on: '2026-03-03' })
    const clerk = office.as('clerk', '2026-03-04')
    const both = await Promise.allSettled([
      splitRequest(clerk, key, items),
      splitRequest(clerk, key, items.slice(0, 2)),
    ])
    assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
    const { rows } = await given.sql(`select count(*)::int as n,
      count(distinct number)::int as numbers from requests`)
    assert.ok([2, 3].includes(rows[0].n))
    assert.equal(rows[0].numbers, rows[0].n)
  }))

test('an extension is once for the application: a part is not extended again', () =>
  inOffice(async (_given, office) => {
    const key = await aRequestAtWork(office, { on: '2026-03-03' })
    const head = office.as('officeHead', '2026-03-05')
    const extension = { workingDays: 5, notifiedOn: day('2026-03-05'), reason: '示例理由' }
    await extendTimeLimit(head, key, extension)
    const [, part = ''] = await splitRequest(head, key, items)
    const again = extendTimeLimit(head, { ...key, requestId: part }, extension)
    await assert.rejects(again, /request.extendedOnce/)
  }))
