import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { Refused } from '#kit/db/transaction.ts'
import { localDate } from '#law/index.ts'
import { listIssuedLetters } from '#letters/index.ts'
import { anApplicant, anOffice, aRequestAtWork, type Office } from '../testing/an-office.ts'
import { shownOf } from './console/matters.page.ts'
import { openMatter, settleMatter } from './matter.action.ts'
import { type NewMatter, type Settlement, whyNotOpen, whyNotSettle } from './matter.ts'
import { matterKinds } from './matter-kind.ts'
import { findMatter, listMatters, listUnplanned } from './matters.store.ts'
import { isWithheld, proposesPublication } from './proposal.ts'
import { listSimilar } from './similar.store.ts'

const today = localDate('2026-03-02')
const isRefused = (code: string) => (error: unknown) =>
  error instanceof Refused && error.refusal.code === code

const aMatter = (office: Office, given: Partial<NewMatter> = {}): NewMatter => ({
  unitId: office.unit.id,
  kind: 'correction',
  requestId: null,
  openedOn: today,
  plannedOn: null,
  content: '示例登记表中的住址写错，附示例户口簿复印件',
  person: { name: '示例申请人', contact: '示例电话' },
  ...given,
})

const anEnd = (given: Partial<Settlement>): Settlement => ({
  ...{ result: 'corrected', reason: '住址已改为示例路1号', place: '', nextOn: null },
  ...given,
})

test('no kind has a deadline, every result has its article and what it asks for', () => {
  for (const { law, time, results } of Object.values(matterKinds)) {
    assert.match(law, /^条例第/)
    assert.match(time, /没有/)
    for (const { law: article, asks } of Object.values(results)) {
      assert.match(article, /^条例第/)
      assert.ok(asks.length > 0)
    }
  }
})

test('publication is proposed from the third applicant on, of what may be disclosed', () => {
  const other = (applicantFingerprint: string, outcome: string | null = null) => ({
    ...{ requestId: 'r', number: null, receivedOn: null, description: '', outcome },
    applicantFingerprint,
  })
  const own = { applicantFingerprint: 'a', outcome: 'granted' }
  assert.ok(proposesPublication(own, [other('b'), other('c')]))
  assert.ok(!proposesPublication(own, [other('b'), other('b')]), 'two applicants')
  const refused = { ...own, outcome: 'refused.stateSecret' }
  assert.ok(!proposesPublication(refused, [other('b'), other('c')]), 'nothing disclosable')
  assert.ok(proposesPublication(refused, [other('b', 'partlyGranted'), other('c')]))
  assert.deepEqual(['granted', 'partlyGranted', 'refused.deliberative', null].map(isWithheld), [
    ...[false, true, true, false],
  ])
})

test('what is missing is refused by name', () => {
  const given: NewMatter = {
    ...{ unitId: 'u', kind: 'review', requestId: 'r', openedOn: today, plannedOn: today },
    ...{ content: '示例', person: null },
  }
  const code = (more: Partial<NewMatter>) => whyNotOpen({ ...given, ...more }, today)?.code
  assert.equal(code({}), undefined)
  assert.equal(code({ content: ' ' }), 'matter.contentMissing')
  assert.equal(code({ plannedOn: null }), 'matter.plannedMissing')
  assert.equal(code({ plannedOn: localDate('2026-03-01') }), 'matter.plannedPast')
  assert.equal(code({ openedOn: localDate('2026-03-03') }), 'matter.dateInFuture')
  assert.equal(code({ kind: 'publication', requestId: null }), 'matter.requestMissing')
  assert.equal(code({ kind: 'complaint' }), 'matter.personMissing')
  const open = { kind: 'correction', result: null } as const
  const ended = (more: Partial<Settlement>) => whyNotSettle(open, anEnd(more), today)?.code
  assert.equal(ended({}), undefined)
  assert.equal(ended({ result: 'published' }), 'matter.resultMissing')
  assert.equal(ended({ reason: '' }), 'matter.reasonMissing')
  assert.equal(ended({ result: 'transferred' }), 'matter.placeMissing')
  assert.equal(
    whyNotSettle({ ...open, result: 'corrected' }, anEnd({}), today)?.code,
    'matter.settled',
  )
})

test('a correction is decided by the head, once, and the person is told by letter', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const matterId = await openMatter(office.as('clerk', today), aMatter(office))
    const key = { unitId: office.unit.id, matterId }
    const settle = (role: 'clerk' | 'officeHead') =>
      settleMatter(office.as(role, today), key, anEnd({}))
    await assert.rejects(settle('clerk'), isRefused('matter.notYourRole'))
    await settle('officeHead')
    await assert.rejects(settle('officeHead'), isRefused('matter.settled'))
    const matter = await findMatter(given.database, key)
    assert.deepEqual([matter?.number, matter?.result], ['更正2026-0001', 'corrected'])
    const [letter, ...more] = await listIssuedLetters(given.database, {
      unitId: office.unit.id,
      subjectId: matterId,
    })
    assert.equal(more.length, 0)
    assert.equal(letter?.kind, 'correction')
    assert.match(JSON.stringify(letter.content), /本机关已经更正：住址已改为示例路1号/)
    const { rows } = await given.sql('select person_sealed from request_matters')
    assert.doesNotMatch(rows[0].person_sealed, /示例申请人/)
  }))

test('withheld information stays on the list until a day is set, and a further day follows', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const request = await aRequestAtWork(office, { on: '2025-03-03' })
    const { unitId, requestId } = request
    const review = aMatter(office, { kind: 'review', requestId, plannedOn: today, person: null })
    const clerk = office.as('clerk', today)
    await assert.rejects(openMatter(clerk, review), isRefused('matter.notWithheld'))
    await given.sql(
      "update requests set state = 'archived', outcome = 'refused.deliberative' where request_id = $1",
      [requestId],
    )
    assert.equal((await listUnplanned(given.database, [unitId])).length, 1)
    const both = await Promise.allSettled([openMatter(clerk, review), openMatter(clerk, review)])
    const opened = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    assert.equal(opened.length, 1, 'of two at once one is opened')
    const [matterId = ''] = opened
    await assert.rejects(openMatter(clerk, review), isRefused('matter.openAlready'))
    assert.equal((await listUnplanned(given.database, [unitId])).length, 0)
    const nextOn = localDate('2027-03-02')
    const end = anEnd({ result: 'stillWithheld', reason: '仍在讨论', nextOn })
    await settleMatter(office.as('officeHead', today), { unitId, matterId }, end)
    const all = await listMatters(given.database, { unitIds: [unitId], requestId })
    assert.deepEqual(
      all.map(({ number, plannedOn, result }) => [number, plannedOn, result]),
      [
        ['评估2026-0002', '2027-03-02', null],
        ['评估2026-0001', '2026-03-02', 'stillWithheld'],
      ],
    )
  }))

test('the same information asked for by others is found, the applicant’s own requests are not', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const someone = (name: string) => ({
      ...{ ...anApplicant, name, identity: { kind: '居民身份证', number: `示例${name}` } },
    })
    const first = await aRequestAtWork(office, { on: '2025-03-03' })
    await aRequestAtWork(office, { on: '2025-03-04' })
    const second = await aRequestAtWork(office, { on: '2025-03-04', applicant: someone('乙') })
    const third = await aRequestAtWork(office, { on: '2025-03-05', applicant: someone('丙') })
    await given.sql(
      "update requests set description = '示例市2024年财政决算公开的说明' where request_id = $1",
      [third.requestId],
    )
    const { others } = await listSimilar(given.database, first)
    assert.deepEqual(
      others.map(({ requestId }) => requestId),
      [second.requestId],
    )
  }))

test('what one wrote of oneself is shown to the desk of the unit alone', () => {
  const told = (kind: NewMatter['kind'], isWhole: boolean) =>
    String(shownOf({ kind }, '示例路1号', isWhole))
  for (const kind of ['correction', 'complaint'] as const) {
    assert.match(told(kind, true), /示例路1号/)
    assert.doesNotMatch(told(kind, false), /示例路1号/)
  }
  assert.match(told('review', false), /示例路1号/)
})
