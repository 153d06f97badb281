// What happened to a request, on which day: the only thing clocks and figures are computed from.

import type { LocalDate } from '#law/index.ts'
import type { ChannelName, ReceiptRule } from './channel.ts'
import type { OutcomeName } from './outcome.ts'

/** Others who are asked before the answer: their time is not counted (条例 33). */
export type ConsultedParty = 'thirdParty' | 'coMaker' | 'otherOrgan'

type Dated<Kind extends string, More = unknown> = {
  readonly kind: Kind
  /** The day the law looks at. */
  readonly on: LocalDate
} & Readonly<More>

type Asked = { readonly servedOn: LocalDate; readonly workingDays: number }

export type RequestFact =
  | Dated<'entered', { channel: ChannelName }>
  | Dated<'received', { rule: ReceiptRule; evidence: string }>
  | Dated<'clarificationAsked', Asked>
  | Dated<'clarificationReceived'>
  | Dated<'reasonsAsked', Asked>
  | Dated<'reasonsReceived', { text?: string }>
  | Dated<'feeNoticed', { servedOn: LocalDate; amountInFen: number }>
  | Dated<'feePaid', { amountInFen: number }>
  | Dated<'consulted', { consultation: string; party: ConsultedParty }>
  | Dated<'consultationReceived', { consultation: string }>
  | Dated<'consultationAnswered', { consultation: string; agrees: boolean | null }>
  /** Said otherwise later: the side changes, the day of the answer stands. */
  | Dated<'consultationCorrected', { consultation: string; agrees: boolean | null }>
  | Dated<'extended', { workingDays: number; notifiedOn: LocalDate; approvedBy: string }>
  /**
   * One application became several requests, this one among them: the applicant wrote them down apart, or
   * the office split it. `whole` is what was asked for before an office split it.
   */
  | Dated<'split', { by: 'applicant' | 'office'; parts: readonly string[]; whole?: string }>
  /** The last day for the answer, noted once it had passed. */
  | Dated<'fellOverdue'>
  | Dated<'decided', { outcome: OutcomeName }>
  | Dated<'served', { by: string }>

export type FactKind = RequestFact['kind']

/** A fact as stored: when it was written down, which can be later than the day it speaks of. */
export type RecordedFact = { readonly recordedAt: Date; readonly fact: RequestFact }
