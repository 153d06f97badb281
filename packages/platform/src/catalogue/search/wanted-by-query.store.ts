// What the database knows of a query: the units below the one that is named, words that mean the same.

import { findUnitByCode, listUnitsBelow, type Unit } from '#agencies/index.ts'
import type { Read } from '#kit/db/transaction.ts'
import { dayInChina } from '#law/index.ts'
import { readAsked, type SynonymGroup } from './asked.ts'
import type { SearchQuery } from './search-query.ts'
import { listChangedSynonyms } from './synonyms/synonyms.store.ts'
import { synonymsInUse } from './synonyms/synonyms-in-use.ts'
import type { WantedDocuments } from './wanted-documents.ts'

/** The search behind a query of an address. */
export async function wantedBy(
  read: Read,
  query: SearchQuery,
  now: Date,
): Promise<{ readonly wanted: WantedDocuments; readonly unit: Unit | undefined }> {
  const [unit, synonyms] = await Promise.all([
    query.unit === '' ? undefined : findUnitByCode(read, query.unit),
    synonymsNow(read, now),
  ])
  const units = unit && (await listUnitsBelow(read, unit.id))
  const wanted: WantedDocuments = {
    asked: readAsked(query.line, synonyms),
    conditions: {
      unitIds: units?.map(({ id }) => id),
      subject: query.subject,
      kind: query.kind === '' ? undefined : query.kind,
      year: query.year === '' ? undefined : Number(query.year),
      validity: query.validity === '' ? undefined : query.validity,
      hasFiles: query.hasFiles,
    },
    order: query.order,
    today: dayInChina(now),
  }
  return { wanted, unit }
}

const keptMs = 60_000
let synonyms: { readonly at: number; readonly groups: readonly SynonymGroup[] } | undefined

/** As of the last minute. */
async function synonymsNow(read: Read, now: Date): Promise<readonly SynonymGroup[]> {
  const age = synonyms === undefined ? keptMs : Math.abs(now.getTime() - synonyms.at)
  if (synonyms !== undefined && age < keptMs) return synonyms.groups
  const groups = synonymsInUse(await listChangedSynonyms(read)).map(({ words }) => words)
  synonyms = { at: now.getTime(), groups }
  return groups
}
