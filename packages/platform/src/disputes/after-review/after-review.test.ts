import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { localDate, nationalCalendar } from '#law/index.ts'
import { saveRemedyRow } from '#requests/index.ts'
import { anOffice, type Office } from '#requests/testing/an-office.ts'
import type { DisputeFact, DisputeKey, ReviewPeriod } from '../case/dispute.ts'
import { closeDispute, concludeDispute, receiveCopy } from '../case/dispute-steps.action.ts'
import { findDispute, listDisputeFacts } from '../case/disputes.store.ts'
import { fileDispute } from '../case/file-dispute.action.ts'
import { suitInWords } from './console/after-review.panel.ts'
import { noteAcceptance, noteArrival } from './note-review.action.ts'
import { suitPeriod } from './suit-period.ts'

const day = localDate

function staff({ as }: Office, on: string, role: 'clerk' | 'officeHead' | 'auditor' = 'clerk') {
  const context = as(role, on)
  return { ...context, duties: context.duties ?? [] }
}

type Scene = { readonly given: TestDatabase; readonly office: Office; readonly key: DisputeKey }

function withReview(
  visit: (scene: Scene) => Promise<void>,
  kind: 'reconsideration' | 'litigation' = 'reconsideration',
): Promise<void> {
  return withDatabase(async (given) => {
    const office = await anOffice(given)
    const disputeId = await fileDispute(staff(office, '2025-04-01'), {
      ...{ unitId: office.unit.id, kind, on: day('2025-04-01') },
      ...{ subject: '对不予公开决定不服', authority: '示例市人民政府' },
      authorityNumber: '示复〔2025〕1号',
    })
    await visit({ given, office, key: { unitId: office.unit.id, disputeId } })
  })
}

const taken: ReviewPeriod = {
  ...{ procedure: 'ordinary', extendedDays: 0, suspendedDays: 0 },
  evidence: '示例：受理通知书',
}
const arrived = { way: 'post', evidence: '示例：邮件单号 EX1' } as const

async function storedDay({ given, key }: Scene): Promise<string | null | undefined> {
  return (await findDispute(given.database, key))?.suitDueOn
}

test('from acceptance over silence to decision and arrival: the day is known as far as facts show it', () =>
  withReview(async (scene) => {
    const { office, key } = scene
    assert.equal(await storedDay(scene), null)
    const on = day('2025-03-28')
    await noteAcceptance(staff(office, '2025-04-02'), key, { on, ...taken })
    // 60 days end on 2025-05-27; 15 days after it is 06-11.
    assert.equal(await storedDay(scene), '2025-06-11')
    await noteAcceptance(staff(office, '2025-04-03'), key, { on, ...taken, extendedDays: 30 })
    // 90 days end on 2025-06-26; 15 days after is 07-11.
    assert.equal(await storedDay(scene), '2025-07-11')
    await concludeDispute(staff(office, '2025-05-06'), key, {
      ...{ on: day('2025-05-06'), outcome: 'upheld' },
    })
    assert.equal(await storedDay(scene), null)
    await noteArrival(staff(office, '2025-05-20'), key, { on: day('2025-05-16'), ...arrived })
    // 15 days after 2025-05-16 is Saturday 05-31, the first of 端午 2025, which lasts to 06-02.
    assert.equal(await storedDay(scene), '2025-06-03')
    await closeDispute(staff(office, '2025-05-21'), key)
    // A correction with better evidence stands over what was written down before.
    await noteArrival(staff(office, '2025-05-22'), key, { on: day('2025-05-12'), ...arrived })
    assert.equal(await storedDay(scene), '2025-05-27')
    const kinds = (await listDisputeFacts(scene.given.database, key)).map(({ fact }) => fact.kind)
    assert.equal(kinds.filter((kind) => kind === 'decisionReached').length, 2)
  }))

test('an office under another law states the days; what began before keeps the 15', () =>
  withReview(async (scene) => {
    const { office, key } = scene
    await saveRemedyRow(staff(office, '2025-04-20', 'officeHead'), {
      ...{ unitId: office.unit.id, subject: 'suitAfterReview', value: '30' },
      ...{ basis: '示例：专门法律', validFrom: day('2025-05-10') },
    })
    await concludeDispute(staff(office, '2025-05-06'), key, {
      ...{ on: day('2025-05-06'), outcome: 'dismissed' },
    })
    await noteArrival(staff(office, '2025-05-20'), key, { on: day('2025-05-09'), ...arrived })
    // 15 days after 2025-05-09 is Saturday 05-24.
    assert.equal(await storedDay(scene), '2025-05-26')
    await noteArrival(staff(office, '2025-05-20'), key, { on: day('2025-05-12'), ...arrived })
    assert.equal(await storedDay(scene), '2025-06-11')
  }))

for (const outcome of ['withdrawn', 'terminated', 'mediated'])
  test(`no 15 days run where the review ended without a decision: ${outcome}`, () => {
    const facts: readonly DisputeFact[] = [
      { kind: 'filed', on: day('2025-04-01') },
      { kind: 'concluded', on: day('2025-05-06'), outcome },
      { kind: 'decisionReached', on: day('2025-05-08'), ...arrived },
    ]
    const period = suitPeriod('reconsideration', facts, { calendar: nationalCalendar, rows: [] })
    assert.equal(period?.basis, 'none')
    assert.equal(
      suitPeriod('litigation', facts, { calendar: nationalCalendar, rows: [] }),
      undefined,
    )
  })

test('beyond the last notice the day is shown as not certain, and never as over', () => {
  const facts: readonly DisputeFact[] = [
    { kind: 'reviewAccepted', on: day('2026-11-02'), ...taken },
  ]
  const period = suitPeriod('reconsideration', facts, { calendar: nationalCalendar, rows: [] })
  assert.ok(period?.basis === 'silence')
  assert.deepEqual([period.review.isCertain, period.suit.isCertain], [false, false])
  const says = suitInWords({ period, today: day('2027-03-01'), isSued: false })
  assert.match(says, /可能顺延/)
  assert.doesNotMatch(says, /届满/)
})

test('refused: days that cannot be, no evidence, no way, too long, no role', () =>
  withReview(async (scene) => {
    const { office, key, given } = scene
    const clerk = staff(office, '2025-05-20')
    const on = day('2025-05-16')
    const refused = (act: Promise<void>, code: string): Promise<void> =>
      assert.rejects(act, { refusal: { code } })
    // Before there is a decision nothing can have arrived.
    await refused(noteArrival(clerk, key, { on, ...arrived }), 'dispute.wrongState')
    const accepting = (more: Partial<ReviewPeriod>, when = '2025-03-28'): Promise<void> =>
      noteAcceptance(clerk, key, { on: day(when), ...taken, ...more })
    await refused(accepting({ extendedDays: 31 }), 'dispute.extensionUnusable')
    await refused(accepting({ extendedDays: -1 }), 'dispute.extensionUnusable')
    await refused(accepting({ extendedDays: Number.NaN }), 'dispute.extensionUnusable')
    await refused(accepting({ procedure: 'simple', extendedDays: 1 }), 'dispute.extensionUnusable')
    await refused(accepting({ suspendedDays: 1.5 }), 'dispute.suspensionUnusable')
    await refused(accepting({ evidence: ' ' }), 'dispute.evidenceMissing')
    await refused(accepting({}, '2025-05-21'), 'dispute.dateInFuture')
    await receiveCopy(clerk, key, { on: day('2025-04-02'), procedure: 'ordinary' })
    await refused(accepting({}, '2025-04-03'), 'dispute.acceptedTooLate')
    await concludeDispute(clerk, key, { on: day('2025-05-06'), outcome: 'upheld' })
    await refused(accepting({}), 'dispute.wrongState')
    const arriving = (when: string, evidence: string = arrived.evidence): Promise<void> =>
      noteArrival(clerk, key, { on: day(when), way: 'post', evidence })
    await refused(arriving('2025-05-05'), 'dispute.arrivalTooEarly')
    await refused(arriving('2025-05-21'), 'dispute.dateInFuture')
    await refused(arriving('2025-05-16', ''), 'dispute.evidenceMissing')
    await refused(
      noteArrival(staff(office, '2025-05-20', 'auditor'), key, { on, ...arrived }),
      'dispute.notYourRole',
    )
    assert.equal(await storedDay(scene), null)
    const { rows } = await given.sql('select kind from dispute_facts order by sequence')
    assert.deepEqual(
      rows.map(({ kind }) => kind),
      ['filed', 'copyReceived', 'concluded'],
    )
  }))

test('refused: a lawsuit has no review organ and no decision of a review', () =>
  withReview(async ({ office, key }) => {
    const clerk = staff(office, '2025-05-20')
    const wrong = { refusal: { code: 'dispute.notReconsideration' } }
    await assert.rejects(noteAcceptance(clerk, key, { on: day('2025-03-28'), ...taken }), wrong)
    await concludeDispute(clerk, key, { on: day('2025-05-06'), outcome: 'claimsDismissed' })
    await assert.rejects(noteArrival(clerk, key, { on: day('2025-05-16'), ...arrived }), wrong)
  }, 'litigation'))
