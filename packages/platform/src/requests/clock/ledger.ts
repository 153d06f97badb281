// The facts of a request folded into what its clock stands on: where the period starts, by how much
// it was extended, and what the office waits for.

import type { LocalDate, Pause } from '#law/index.ts'
import type { FactKind, RequestFact } from '../case/fact.ts'

export type WaitingFor = 'clarification' | 'reasons' | 'fee'

export type Waiting = {
  readonly for: WaitingFor
  readonly servedOn: LocalDate
  readonly workingDays: number
}

export type Ledger = {
  readonly startedOn: LocalDate | undefined
  /** Why the period starts on that day, with the article. */
  readonly startedBy: string
  readonly extraWorkingDays: number
  readonly waiting: Waiting | undefined
  /** Time the applicant took to explain. */
  readonly pauses: readonly Pause[]
  /** The last day that was noted as passed; no later calendar moves it. */
  readonly missedOn: LocalDate | undefined
  readonly decidedOn: LocalDate | undefined
  readonly servedOn: LocalDate | undefined
}

const empty: Ledger = {
  startedOn: undefined,
  startedBy: '',
  extraWorkingDays: 0,
  waiting: undefined,
  pauses: [],
  missedOn: undefined,
  decidedOn: undefined,
  servedOn: undefined,
}

/** Working days to pay after the fee notice. 国办函〔2020〕109号 */
export const feeWorkingDays = 20

/** The facts of some kinds, written so that the compiler keeps kind and fact together. */
type FactOf<Kind extends FactKind> = {
  [One in Kind]: { readonly kind: One } & Extract<RequestFact, { kind: One }>
}[Kind]

type Folds = {
  readonly [Kind in FactKind]?: (ledger: Ledger, fact: FactOf<Kind>) => Ledger
}

/**
 * A request is received once. What the applicant brings restarts its period only while the office
 * waits for it: brought after a notice that came too late, it moves nothing.
 * @law 条例 30 — the period starts anew when the corrected request is received
 * @law 条例 31 — it starts with the receipt
 * @law 条例 33 — it can be extended
 * @law 条例 35 — while the applicant explains, it waits
 */
const folds: Folds = {
  received: (ledger, { on }) =>
    ledger.startedOn === undefined
      ? { ...ledger, startedOn: on, startedBy: '收到申请之日（条例第三十一条）' }
      : ledger,
  clarificationAsked: (ledger, { servedOn, workingDays }) => ({
    ...ledger,
    waiting: { for: 'clarification', servedOn, workingDays },
  }),
  clarificationReceived: (ledger, { on }) =>
    restart(ledger, 'clarification', {
      startedOn: on,
      startedBy: '收到补正申请之日，答复期限重新计算（条例第三十条）',
    }),
  reasonsAsked: (ledger, { servedOn, workingDays }) => ({
    ...ledger,
    waiting: { for: 'reasons', servedOn, workingDays },
  }),
  reasonsReceived: (ledger, { on }) => {
    const { waiting, pauses } = ledger
    if (waiting?.for !== 'reasons') return ledger
    const pause = { after: waiting.servedOn, until: on, why: '等候申请人说明理由期间' }
    return { ...ledger, waiting: undefined, pauses: [...pauses, pause] }
  },
  feeNoticed: (ledger, { servedOn }) => ({
    ...ledger,
    waiting: { for: 'fee', servedOn, workingDays: feeWorkingDays },
  }),
  feePaid: (ledger, { on }) =>
    restart(ledger, 'fee', {
      startedOn: on,
      startedBy: '缴费之日，次日起重新计算（国办函〔2020〕109号第六条）',
    }),
  extended: (ledger, { workingDays }) => ({
    ...ledger,
    extraWorkingDays: ledger.extraWorkingDays + workingDays,
  }),
  fellOverdue: (ledger, { on }) => ({ ...ledger, missedOn: ledger.missedOn ?? on }),
  decided: (ledger, { on }) => ({ ...ledger, waiting: undefined, decidedOn: on }),
  served: (ledger, { on }) => ({ ...ledger, servedOn: ledger.servedOn ?? on }),
}

function restart(
  ledger: Ledger,
  awaited: WaitingFor,
  start: Pick<Ledger, 'startedOn' | 'startedBy'>,
): Ledger {
  const isAwaited = ledger.waiting?.for === awaited && ledger.startedOn !== undefined
  return isAwaited ? { ...ledger, ...start, waiting: undefined, missedOn: undefined } : ledger
}

function fold<Kind extends FactKind>(ledger: Ledger, fact: FactOf<Kind>): Ledger {
  return folds[fact.kind]?.(ledger, fact) ?? ledger
}

/** What the clock stands on after these facts, in the order they were written down. */
export function ledgerOf(facts: readonly RequestFact[]): Ledger {
  return facts.reduce((ledger, fact) => fold(ledger, fact), empty)
}
