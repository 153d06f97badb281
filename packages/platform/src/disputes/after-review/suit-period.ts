// The applicant's period for a suit after a review: from the arrival of the decision, or from the end of
// a review that was not decided in time. A pure function of dated facts, the calendar and the periods.

import { addDays, type Calendar, type LocalDate } from '#law/index.ts'
import { type LastDay, moved, periodInForce, type RemedyRow } from '#requests/index.ts'
import type { DisputeFact } from '../case/dispute.ts'
import type { DisputeKind } from '../case/dispute-outcome.ts'

type Fact<Kind extends DisputeFact['kind']> = Extract<DisputeFact, { readonly kind: Kind }>

export type Counting = {
  readonly calendar: Calendar
  /** The office's own rows of the table of remedies. */
  readonly rows: readonly RemedyRow[]
}

/** A period with every part it is made of. */
export type CountedPeriod = LastDay & { readonly startedOn: LocalDate; readonly days: number }

export type SuitPeriod =
  /** The review is open, and nobody has written down when it was taken. */
  | { readonly basis: 'notAccepted' }
  /** Open: where it is not decided by its last day, the suit may follow. */
  | {
      readonly basis: 'silence'
      readonly accepted: Fact<'reviewAccepted'>
      readonly review: CountedPeriod
      readonly suit: CountedPeriod
    }
  /** Decided, and nobody has written down when the decision arrived. */
  | { readonly basis: 'notArrived'; readonly decidedOn: LocalDate }
  | {
      readonly basis: 'decision'
      readonly arrived: Fact<'decisionReached'>
      readonly suit: CountedPeriod
    }
  /** It ended without a decision that the period could run from. */
  | { readonly basis: 'none'; readonly says: string; readonly law: string }

/**
 * Ends of a review after which no 15 days run.
 * @law 行政诉讼法解释 58 — after a withdrawal the periods for a suit against the answer itself hold
 * @law 行政复议法 41
 * @law 行政复议法 73
 */
const withoutSuit: Readonly<Record<string, { readonly says: string; readonly law: string }>> = {
  withdrawn: {
    says: '申请人撤回了复议申请，没有复议决定；对原答复的起诉期限另按行政诉讼法第四十六条计算。',
    law: '行政诉讼法解释第五十八条',
  },
  terminated: {
    says: '复议终止，没有复议决定，不从这里推算起诉期限。',
    law: '行政复议法第四十一条',
  },
  mediated: {
    says: '经调解结案，没有复议决定，不从这里推算起诉期限。',
    law: '行政复议法第七十三条',
  },
}

/** Ends before the merits: where review comes first, the law names them in its own article. */
const beforeMerits: readonly string[] = ['notAccepted', 'dismissed']

/** Undefined for lawsuits. The last fact of a kind stands: a correction is written down after it. */
export function suitPeriod(
  kind: DisputeKind,
  facts: readonly DisputeFact[],
  counting: Counting,
): SuitPeriod | undefined {
  if (kind !== 'reconsideration') return undefined
  const concluded = lastOf(facts, 'concluded')
  if (concluded === undefined) return afterSilence(lastOf(facts, 'reviewAccepted'), counting)
  const without = withoutSuit[concluded.outcome]
  if (without) return { basis: 'none', ...without }
  const arrived = lastOf(facts, 'decisionReached')
  if (arrived === undefined) return { basis: 'notArrived', decidedOn: concluded.on }
  const also = beforeMerits.includes(concluded.outcome)
  return { basis: 'decision', arrived, suit: suitFrom(arrived.on, also, counting) }
}

function lastOf<Kind extends DisputeFact['kind']>(
  facts: readonly DisputeFact[],
  kind: Kind,
): Fact<Kind> | undefined {
  return facts.findLast((fact): fact is Fact<Kind> => fact.kind === kind)
}

/** @law 行政诉讼法 45 — a review that is not decided in time */
function afterSilence(
  accepted: Fact<'reviewAccepted'> | undefined,
  counting: Counting,
): SuitPeriod {
  if (accepted === undefined) return { basis: 'notAccepted' }
  const review = reviewFrom(accepted, counting)
  const suit = suitFrom(review.on, true, counting)
  // Where the end of the review may still move, so may what follows it.
  const isCertain = review.isCertain && suit.isCertain
  return { basis: 'silence', accepted, review, suit: { ...suit, isCertain } }
}

/**
 * The last day for the review organ. Time for which it stood still is not part of it.
 * @law 行政复议法 62 — 60 days, 30 in the simple procedure; extended by at most 30
 * @law 行政复议法 39 — what stands still
 * @law 行政复议法 88 — periods as in civil procedure
 */
function reviewFrom(
  { on, procedure, extendedDays, suspendedDays }: Fact<'reviewAccepted'>,
  { calendar, rows }: Counting,
): CountedPeriod {
  const { days: usual, law } =
    procedure === 'simple' ? simpleReview : periodInForce(rows, 'reviewOrdinary', on)
  const days = usual + extendedDays + suspendedDays
  return {
    what: '复议机关作出决定',
    startedOn: on,
    days,
    law,
    ...moved(addDays(on, days), calendar),
  }
}

const simpleReview = { days: 30, law: '行政复议法第六十二条第二款' }

/**
 * @law 行政诉讼法 45 — 15 days from the arrival, or from the end of the review period
 * @law 行政复议法 34 — the same after a refusal to review, where review comes first
 * @law 行政诉讼法解释 59 — against both organs, from the service of the review decision
 */
function suitFrom(
  startedOn: LocalDate,
  isWithoutMerits: boolean,
  { calendar, rows }: Counting,
): CountedPeriod {
  const { days, law } = periodInForce(rows, 'suitAfterReview', startedOn)
  const article = isWithoutMerits ? `${law}（复议前置的，同时依行政复议法第三十四条）` : law
  const last = moved(addDays(startedOn, days), calendar)
  return { what: '提起行政诉讼', startedOn, days, law: article, ...last }
}

/** The day that is stored: the last day for a suit as known now, null where none is. */
export function suitDueOn(
  kind: DisputeKind,
  facts: readonly DisputeFact[],
  counting: Counting,
): LocalDate | null {
  const period = suitPeriod(kind, facts, counting)
  return period !== undefined && 'suit' in period ? period.suit.on : null
}
