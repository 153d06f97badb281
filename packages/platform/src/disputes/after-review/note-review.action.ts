// Writes down when a review was taken and when its decision reached the applicant, each with evidence.

import { getUnit, type StaffContext } from '#agencies/index.ts'
import { findCalendar } from '#calendar/index.ts'
import { Refused } from '#kit/db/transaction.ts'
import { dayInChina, type LocalDate } from '#law/index.ts'
import { listRemedyRows } from '#requests/index.ts'
import { actOnDispute } from '../case/act-on-dispute.action.ts'
import type {
  ArrivalWay,
  Dispute,
  DisputeFact,
  DisputeKey,
  RecordedDisputeFact,
  ReviewPeriod,
} from '../case/dispute.ts'
import { suitDueOn } from './suit-period.ts'

type Dated = { readonly on: LocalDate }

/** @law 行政复议法 62 — by at most 30 days */
const mostExtended = 30
const mostSuspended = 3000

/**
 * The review organ took the application. Written down again, the later statement stands.
 * @law 行政复议法 62
 */
export async function noteAcceptance(
  context: StaffContext,
  key: DisputeKey,
  { on, ...period }: Dated & ReviewPeriod,
): Promise<void> {
  checkPeriod(period)
  await note(context, { key, action: 'noteAcceptance' }, (dispute, recorded) => {
    const copy = recorded.find(({ fact }) => fact.kind === 'copyReceived')
    if (copy !== undefined && on > copy.fact.on)
      throw new Refused({ code: 'dispute.acceptedTooLate' })
    return checked(context, dispute, { kind: 'reviewAccepted', on, ...period })
  })
}

function checkPeriod({ procedure, extendedDays, suspendedDays }: ReviewPeriod): void {
  const most = procedure === 'ordinary' ? mostExtended : 0
  if (!isWithin(extendedDays, most)) throw new Refused({ code: 'dispute.extensionUnusable' })
  if (!isWithin(suspendedDays, mostSuspended))
    throw new Refused({ code: 'dispute.suspensionUnusable' })
}

function isWithin(days: number, most: number): boolean {
  return Number.isInteger(days) && days >= 0 && days <= most
}

/**
 * The decision of the review reached the applicant. Written down again, the later statement stands.
 * @law 行政诉讼法 45
 */
export async function noteArrival(
  context: StaffContext,
  key: DisputeKey,
  given: Dated & { readonly way: ArrivalWay; readonly evidence: string },
): Promise<void> {
  await note(context, { key, action: 'noteArrival' }, (dispute, recorded) => {
    const decided = recorded.findLast(({ fact }) => fact.kind === 'concluded')
    if (decided !== undefined && given.on < decided.fact.on)
      throw new Refused({ code: 'dispute.arrivalTooEarly' })
    return checked(context, dispute, { kind: 'decisionReached', ...given })
  })
}

type Evidenced = Extract<DisputeFact, { readonly evidence: string }>

/** The fact as it is kept; refused for lawsuits, without evidence and for days to come. */
function checked({ now }: StaffContext, { kind }: Dispute, fact: Evidenced): Evidenced {
  if (kind !== 'reconsideration') throw new Refused({ code: 'dispute.notReconsideration' })
  if (fact.on > dayInChina(now)) throw new Refused({ code: 'dispute.dateInFuture' })
  const evidence = fact.evidence.trim()
  if (evidence === '') throw new Refused({ code: 'dispute.evidenceMissing' })
  return { ...fact, evidence }
}

type Noting = {
  readonly key: DisputeKey
  readonly action: 'noteAcceptance' | 'noteArrival'
}

/** Adds the fact and counts the applicant's last day anew. */
async function note(
  context: StaffContext,
  { key, action }: Noting,
  factOf: (dispute: Dispute, recorded: readonly RecordedDisputeFact[]) => DisputeFact,
): Promise<void> {
  const { database } = context
  const { region } = await getUnit(database, key.unitId)
  const calendar = await findCalendar(database, region)
  const rows = await listRemedyRows(database, key.unitId)
  await actOnDispute(context, { action, key }, (dispute, recorded) => {
    const fact = factOf(dispute, recorded)
    const facts = [...recorded.map((one) => one.fact), fact]
    return { facts: [fact], suitDueOn: suitDueOn(dispute.kind, facts, { calendar, rows }) }
  })
}
