// Reads what the page of a document's validity shows.

import { listStaffNames } from '#agencies/index.ts'
import { findCalendar } from '#calendar/index.ts'
import type { SignedIn } from '#kit/http/route.ts'
import { addWorkingDays, dayInChina, type LocalDate } from '#law/index.ts'
import type { RecordPlace } from '../../console/record-scope.ts'
import { findNormativeLine, type NormativeLine } from '../../figures/normative-figures.store.ts'
import { findWaiver, type Waiver } from '../../interpretation/interpretation.store.ts'
import { findOrigin, type Origin } from '../../taking-in/origins.store.ts'
import { listNotedFacts, type NotedFact, standing } from '../facts.store.ts'
import { findNormativeRules } from '../normative-rules.store.ts'
import { findPublished, type PublishedDocument } from '../published-document.store.ts'
import { listTies, type TiedDocument } from '../ties.store.ts'
import { lastDayOf, type Validity, validityOn } from '../validity.ts'

export type LoadedValidity = {
  readonly place: RecordPlace
  readonly today: LocalDate
  /** Undefined where the record is not public: it has no validity then. */
  readonly published: PublishedDocument | undefined
  readonly validity: Validity | undefined
  readonly lastDay: LocalDate | null
  readonly facts: readonly NotedFact[]
  readonly ties: readonly TiedDocument[]
  readonly line: NormativeLine | undefined
  readonly origin: Origin | undefined
  readonly waiver: Waiver | undefined
  /** The last day for an interpretation; undefined where it cannot be counted. */
  readonly interpretedBy: LocalDate | undefined
  readonly names: ReadonlyMap<string, string>
}

export async function loadValidity(
  { database, now }: SignedIn,
  place: RecordPlace,
): Promise<LoadedValidity> {
  const { record, unit } = place
  const today = dayInChina(now)
  const published = await findPublished(database, record)
  const facts = await listNotedFacts(database, record)
  const { interpretationDays } = await findNormativeRules(database, unit.id)
  const calendar = await findCalendar(database, unit.region)
  const counted =
    published && addWorkingDays(calendar, published.firstPublishedOn, interpretationDays)
  const ids = facts.flatMap(({ notedBy, correction }) => [notedBy, correction?.by ?? notedBy])
  return {
    ...{ place, today, published, facts },
    validity: published && validityOn(published.content, standing(facts), today),
    lastDay: published ? lastDayOf(published.content, standing(facts)) : null,
    ties: await listTies(database, record),
    line: await findNormativeLine(database, record),
    origin: await findOrigin(database, record),
    waiver: await findWaiver(database, record),
    interpretedBy: counted && 'dueOn' in counted ? counted.dueOn : undefined,
    names: await listStaffNames(database, [...new Set(ids)]),
  }
}
