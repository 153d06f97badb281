// A notice that gives the applicant a period: when it arrived, how long it gives, what it must not be.

import type { LocalDate } from '#law/index.ts'
import type { RequestRefusal } from '../case/refusals.ts'

export type Asked = {
  /** The day the notice reached the applicant. */
  readonly servedOn: LocalDate
  /** The applicant's period, in working days. */
  readonly workingDays: number
  /** What the applicant is to do, in words: with it the notice is issued as a letter. */
  readonly what?: string
}

export type ServedIn = { readonly receivedOn: LocalDate | null; readonly today: LocalDate }

/** Why a notice cannot have arrived on that day: not before the request did, nor after today. */
export function whyNotServed(
  servedOn: LocalDate,
  { receivedOn, today }: ServedIn,
): RequestRefusal | undefined {
  if (servedOn > today) return { code: 'request.dateInFuture' }
  if (receivedOn === null || servedOn < receivedOn) return { code: 'request.dateTooEarly' }
  return undefined
}

/**
 * Why the notice cannot be given like this.
 * @law 条例 30 — a reasonable period for the applicant
 */
export function whyNotAsked(
  { servedOn, workingDays }: Asked,
  served: ServedIn,
): RequestRefusal | undefined {
  if (!Number.isInteger(workingDays) || workingDays < 1 || workingDays > 60)
    return { code: 'request.periodUnreasonable' }
  return whyNotServed(servedOn, served)
}
