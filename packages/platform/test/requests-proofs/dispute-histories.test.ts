// Random histories of disputes on the real actions: table 四 balances, equals a count by hand, and what
// was known on a day is known of it for ever.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readComputedReport } from '#annual-report/computed/computed-report.store.ts'
import { noteAcceptance, noteArrival } from '#disputes/after-review/note-review.action.ts'
import { listCountedDisputes } from '#disputes/case/dispute-figures.store.ts'
import {
  appealDispute,
  closeDispute,
  concludeDispute,
  noteLesson,
  receiveCopy,
  replyInDispute,
} from '#disputes/case/dispute-steps.action.ts'
import { findDispute } from '#disputes/case/disputes.store.ts'
import { fileDispute } from '#disputes/case/file-dispute.action.ts'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { anOffice, type Office } from '#requests/testing/an-office.ts'
import { unbalanced } from './balance.ts'
import { nthWorkingDay } from './days-of-work.ts'
import { type DisputeLife, type DisputeStep, disputeLives, endOf } from './dispute-walks.ts'
import { daysAfter, pastDaysOff, suitAfter } from './slow-periods.ts'
import { headings } from './who-may-dispute.ts'

const years = [2024, 2025, 2026]
const towns = fc.array(disputeLives, { minLength: 16, maxLength: 24, size: 'max' })

type Played = { readonly life: DisputeLife; disputeId: string; next: number }

function desk(office: Office, on: string) {
  const context = office.as('clerk', on)
  return { ...context, duties: context.duties ?? [] }
}

async function play(office: Office, one: Played, step: DisputeStep): Promise<void> {
  const context = desk(office, step.today)
  const key = { unitId: office.unit.id, disputeId: one.disputeId }
  const { action, fact } = step
  if (fact?.kind === 'copyReceived') await receiveCopy(context, key, fact)
  if (fact?.kind === 'replied') await replyInDispute(context, key, fact.on)
  if (fact?.kind === 'concluded') await concludeDispute(context, key, fact)
  if (fact?.kind === 'appealed') await appealDispute(context, key, fact)
  if (fact?.kind === 'reviewAccepted') await noteAcceptance(context, key, fact)
  if (fact?.kind === 'decisionReached') await noteArrival(context, key, fact)
  if (action === 'noteLesson') await noteLesson(context, key, '示例：原因和改进')
  if (action === 'close') await closeDispute(context, key)
}

/** A lawsuit after review follows the first reconsideration that is there; without one it is left out. */
async function file(office: Office, one: Played, all: readonly Played[]): Promise<void> {
  const { row, isReviewerOnly, steps } = one.life
  const before = all.find(({ life, disputeId }) => life.row === 'reconsideration' && disputeId)
  const follows = row === 'litigationAfterReconsideration' ? before : undefined
  const [first] = steps
  if (first === undefined) throw new Error('a life without a step')
  one.disputeId = await fileDispute(desk(office, first.today), {
    unitId: office.unit.id,
    kind: row === 'reconsideration' ? 'reconsideration' : 'litigation',
    on: first.today,
    subject: '对不予公开决定不服',
    authority: '示例机关',
    authorityNumber: '',
    isReviewerOnly,
    ...(follows && { followsId: follows.disputeId }),
  })
}

type OnDay = (day: string) => Promise<void>

/** The steps of all lives in the order of their days; `onMonth` hears of the last day of each month. */
async function playAll(office: Office, all: readonly Played[], onMonth: OnDay): Promise<void> {
  let last = ''
  for (;;) {
    const [one] = all
      .filter(({ life, next }) => next < life.steps.length)
      .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))
    const step = one?.life.steps[one.next]
    if (one === undefined || step === undefined) break
    if (last !== '' && step.today.slice(0, 7) !== last.slice(0, 7)) await onMonth(last)
    last = step.today
    if (one.next === 0) await file(office, one, all)
    else await play(office, one, step)
    one.next += 1
  }
}

const dayOf = ({ life, next }: Played): string => life.steps[next]?.today ?? ''

type Cells = Readonly<Record<string, number>>

/** Table 四 counted by hand: what ended in the year, and what was pending at its end, whenever filed. */
function byHand(lives: readonly DisputeLife[], year: number): Cells {
  const cells: Record<string, number> = {}
  for (const life of lives) {
    const filed = Number(life.steps[0]?.today.slice(0, 4))
    const end = endOf(life)
    const ended = end === undefined ? Number.POSITIVE_INFINITY : Number(end.on.slice(0, 4))
    // 国办公开办函〔2016〕201号: the organ that only reviewed leaves the counting to the one that acted.
    if (life.isReviewerOnly || filed > year || ended < year) continue
    const heading = ended === year ? headings(life.row).get(end?.outcome ?? '') : 'pending'
    const cell = `${life.row}.${heading}`
    cells[cell] = (cells[cell] ?? 0) + 1
  }
  return cells
}

async function cellsOf({ database }: TestDatabase, unitId: string, when: When): Promise<Cells> {
  const counted = await listCountedDisputes(database, { unitIds: [unitId], ...when })
  return Object.fromEntries(
    counted.map(({ row, column, keys }) => [`${row}.${column}`, keys.length]),
  )
}
type When = { readonly year: number; readonly asOf?: Date }

const ofReply = ['copyReceived', 'replied', 'concluded']

/** The stored state is that of the walk; an open reply is due on the day that the slow count says. */
async function proveLife({ database }: TestDatabase, office: Office, one: Played): Promise<void> {
  const dispute = await findDispute(database, {
    unitId: office.unit.id,
    disputeId: one.disputeId,
  })
  assert.equal(dispute?.state, one.life.state)
  assert.equal(dispute?.outcome ?? null, endOf(one.life)?.outcome ?? null)
  const facts = one.life.steps.flatMap(({ fact }) => fact ?? [])
  assert.equal(dispute?.suitDueOn, suitAfter(facts))
  const last = facts.findLast(({ kind }) => ofReply.includes(kind))
  if (last?.kind !== 'copyReceived') return
  const { procedure, on } = last
  const due =
    procedure === 'court'
      ? pastDaysOff(daysAfter(on, 15))
      : nthWorkingDay(on, procedure === 'simple' ? 5 : 10)
  assert.equal(dispute?.replyDueOn, due)
}

async function proveTown(given: TestDatabase, drawn: readonly DisputeLife[]): Promise<void> {
  const office = await anOffice(given)
  const { unit } = office
  const first = drawn
    .filter(({ row }) => row === 'reconsideration')
    .map(({ steps }) => dayOfFirst(steps))
  const earliest = first.sort()[0] ?? '9999'
  // A lawsuit after review needs a review before it.
  const lives = drawn.filter(
    ({ row, steps }) => row !== 'litigationAfterReconsideration' || dayOfFirst(steps) > earliest,
  )
  const all = lives.map((life): Played => ({ life, disputeId: '', next: 0 }))
  const known: { readonly asOf: Date; readonly cells: readonly Cells[] }[] = []
  const asKnown = (asOf: Date) =>
    Promise.all(years.map((year) => cellsOf(given, unit.id, { year, asOf })))
  await playAll(office, all, async (day) => {
    const asOf = new Date(`${day}T15:59:59Z`)
    known.push({ asOf, cells: await asKnown(asOf) })
  })
  for (const one of all) await proveLife(given, office, one)
  const reports = []
  for (const year of years) {
    assert.deepEqual(await cellsOf(given, unit.id, { year }), byHand(lives, year), `${year}`)
    const wish = { unit, year, scope: 'organ' } as const
    reports.push((await readComputedReport(given.database, wish)).report)
  }
  assert.deepEqual(unbalanced(reports), [])
  for (const { asOf, cells } of known)
    assert.deepEqual(await asKnown(asOf), cells, asOf.toISOString())
}

const dayOfFirst = (steps: readonly DisputeStep[]): string => steps[0]?.today ?? ''

test('in random towns table 四 balances, equals a count by hand, and keeps what was known', async () => {
  for (const drawn of fc.sample(towns, 2)) await withDatabase((given) => proveTown(given, drawn))
})
