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
  readonly changedAt: Date
}

/** `ordinary` and `simple`: of reconsideration; `court`: of litigation. */
export type Procedure = 'ordinary' | 'simple' | 'court'

type Dated<Kind extends string, More = unknown> = {
  readonly kind: Kind
  readonly on: LocalDate
} & Readonly<More>

export type DisputeFact =
  | Dated<'filed'>
  | Dated<'copyReceived', { procedure: Procedure }>
  | Dated<'replied'>
  | Dated<'concluded', { outcome: string }>
  /** Either side took it to the next instance: it is one case, and open again. */
  | Dated<'appealed', { court: string }>

export type RecordedDisputeFact = { readonly recordedAt: Date; readonly fact: DisputeFact }
