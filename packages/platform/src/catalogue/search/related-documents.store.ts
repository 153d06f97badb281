// Public documents that may be what somebody describes; the search is asked with a few lines.

import type { Read } from '#kit/db/transaction.ts'
import { dayInChina } from '#law/index.ts'
import { readAsked } from './asked.ts'
import { listDocuments } from './find-documents.store.ts'
import type { FoundDocument } from './found-document.ts'
import { listFoundDocuments } from './found-documents.store.ts'
import { linesAskedFor } from './lines-asked-for.ts'
import { noConditions } from './wanted-documents.ts'

const atMost = 5

/** At most five, from all units; those found by the most telling words first. */
export async function listRelatedDocuments(
  read: Read,
  description: string,
  now: Date,
): Promise<readonly FoundDocument[]> {
  const found = new Map<string, FoundDocument>()
  for (const line of linesAskedFor(description)) {
    const asked = readAsked(line, [])
    const wanted = {
      asked,
      conditions: noConditions,
      order: 'relevance',
      today: dayInChina(now),
    } as const
    const places = await listDocuments(read, wanted, { limit: atMost })
    for (const one of await listFoundDocuments(read, places, asked.words))
      found.set(one.recordId, one)
    if (found.size >= atMost) break
  }
  return [...found.values()].slice(0, atMost)
}
