// Reads what the page of a request shows of its letters and of the remedy.

import { holdsRole, type Role } from '#agencies/index.ts'
import type { SignedIn } from '#kit/http/route.ts'
import type { Calendar, LocalDate } from '#law/index.ts'
import {
  findLetterOpenings,
  type IssuedLetter,
  type LetterKindName,
  listIssuedLetters,
} from '#letters/index.ts'
import type { RecordedFact } from '../../case/fact.ts'
import type { RequestCase } from '../../case/request-case.ts'
import { requestTransitions } from '../../case/transitions.ts'
import { type ClockReading, isOverdue } from '../../clock/answer-clock.ts'
import { draftOf } from '../../decision/stored-draft.ts'
import { type Reading, readingsOfNoAnswer } from '../../remedy/no-answer.ts'
import type { Remedy } from '../../remedy/remedy.ts'
import { type LastDay, remedyLastDays } from '../../remedy/remedy-dates.ts'
import { papersByHand } from '../paper-kinds.ts'
import { mayReadPapers } from '../paper-readers.ts'
import { findRemedy } from '../remedy-of-request.store.ts'

/** What is known of the request already; `loadRequest` gives it. */
export type OfRequest = {
  readonly unit: { readonly code: string }
  readonly request: RequestCase
  readonly recorded: readonly RecordedFact[]
  readonly reading: Pick<ClockReading, 'clock'>
  readonly calendar: Calendar
  readonly today: LocalDate
}

export type Letters = {
  /** The page of all letters of the request. */
  readonly path: string
  readonly issued: readonly IssuedLetter[]
  /** Whether the reader may take them as files, which name persons. */
  readonly mayRead: boolean
  /** When the applicant first took a letter from the public site, by its id. */
  readonly openings: ReadonlyMap<string, Date>
  /** What may be issued by hand now; empty for those who may not. */
  readonly byHand: readonly LetterKindName[]
  readonly hasDraft: boolean
  readonly remedy: Remedy | undefined
  readonly lastDays: readonly LastDay[]
  /** Both readings of the law where the answer is overdue. */
  readonly noAnswer: readonly Reading[]
}

const deskRoles: readonly Role[] = ['clerk', 'officeHead']

/** The letters of a request with its remedy. */
export async function loadLetters(
  { database, person }: Pick<SignedIn, 'database' | 'person'>,
  { unit, request, recorded, reading, calendar, today }: OfRequest,
): Promise<Letters> {
  const { unitId, requestId } = request
  const facts = recorded.map(({ fact }) => fact)
  const draft = draftOf(request.draft)
  const decided = facts.findLast(({ kind }) => kind === 'decided')
  const served = facts.findLast(({ kind }) => kind === 'served')
  const on = decided?.on ?? today
  const remedy = draft && (await findRemedy(database, { request, draft, on }))
  const mayIssue =
    holdsRole(person.duties, deskRoles, [unitId]) &&
    requestTransitions.issueLetter.from.some((state) => state === request.state)
  const isUnanswered = decided === undefined && isOverdue(reading.clock, today)
  const issued = await listIssuedLetters(database, { unitId, subjectId: requestId })
  const ids = issued.map(({ letterId }) => letterId)
  return {
    path: `/requests/${unit.code}/${requestId}/letters`,
    issued,
    mayRead: mayReadPapers(person.duties, unitId),
    openings: await findLetterOpenings(database, unitId, ids),
    byHand: mayIssue ? papersByHand(request, facts) : [],
    hasDraft: draft !== undefined && decided === undefined,
    remedy,
    lastDays: remedy && served ? remedyLastDays(remedy.route, served.on, calendar) : [],
    noAnswer: isUnanswered ? readingsOfNoAnswer : [],
  }
}
