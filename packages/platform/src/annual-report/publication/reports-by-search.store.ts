// SQL of reports that a line of words finds: by unit, region and year.

import type { Read } from '#kit/db/transaction.ts'
import type { PublicationEntry } from './publication.ts'
import { listPublications } from './published-reports.store.ts'
import { readSearch } from './search-words.ts'

/** The newest that fit; none where the line names neither a unit nor a year. */
export async function listReportsBySearch(
  read: Read,
  line: string,
  limit: number,
): Promise<readonly PublicationEntry[]> {
  const { words, year } = readSearch(line)
  if (words.length === 0 && year === undefined) return []
  return await listPublications(read, { words, ...(year === undefined ? {} : { year }), limit })
}
