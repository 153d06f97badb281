// A dispute about disclosure, as the office keeps it, and what happened in it.

import type { LocalDate } from '#law/index.ts'
import type { DisputeKind } from './dispute-outcome.ts'

export const disputeStates = {
  filed: '待答复',
  replied: '审理中',
  concluded: '已审结',
  closed: '已归档',
} as const

export type DisputeState = keyof typeof disputeStates

/** Whether a text names a state. */
export function isDisputeState(text: string): text is DisputeState {
  return Object.hasOwn(disputeStates, text)
}

export type DisputeKey = { readonly unitId: string; readonly disputeId: string }

export type Dispute = DisputeKey & {
  readonly kind: DisputeKind
  readonly state: DisputeState
  /** Null for disputes about what was published, or not. */
  readonly requestId: string | null
  /** What was published, or not: an address or a title; empty for disputes about a request. */
  readonly publication: string
  /** The reconsideration that a lawsuit comes after. */
  readonly followsId: string | null
  readonly subject: string
  readonly authority: string
  readonly authorityNumber: string
  /** Sued only as the organ that reviewed: the original organ counts the case. */
  readonly isReviewerOnly: boolean
  readonly outcome: string | null
  readonly lesson: string
  readonly filedOn: LocalDate
  readonly replyDueOn: LocalDate | null
  /** The applicant's last day for a suit after this review; null where it cannot be counted. */
  readonly suitDueOn: LocalDate | null
  readonly changedAt: Date
}

/** `ordinary` and `simple`: of reconsideration; `court`: of litigation. */
export type Procedure = 'ordinary' | 'simple' | 'court'

type Dated<Kind extends string, More = unknown> = {
  readonly kind: Kind
  readonly on: LocalDate
} & Readonly<More>

/** How the review organ served its decision. */
export const arrivalWays = {
  inPerson: '当面签收',
  post: '邮寄送达',
  electronic: '电子送达',
  left: '留置送达',
  announced: '公告送达',
  entrusted: '委托送达',
} as const

export type ArrivalWay = keyof typeof arrivalWays

/** Whether a text names a way of service. */
export function isArrivalWay(text: string): text is ArrivalWay {
  return Object.hasOwn(arrivalWays, text)
}

export type DisputeFact =
  | Dated<'filed'>
  | Dated<'copyReceived', { procedure: Procedure }>
  | Dated<'replied'>
  | Dated<'concluded', { outcome: string }>
  /** Either side took it to the next instance: it is one case, and open again. */
  | Dated<'appealed', { court: string }>
  /** The review organ took the application: its own period runs from that day. */
  | Dated<'reviewAccepted', ReviewPeriod>
  /** The decision of the review reached the applicant. */
  | Dated<'decisionReached', { way: ArrivalWay; evidence: string }>

export type ReviewPeriod = {
  readonly procedure: 'ordinary' | 'simple'
  /** Days by which the review organ extended its period; 0 where it did not. */
  readonly extendedDays: number
  /** Days for which the review stood still. */
  readonly suspendedDays: number
  readonly evidence: string
}

export type RecordedDisputeFact = { readonly recordedAt: Date; readonly fact: DisputeFact }
