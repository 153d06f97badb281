// What an applicant sees of the own request: found by the query number together with the code.

import { getUnit, type Unit } from '#agencies/index.ts'
import { findCalendar } from '#calendar/index.ts'
import { atOneInstant, type Database } from '#kit/db/database.ts'
import { digestOf } from '#kit/secrets/token.ts'
import { type Calendar, dayInChina } from '#law/index.ts'
import { type IssuedLetter, listIssuedLetters } from '#letters/index.ts'
import type { RecordedFact } from '../case/fact.ts'
import { listFacts } from '../case/facts.store.ts'
import { listOpened, type Opened, openByCode } from '../case/open-by-code.store.ts'
import type { RequestCase } from '../case/request-case.ts'
import { findRequest } from '../case/requests.store.ts'
import { type AnswerClock, answerClock } from '../clock/answer-clock.ts'
import { queryCodeAsTyped } from '../intake/query-code.ts'
import { isNumberOf } from './query-number.ts'

export type Followed = {
  readonly unit: Unit
  readonly request: RequestCase
  readonly recorded: readonly RecordedFact[]
  readonly clock: AnswerClock
  readonly calendar: Calendar
  readonly letters: readonly IssuedLetter[]
  /** What else the application asked for, each a request of its own under the same code. */
  readonly others: readonly Opened[]
  /** What steps of the applicant are taken with. */
  readonly queryCodeDigest: string
}

/** Number and code as they were typed. */
export type Credentials = { readonly number: string; readonly code: string }

/**
 * The request; undefined alike for an unknown number and for a wrong code. The code is looked up by its
 * digest, so the time it takes tells nothing of how much of a code was right.
 */
export function findByCode(
  database: Database,
  { number, code }: Credentials,
  now: Date,
): Promise<Followed | undefined> {
  return findByDigest(database, { number, queryCodeDigest: digestOf(queryCodeAsTyped(code)) }, now)
}

/** The same for somebody whose account holds the code's digest. */
export function findByDigest(
  database: Database,
  { number, queryCodeDigest }: { readonly number: string; readonly queryCodeDigest: string },
  now: Date,
): Promise<Followed | undefined> {
  return atOneInstant(database, async (snapshot) => {
    await openByCode(snapshot, queryCodeDigest)
    const all = await listOpened(snapshot)
    const opened = all.find((one) => isNumberOf(one, number))
    const request = opened && (await findRequest(snapshot, opened))
    if (request === undefined) return undefined
    const others = all.filter((one) => one !== opened)
    const [unit, recorded, letters] = await Promise.all([
      getUnit(snapshot, request.unitId),
      listFacts(snapshot, request),
      listIssuedLetters(snapshot, { unitId: request.unitId, subjectId: request.requestId }),
    ])
    const calendar = await findCalendar(snapshot, unit.region)
    const { clock } = answerClock(recorded, calendar, dayInChina(now))
    return { unit, request, recorded, clock, calendar, letters, others, queryCodeDigest }
  })
}
