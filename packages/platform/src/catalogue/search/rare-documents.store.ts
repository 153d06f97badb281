// SQL of words that stand in few documents: all of them at once, with the rank of each.

import { sql } from 'kysely'
import type { Read } from '#kit/db/transaction.ts'
import { blocksDownFrom, partsOf } from '#kit/words/time-blocks.ts'
import { inScope } from './conditions.store.ts'
import {
  type FoundPlace,
  isOneOf,
  type Look,
  listByNumber,
  lookUp,
  newestWanted,
  type Row,
} from './look-up.store.ts'
import { anywhere, scopes } from './scope.ts'
import { beginningOfPart, partOfInstant } from './terms-of-document.ts'
import type { PageOfDocuments, Place, WantedDocuments } from './wanted-documents.ts'

/** Found fewer times in the first blocks: rare. */
export const rareBelow = 10

/** Words that stand in so few documents that all are looked at. */
const rareAtMost = 200

/** Of rare words all documents at once, with the rank of each; undefined: they are not rare. */
export async function listRare(
  read: Read,
  wanted: WantedDocuments,
  { after, limit, newest }: PageOfDocuments & { readonly newest: Date },
): Promise<readonly FoundPlace[] | undefined> {
  if (wanted.asked.words.length === 0 || wanted.order !== 'relevance') return undefined
  const look = { read, wanted, scope: anywhere, below: undefined }
  const found: Row[] = []
  const [first, second] = blocksDownFrom(partOfInstant(newestWanted(wanted, newest)))
  for (const block of [first, second]) {
    if (block) found.push(...(await lookUp(look, { block }, rareBelow)))
    if (found.length >= rareBelow) return undefined
  }
  const last = second ?? first
  if (last !== undefined) {
    const until = beginningOfPart(last.number * partsOf(last.level))
    found.push(...(await lookUp(look, { until }, rareAtMost + 1)))
  }
  if (found.length > rareAtMost) return undefined
  const named = { rank: 0, below: undefined, newest, limit: rareAtMost }
  const ranked =
    wanted.asked.key === undefined ? [] : [...(await listByNumber(read, wanted, named))]
  const known = new Set(ranked.map(({ recordId }) => recordId))
  const others = found.filter(({ recordId }) => !known.has(recordId))
  if (others.length > 0) ranked.push(...(await rankedOf(look, others)))
  const isAfter = (one: FoundPlace): boolean => after === undefined || inOrder(after, one) < 0
  return ranked.toSorted(inOrder).filter(isAfter).slice(0, limit)
}

function inOrder(one: Place, other: Place): number {
  return (
    one.rank - other.rank ||
    other.publishedAt.getTime() - one.publishedAt.getTime() ||
    (one.recordId === other.recordId ? 0 : one.recordId < other.recordId ? 1 : -1)
  )
}

/** Each with the narrowest scope that has the words; without those that have only the terms. */
async function rankedOf(
  { read, wanted }: Look,
  rows: readonly Row[],
): Promise<readonly FoundPlace[]> {
  const { words } = wanted.asked
  const ranks = scopes.map(
    (scope, index) => sql`when ${inScope(words, scope)} then ${index + 1}::integer`,
  )
  const found = await read
    .selectFrom('search_documents')
    .select(['record_id', sql<number | null>`case ${sql.join(ranks, sql` `)} end`.as('rank')])
    .where(isOneOf(rows))
    .execute()
  const rankOf = new Map(found.map(({ record_id, rank }) => [record_id, rank]))
  return rows.flatMap((row) => {
    const rank = rankOf.get(row.recordId)
    return rank === null || rank === undefined ? [] : [{ ...row, rank }]
  })
}
