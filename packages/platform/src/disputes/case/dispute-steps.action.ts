// The life of a dispute: copy, reply, conclusion, next instance, what was learned.

import { getUnit, type StaffContext } from '#agencies/index.ts'
import { findCalendar } from '#calendar/index.ts'
import { Refused } from '#kit/db/transaction.ts'
import { dayInChina, type LocalDate } from '#law/index.ts'
import { countedAsOn } from '../outcomes/outcome-row.ts'
import { listOutcomeRows } from '../outcomes/outcome-rows.store.ts'
import { actOnDispute } from './act-on-dispute.action.ts'
import type { DisputeKey, Procedure, RecordedDisputeFact } from './dispute.ts'
import { disputeOutcome } from './dispute-outcome.ts'
import { replyDueOn } from './reply-due.ts'

/** The copy arrived: the period for the reply starts, by the calendar of the unit's region. */
export async function receiveCopy(
  context: StaffContext,
  key: DisputeKey,
  { on, procedure }: { readonly on: LocalDate; readonly procedure: Procedure },
): Promise<void> {
  const { database } = context
  const calendar = await findCalendar(database, (await getUnit(database, key.unitId)).region)
  await actOnDispute(context, { action: 'receiveCopy', key }, (dispute, recorded) => {
    checkDay(context, on, recorded)
    if ((procedure === 'court') !== (dispute.kind === 'litigation'))
      throw new Refused({ code: 'dispute.notLitigation' })
    return {
      facts: [{ kind: 'copyReceived', on, procedure }],
      replyDueOn: replyDueOn(procedure, on, calendar) ?? null,
    }
  })
}

/** The office replied with its evidence. */
export async function replyInDispute(
  context: StaffContext,
  key: DisputeKey,
  on: LocalDate,
): Promise<void> {
  await actOnDispute(context, { action: 'reply', key }, (_dispute, recorded) => {
    checkDay(context, on, recorded)
    return { facts: [{ kind: 'replied', on }], replyDueOn: null }
  })
}

/** The review organ or the court concluded. */
export async function concludeDispute(
  context: StaffContext,
  key: DisputeKey,
  { on, outcome }: { readonly on: LocalDate; readonly outcome: string },
): Promise<void> {
  await actOnDispute(context, { action: 'conclude', key }, ({ kind }, recorded) => {
    checkDay(context, on, recorded)
    if (disputeOutcome(kind, outcome) === undefined)
      throw new Refused({ code: 'dispute.outcomeUnknown' })
    // Until it reached the applicant, no day for a suit is known.
    return { facts: [{ kind: 'concluded', on, outcome }], replyDueOn: null, suitDueOn: null }
  })
}

/** Either side appealed: the same case is open again. */
export async function appealDispute(
  context: StaffContext,
  key: DisputeKey,
  { on, court }: { readonly on: LocalDate; readonly court: string },
): Promise<void> {
  await actOnDispute(context, { action: 'appeal', key }, ({ kind }, recorded) => {
    checkDay(context, on, recorded)
    if (kind !== 'litigation') throw new Refused({ code: 'dispute.notLitigation' })
    if (court.trim() === '') throw new Refused({ code: 'dispute.textMissing' })
    return { facts: [{ kind: 'appealed', on, court: court.trim() }] }
  })
}

/** Why it was corrected, and what the office does differently since. */
export async function noteLesson(
  context: StaffContext,
  key: DisputeKey,
  lesson: string,
): Promise<void> {
  await actOnDispute(context, { action: 'noteLesson', key }, () => ({ lesson: lesson.trim() }))
}

/** Files the case away; one that was corrected only with what was learned from it. */
export async function closeDispute(context: StaffContext, key: DisputeKey): Promise<void> {
  const rows = await listOutcomeRows(context.database, key.unitId)
  await actOnDispute(context, { action: 'close', key }, ({ kind, lesson, outcome }, recorded) => {
    const last = recorded.findLast(({ fact }) => fact.kind === 'concluded')
    if (outcome !== null && last !== undefined && lesson === '') {
      const heading = countedAsOn(rows, { kind, outcome }, last.fact.on)
      if (heading === 'corrected') throw new Refused({ code: 'dispute.lessonMissing' })
    }
    return {}
  })
}

function checkDay(
  { now }: StaffContext,
  on: LocalDate,
  recorded: readonly RecordedDisputeFact[],
): void {
  if (on > dayInChina(now)) throw new Refused({ code: 'dispute.dateInFuture' })
  if (recorded.some(({ fact }) => fact.on > on)) throw new Refused({ code: 'dispute.dateTooEarly' })
}
