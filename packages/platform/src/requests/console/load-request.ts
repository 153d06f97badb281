// Reads all that the page of one request shows.

import { type Holder, listHolders, listStaffNames, type Unit } from '#agencies/index.ts'
import { findCalendar } from '#calendar/index.ts'
import type { SignedIn } from '#kit/http/route.ts'
import { type Calendar, dayInChina, type LocalDate } from '#law/index.ts'
import { type FileNote, missingOriginal } from '../attachments/missing-original.ts'
import { listRequestFiles } from '../attachments/request-files.store.ts'
import type { Applicant } from '../case/applicant.ts'
import type { RecordedFact } from '../case/fact.ts'
import { listFacts } from '../case/facts.store.ts'
import type { RequestCase } from '../case/request-case.ts'
import { findApplicant } from '../case/sealed-applicant.store.ts'
import { answerClock, type ClockReading } from '../clock/answer-clock.ts'
import { type Deed, listDeeds } from '../register/deeds.store.ts'
import { listOfSameApplicant } from '../register/register.store.ts'
import { listParts, type PartOfApplication } from '../splitting/parts.store.ts'
import { atMostCompared } from './related.panel.ts'
import type { RequestPlace } from './request-scope.ts'

export type LoadedRequest = {
  readonly unit: Unit
  readonly request: RequestCase
  readonly applicant: Applicant
  readonly recorded: readonly RecordedFact[]
  readonly reading: ClockReading
  readonly calendar: Calendar
  readonly today: LocalDate
  readonly deeds: readonly Deed[]
  readonly related: Awaited<ReturnType<typeof listOfSameApplicant>>
  /** All that the same application asked for, this request among them. */
  readonly parts: readonly PartOfApplication[]
  /** The original that is not kept yet. */
  readonly original: (FileNote & { readonly title: string }) | undefined
  /** Who can be given the request. */
  readonly handlers: readonly Holder[]
  readonly names: ReadonlyMap<string, string>
}

export async function loadRequest(
  { database, now }: SignedIn,
  { unit, request }: RequestPlace,
): Promise<LoadedRequest> {
  const today = dayInChina(now)
  const [calendar, recorded, applicant, deeds, related, parts, handlers, files] = await Promise.all(
    [
      findCalendar(database, unit.region),
      listFacts(database, request),
      findApplicant(database, request),
      listDeeds(database, request),
      listOfSameApplicant(database, request, atMostCompared),
      listParts(database, request),
      listHolders(database, { unitIds: [unit.id], roles: ['clerk', 'officeHead'], today }),
      listRequestFiles(database, request),
    ],
  )
  if (applicant === undefined) throw new Error(`request ${request.requestId}: no applicant`)
  const ids = [request.handledBy, request.draftedBy, ...deeds.map(({ actorId }) => actorId)]
  const names = await listStaffNames(
    database,
    ids.flatMap((id) => id ?? []),
  )
  const reading = answerClock(recorded, calendar, today)
  return {
    ...{ unit, request, applicant, recorded, reading, calendar, today },
    ...{ deeds, related, parts, handlers, names, original: missingOriginal(request, files) },
  }
}
