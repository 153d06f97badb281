// What all steps on a request have in common: lock it, ask the rules, add facts, set its clock and
// what is counted of it, audit.

import { isDeepStrictEqual } from 'node:util'
import { type Duty, getUnit } from '#agencies/index.ts'
import { findCalendar } from '#calendar/index.ts'
import { type Context, inTransaction, Refused, type Tx } from '#kit/db/transaction.ts'
import { officeRules } from '#kit/office-rules.ts'
import { type Calendar, dayInChina, type LocalDate } from '#law/index.ts'
import { type AnswerClock, answerClock } from '../clock/answer-clock.ts'
import { tellApplicant } from '../telling/tell-applicant.action.ts'
import type { RecordedFact, RequestFact } from './fact.ts'
import { insertFacts, listFacts } from './facts.store.ts'
import { insertFigures } from './figures.store.ts'
import { countedFacts } from './figures.ts'
import { openByCode } from './open-by-code.store.ts'
import { type RequestPerson, requestStateAfter, whyNotRequest } from './refusals.ts'
import type { RequestCase, RequestKey } from './request-case.ts'
import { findRequestForUpdate, type RequestChange, updateRequest } from './requests.store.ts'
import type { RequestAction } from './transitions.ts'
import { whyNotNow } from './why-not-now.ts'

/** An action on requests knows who acts: staff with duties, the applicant, or a job. */
export type RequestContext = Context & {
  readonly duties?: readonly Duty[]
  /** Of the code an applicant came with on the public site, which reads nothing without it. */
  readonly queryCodeDigest?: string
}

export type RequestStep = {
  readonly action: RequestAction
  readonly key: RequestKey
  /** Other requests the same step is about. */
  readonly also?: () => readonly string[]
  /** For the audit line; no personal data. */
  readonly facts?: Readonly<Record<string, unknown>>
}

/** The request under the lock with what is known of it. */
export type OpenRequest = {
  readonly request: RequestCase
  readonly recorded: readonly RecordedFact[]
  /** The clock as it stands before the step. */
  readonly clock: AnswerClock
  /** The days of work of the unit's region. */
  readonly calendar: Calendar
  readonly today: LocalDate
}

/** What a step leaves behind: facts, and columns beside the state. */
export type StepResult = {
  readonly facts?: readonly RequestFact[]
  readonly change?: Omit<RequestChange, 'state' | 'dueOn' | 'clockState' | 'receivedOn'>
}

/** Runs one step on a request that is there. */
export async function actOnRequest(
  context: RequestContext,
  { action, key, also, facts }: RequestStep,
  step: (tx: Tx, open: OpenRequest) => Promise<StepResult>,
): Promise<void> {
  const deed = { action: `requests.${action}`, unitId: key.unitId, subject: key.requestId }
  const whole = { ...deed, ...(also && { also }), ...(facts && { facts }) }
  await inTransaction(context, whole, async (tx) => {
    if (context.queryCodeDigest) await openByCode(tx, context.queryCodeDigest)
    const request = await findRequestForUpdate(tx, key)
    const refusal = whyNotRequest(action, {
      state: request?.state ?? 'none',
      unitId: key.unitId,
      draftedBy: request?.draftedBy ?? null,
      person: personOf(context),
    })
    if (refusal) throw new Refused(refusal)
    if (request === undefined) throw new Refused({ code: 'request.wrongState' })
    const recorded = await listFacts(tx, key)
    const today = dayInChina(context.now)
    const calendar = await findCalendar(tx, (await getUnit(tx, key.unitId)).region)
    const { clock } = answerClock(recorded, calendar, today)
    const open = { request, recorded, clock, calendar, today }
    const maySplit = officeRules().maySplitRequests
    const now = whyNotNow(action, { ...open, maySplit })
    if (now) throw new Refused(now)
    await keep(tx, { context, open, action }, await step(tx, open))
    await tellApplicant(tx, key, { action, now: context.now })
  })
}

type Kept = {
  readonly context: RequestContext
  readonly open: OpenRequest
  readonly action: RequestAction
}

async function keep(
  tx: Tx,
  { context, open: { request, recorded, calendar, today }, action }: Kept,
  { facts = [], change = {} }: StepResult,
): Promise<void> {
  const { now, actor } = context
  const by = `${actor.kind}:${actor.id}`
  await insertFacts(tx, request, { facts, after: recorded.length, now, by })
  const all = [...recorded, ...facts.map((fact) => ({ fact, recordedAt: now }))]
  const { clock } = answerClock(all, calendar, today)
  const counted = countedFacts(all.map(({ fact }) => fact))
  await updateRequest(tx, request, {
    ...change,
    state: requestStateAfter(action, request.state),
    dueOn: 'dueOn' in clock ? (clock.dueOn ?? null) : null,
    clockState: clock.state,
    ...(counted && { receivedOn: counted.receivedOn, outcome: counted.outcome }),
    now,
  })
  const before = countedFacts(recorded.map(({ fact }) => fact))
  // Most steps change nothing that is counted.
  if (counted && !isDeepStrictEqual(counted, before))
    await insertFigures(tx, request, { applicantClass: request.applicantClass, counted, now })
}

/** Who acts, as the rules see it. */
export function personOf({ actor, duties = [] }: RequestContext): RequestPerson {
  if (actor.kind === 'staff') return { kind: 'staff', id: actor.id, duties }
  return { kind: actor.kind === 'public' ? 'applicant' : 'system' }
}
