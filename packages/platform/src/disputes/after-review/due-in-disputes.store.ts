// What the calendar of due days shows of disputes: replies that are owed, suits that may come.

import type { Read } from '#kit/db/transaction.ts'
import { addDays, type Calendar, type LocalDate } from '#law/index.ts'
import {
  type DueItem,
  type ListOthersDue,
  listRemedyRows,
  type RemedyRow,
  type UncountedItem,
} from '#requests/index.ts'
import type { DisputeFact } from '../case/dispute.ts'
import { listDisputeFacts } from '../case/disputes.store.ts'
import { replyDueOn } from '../case/reply-due.ts'
import { type DueDispute, listDueDisputes } from './reviews.store.ts'
import { suitPeriod } from './suit-period.ts'

type Found = DueItem | UncountedItem

/** The stored days are counted anew with the calendar of today. */
export const listDueInDisputes: ListOthersDue = async (read, wanted) => {
  const { calendarOf, today } = wanted
  const rowsOf = new Map<string, readonly RemedyRow[]>()
  const found: Found[] = []
  for (const dispute of await listDueDisputes(read, wanted)) {
    const { unitId } = dispute
    const rows = rowsOf.get(unitId) ?? (await listRemedyRows(read, unitId))
    rowsOf.set(unitId, rows)
    const facts = await factsOf(read, dispute)
    const at = { calendar: calendarOf(unitId), rows, today }
    found.push(...replyOf(dispute, facts, at), ...suitOf(dispute, facts, at))
  }
  return {
    items: found.filter((one): one is DueItem => 'dueOn' in one),
    uncounted: found.filter((one): one is UncountedItem => 'missingOn' in one),
  }
}

async function factsOf(read: Read, dispute: DueDispute): Promise<readonly DisputeFact[]> {
  return (await listDisputeFacts(read, dispute)).map(({ fact }) => fact)
}

type At = {
  readonly calendar: Calendar
  readonly rows: readonly RemedyRow[]
  readonly today: LocalDate
}

/** Owed while the last that happened is the copy that came. */
function replyOf(
  dispute: DueDispute,
  facts: readonly DisputeFact[],
  { calendar }: At,
): readonly Found[] {
  const last = facts.findLast(({ kind }) => ofReply.includes(kind))
  if (last?.kind !== 'copyReceived') return []
  const what = dispute.kind === 'litigation' ? '诉讼答辩' : '复议答复'
  const item = { ...itemOf(dispute, 'reply', what), isOfOthers: false }
  const dueOn = dispute.replyDueOn ?? replyDueOn(last.procedure, last.on, calendar)
  return [dueOn ? { ...item, dueOn } : { ...item, missingOn: addDays(calendar.to, 1) }]
}

const ofReply: readonly DisputeFact['kind'][] = ['copyReceived', 'replied', 'concluded', 'appealed']

/** After a decision that arrived; without a decision only once the review's own period is over. */
function suitOf(
  dispute: DueDispute,
  facts: readonly DisputeFact[],
  { calendar, rows, today }: At,
): readonly Found[] {
  const period = suitPeriod(dispute.kind, facts, { calendar, rows })
  if (period?.basis !== 'decision' && period?.basis !== 'silence') return []
  const { suit } = period
  // Days off that are announced later can only move the end of the review further away.
  if (period.basis === 'silence' && today <= period.review.on) return []
  const what = period.basis === 'decision' ? '复议后起诉' : '复议逾期不决定后起诉'
  const item = { ...itemOf(dispute, 'suit', what), isOfOthers: true }
  if (suit.isCertain) return [{ ...item, dueOn: suit.on }]
  return [{ ...item, missingOn: addDays(calendar.to, 1) }]
}

function itemOf(
  { unitId, disputeId, authorityNumber }: DueDispute,
  mark: string,
  what: string,
): Omit<DueItem, 'dueOn' | 'isOfOthers'> {
  return {
    ...{ unitId, id: disputeId, mark, what, handledBy: null },
    number: authorityNumber === '' ? '未编号的案件' : authorityNumber,
    pathIn: ({ code }) => `/disputes/${code}/${disputeId}`,
  }
}
