// SQL that finds documents in their order: by rank, the newest first. What the index of terms finds in a block
// of time is looked at in order; words that are rare in the newest blocks are looked up over all time.

import type { Read } from '#kit/db/transaction.ts'
import { type Block, blocksDownFrom, blocksWithin, partsOf } from '#kit/words/time-blocks.ts'
import { besidesWords, hasNumber, inScope } from './conditions.store.ts'
import {
  before,
  type FoundPlace,
  foundByTerms,
  isOneOf,
  type Look,
  listByNumber,
  lookUp,
  newestFirst,
  newestWanted,
  type Row,
} from './look-up.store.ts'
import { listRare, rareBelow } from './rare-documents.store.ts'
import { anywhere, scopes } from './scope.ts'
import { beginningOfPart, partOfInstant } from './terms-of-document.ts'
import type { PageOfDocuments, Place, WantedDocuments } from './wanted-documents.ts'

/** More in a block are not sorted here: the block is taken apart, or read in order. */
const sortedAtMost = 1_000

const blocksBeforeRest = 2

/** The next documents after a place. */
export async function listDocuments(
  read: Read,
  wanted: WantedDocuments,
  { after, limit }: PageOfDocuments,
): Promise<readonly FoundPlace[]> {
  const newest = await newestInstant(read)
  if (newest === undefined) return []
  const rare = await listRare(read, wanted, { after, limit, newest })
  if (rare !== undefined) return rare
  const found: FoundPlace[] = []
  for (const rank of ranksOf(wanted)) {
    if (after && rank < after.rank) continue
    const below = after?.rank === rank ? after : undefined
    const left = { rank, below, newest, limit: limit - found.length }
    found.push(
      ...(rank === 0 ? await listByNumber(read, wanted, left) : await listRank(read, wanted, left)),
    )
    if (found.length >= limit) break
  }
  return found
}

/** In the order of time all are of one rank. */
function ranksOf({ asked, order }: WantedDocuments): readonly number[] {
  if (asked.words.length === 0 || order === 'newest') return [scopes.indexOf(anywhere) + 1]
  return [...(asked.key === undefined ? [] : [0]), ...scopes.map((_, index) => index + 1)]
}

type InRank = {
  readonly rank: number
  readonly below: Place | undefined
  /** When the newest of all documents was published. */
  readonly newest: Date
  readonly limit: number
}

/** Documents of one rank. */
async function listRank(
  read: Read,
  wanted: WantedDocuments,
  { rank, below, newest, limit }: InRank,
): Promise<readonly FoundPlace[]> {
  const scope = scopes[rank - 1] ?? anywhere
  const look = { read, wanted, scope, below }
  const found: Row[] = []
  const blocks = [
    ...blocksDownFrom(partOfInstant(below?.publishedAt ?? newestWanted(wanted, newest))),
  ]
  let looked = 0
  for (let block = blocks.shift(); block && found.length < limit; block = blocks.shift()) {
    const wished = limit - found.length
    const some = await lookUp(look, { block }, sortedAtMost + 1)
    if (some.length > sortedAtMost && block.level > 0) {
      blocks.unshift(...blocksWithin(block))
      continue
    }
    found.push(
      ...(some.length > sortedAtMost
        ? await walkBlock(look, block, wished)
        : await fitting(look, newestFirst(some), wished)),
    )
    looked += 1
    if (looked !== blocksBeforeRest || found.length >= rareBelow) continue
    const end = beginningOfPart(block.number * partsOf(block.level))
    const rest = await lookUp(look, { until: end }, sortedAtMost + 1)
    if (rest.length > sortedAtMost) continue
    found.push(...(await fitting(look, newestFirst(rest), limit - found.length)))
    break
  }
  return found.slice(0, limit).map((row) => ({ ...row, rank }))
}

async function newestInstant(read: Read): Promise<Date | undefined> {
  const row = await read
    .selectFrom('search_documents')
    .select('published_at')
    .orderBy('published_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.published_at
}

/** A block that is full of what the words are found by: in order, some at a time. */
async function walkBlock(look: Look, block: Block, wished: number): Promise<readonly Row[]> {
  const found: Row[] = []
  const first = block.number * partsOf(block.level)
  const [from, until] = [beginningOfPart(first), beginningOfPart(first + partsOf(block.level))]
  for (let last = look.below, isLast = false; !isLast && found.length < wished; ) {
    const query = foundByTerms(look, block)
      .where(besidesWords(look.wanted))
      .where('published_at', '>=', from)
      .where('published_at', '<', until)
      .orderBy('published_at', 'desc')
      .orderBy('record_id', 'desc')
      .limit(sortedAtMost)
    const some = await (last ? query.where(before(last)) : query).execute()
    found.push(...(await fitting(look, some, wished - found.length)))
    isLast = some.length < sortedAtMost
    const lowest = some.at(-1)
    if (lowest) last = { ...lowest, rank: 0 }
  }
  return found
}

/** Those that have the words in the scope and no better rank, in their order, so many at most. */
async function fitting(look: Look, rows: readonly Row[], wished: number): Promise<readonly Row[]> {
  if (look.wanted.asked.words.length === 0) return rows.slice(0, wished)
  const found: Row[] = []
  for (let from = 0, size = wished + 5; from < rows.length && found.length < wished; ) {
    const some = rows.slice(from, from + size)
    const fit = await idsThatFit(look, some)
    found.push(...some.filter(({ recordId }) => fit.has(recordId)))
    from += size
    size = Math.min(200, size * 2)
  }
  return found.slice(0, wished)
}

async function idsThatFit(
  { read, wanted, scope }: Look,
  rows: readonly Row[],
): Promise<ReadonlySet<string>> {
  const { asked, order } = wanted
  const better = scopes[scopes.indexOf(scope) - 1]
  const isRanked = order === 'relevance'
  let query = read
    .selectFrom('search_documents')
    .select('record_id')
    .where(isOneOf(rows))
    .where(inScope(asked.words, scope))
  if (isRanked && better) query = query.where(({ not }) => not(inScope(asked.words, better)))
  if (isRanked && asked.key !== undefined) {
    const key = asked.key
    query = query.where(({ not }) => not(hasNumber(key)))
  }
  return new Set((await query.execute()).map(({ record_id }) => record_id))
}
