// What table 四 counts of a dispute, taken from its facts.

import type { LocalDate } from '#law/index.ts'
import type { Dispute, DisputeFact } from './dispute.ts'

export const disputeRows = {
  reconsideration: '行政复议',
  litigationDirect: '未经复议直接起诉',
  litigationAfterReconsideration: '复议后起诉',
} as const

export type DisputeRow = keyof typeof disputeRows

/** Whether a text names a row of the table. */
export function isDisputeRow(text: string): text is DisputeRow {
  return Object.hasOwn(disputeRows, text)
}

export type CountedDispute = {
  readonly countedAs: DisputeRow
  readonly filedOn: LocalDate
  readonly outcome: string | null
  readonly concludedOn: LocalDate | null
}

/**
 * Undefined where the unit does not count the dispute: sued only as the organ that reviewed, it leaves
 * the counting to the organ that acted. Instances of one case are one case; the last conclusion stands.
 * @law 国办公开办函〔2016〕201号 — the reviewing organ as co-defendant does not count the case
 */
export function countedDispute(
  dispute: Pick<Dispute, 'kind' | 'followsId' | 'isReviewerOnly'>,
  facts: readonly DisputeFact[],
): CountedDispute | undefined {
  const filed = facts.find(({ kind }) => kind === 'filed')
  if (filed === undefined || dispute.isReviewerOnly) return undefined
  const last = facts.findLast(({ kind }) => kind === 'concluded' || kind === 'appealed')
  const concluded = last?.kind === 'concluded' ? last : undefined
  return {
    countedAs: rowOf(dispute),
    filedOn: filed.on,
    outcome: concluded?.outcome ?? null,
    concludedOn: concluded?.on ?? null,
  }
}

function rowOf({ kind, followsId }: Pick<Dispute, 'kind' | 'followsId'>): DisputeRow {
  if (kind === 'reconsideration') return 'reconsideration'
  return followsId === null ? 'litigationDirect' : 'litigationAfterReconsideration'
}
