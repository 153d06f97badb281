// Random lives of disputes: legal walks through the declared table of steps, filed and decided by chance.

import fc from 'fast-check'
import type { DisputeFact, DisputeState } from '#disputes/case/dispute.ts'
import type { DisputeRow } from '#disputes/case/dispute-figures.ts'
import type { DisputeAction } from '#disputes/case/dispute-transitions.ts'
import { addDays, type LocalDate, localDate } from '#law/index.ts'
import { declared, headings, leadsTo } from './who-may-dispute.ts'

export type DisputeStep = {
  readonly today: LocalDate
  readonly action: DisputeAction
  /** What the step writes down; undefined where it writes no fact. */
  readonly fact: DisputeFact | undefined
}

export type DisputeLife = {
  readonly row: DisputeRow
  readonly isReviewerOnly: boolean
  readonly state: DisputeState
  readonly hasLesson: boolean
  readonly steps: readonly DisputeStep[]
}

const choice = fc.record({ wait: fc.nat(90), back: fc.nat(12), pick: fc.nat(1000) })
type Choice = typeof choice extends fc.Arbitrary<infer One> ? One : never

const rows: readonly DisputeRow[] = [
  'reconsideration',
  'litigationDirect',
  'litigationAfterReconsideration',
]

/** Later nothing happens: the years of the tables are over then. */
const lastDay = localDate('2026-10-31')

/** A life: its first day, its row, whether the organ only reviewed, and what chance decides. */
export const disputeLives: fc.Arbitrary<DisputeLife> = fc
  .record({
    first: fc.integer({ min: 0, max: 600 }).map((days) => addDays(localDate('2024-01-02'), days)),
    row: fc.constantFrom(...rows),
    isReviewerOnly: fc.nat(7).map((one) => one === 0),
    chosen: fc.array(choice, { minLength: 2, maxLength: 14, size: 'max' }),
  })
  .map(({ first, row, isReviewerOnly, chosen }) => {
    const filed = { kind: 'filed', on: first } as const
    let life: DisputeLife = {
      ...{ row, isReviewerOnly, state: 'filed', hasLesson: false },
      steps: [{ today: first, action: 'file', fact: filed }],
    }
    let today = first
    for (const one of chosen) {
      today = addDays(today, one.wait)
      if (today <= lastDay) life = stepped(life, today, one)
    }
    return life
  })

function stepped(life: DisputeLife, today: LocalDate, { back, pick }: Choice): DisputeLife {
  const open = declared(life.state, 'clerk').flatMap((name) => {
    const next = leadsTo(life.state, name)
    return next !== undefined && isPossible(life, name) ? [{ action: name, next }] : []
  })
  const one = open[pick % Math.max(open.length, 1)]
  if (one === undefined) return life
  const { action, next } = one
  const before = lastDayOf(life)
  const asked = addDays(today, -back)
  const fact = factOf(action, { life, on: asked < before ? before : asked, pick })
  return {
    ...life,
    state: next,
    hasLesson: life.hasLesson || action === 'noteLesson',
    steps: [...life.steps, { today, action, fact }],
  }
}

/** 行政诉讼法 85: only judgments are appealed; what was corrected is filed away with its lesson. */
function isPossible(life: DisputeLife, action: DisputeAction): boolean {
  if (action === 'addPaper') return false
  if (action === 'appeal') return life.row !== 'reconsideration'
  // 行政复议法 62, 行政诉讼法 45: only a review is taken by a review organ, and its decision served.
  if (action === 'noteAcceptance' || action === 'noteArrival') return life.row === 'reconsideration'
  if (action !== 'close') return true
  return life.hasLesson || headings(life.row).get(endOf(life)?.outcome ?? '') !== 'corrected'
}

function factOf(
  action: DisputeAction,
  { life, on, pick }: { readonly life: DisputeLife; readonly on: LocalDate; readonly pick: number },
): DisputeFact | undefined {
  const ends = [...headings(life.row).keys()]
  const ofReview = pick % 2 === 0 ? 'ordinary' : 'simple'
  const procedure = life.row === 'reconsideration' ? ofReview : 'court'
  if (action === 'receiveCopy') return { kind: 'copyReceived', on, procedure }
  if (action === 'reply') return { kind: 'replied', on }
  if (action === 'appeal') return { kind: 'appealed', on, court: '示例市中级人民法院' }
  if (action === 'noteArrival')
    return { kind: 'decisionReached', on, way: 'post', evidence: '示例：邮件单号' }
  if (action === 'noteAcceptance') return acceptance(life, pick)
  const outcome = ends[pick % ends.length] ?? ''
  return action === 'conclude' ? { kind: 'concluded', on, outcome } : undefined
}

/** Taken on the first day, before any copy came; 行政复议法 62: only the ordinary period is extended. */
function acceptance({ steps }: DisputeLife, pick: number): DisputeFact | undefined {
  const on = steps[0]?.today
  if (on === undefined) return undefined
  const said = { kind: 'reviewAccepted', on, evidence: '示例：受理通知书' } as const
  const suspendedDays = pick % 7
  return pick % 3 === 0
    ? { ...said, procedure: 'simple', extendedDays: 0, suspendedDays }
    : { ...said, procedure: 'ordinary', extendedDays: pick % 31, suspendedDays }
}

function factsOf({ steps }: DisputeLife): readonly DisputeFact[] {
  return steps.flatMap(({ fact }) => fact ?? [])
}

/** The day of the last fact: nothing is dated before it. */
function lastDayOf(life: DisputeLife): LocalDate {
  return factsOf(life).reduce((last, { on }) => (on > last ? on : last), localDate('2024-01-01'))
}

/** How the life ended as it stands: an appeal makes it open again. */
export function endOf(life: DisputeLife): (DisputeFact & { kind: 'concluded' }) | undefined {
  const last = factsOf(life).findLast(({ kind }) => kind === 'concluded' || kind === 'appealed')
  return last?.kind === 'concluded' ? last : undefined
}
