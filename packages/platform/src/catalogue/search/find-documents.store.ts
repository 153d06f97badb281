// SQL that finds documents in their order: by rank, the newest first. What the index of terms finds in a block
// of time is looked at in order; words that are rare in the newest blocks are looked up over all time.

import { type SqlBool, sql } from 'kysely'
import type { Read } from '#kit/db/transaction.ts'
import { type Block, blocksDownFrom, blocksWithin, partsOf } from '#kit/words/time-blocks.ts'
import { besidesWords, byTerms, hasNumber, inScope } from './conditions.store.ts'
import { questionOfSearch } from './question-of-search.ts'
import { anywhere, type Scope, scopes } from './scope.ts'
import { beginningOfPart, partOfInstant } from './terms-of-document.ts'
import type { Place, WantedDocuments } from './wanted-documents.ts'

export type FoundPlace = Place & { readonly unitId: string }

/** More in a block are not sorted here: the block is taken apart, or read in order. */
const sortedAtMost = 1_000
/** Found fewer times in the first blocks: rare. */
const rareBelow = 10
const blocksBeforeRest = 2

export type PageOfDocuments = { readonly after?: Place | undefined; readonly limit: number }

/** The next documents after a place. */
export async function listDocuments(
  read: Read,
  wanted: WantedDocuments,
  { after, limit }: PageOfDocuments,
): Promise<readonly FoundPlace[]> {
  const newest = await newestInstant(read)
  if (newest === undefined) return []
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

async function listByNumber(
  read: Read,
  wanted: WantedDocuments,
  { below, limit }: InRank,
): Promise<readonly FoundPlace[]> {
  const query = read
    .selectFrom('search_documents')
    .select(placeColumns)
    .where(hasNumber(wanted.asked.key ?? ''))
    .where(besidesWords(wanted))
    .orderBy('published_at', 'desc')
    .orderBy('record_id', 'desc')
    .limit(limit)
  const rows = await (below ? query.where(before(below)) : query).execute()
  return rows.map((row) => ({ ...row, rank: 0 }))
}

const placeColumns = [
  'unit_id as unitId',
  'record_id as recordId',
  'published_at as publishedAt',
] as const

type Row = Omit<FoundPlace, 'rank'>

function before({ publishedAt, recordId }: Pick<Place, 'publishedAt' | 'recordId'>) {
  return sql<SqlBool>`(published_at, record_id) < (${publishedAt}, ${recordId}::uuid)`
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

/** What is asked for of a year is not looked for after it. */
function newestWanted({ conditions: { year } }: WantedDocuments, newest: Date): Date {
  const end = year === undefined ? newest : new Date(`${year}-12-31T23:59:59.999+08:00`)
  return end < newest ? end : newest
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

type Look = {
  readonly read: Read
  readonly wanted: WantedDocuments
  readonly scope: Scope
  readonly below: Place | undefined
}

type Extent = { readonly block: Block } | { readonly until: Date }

/** What the index of terms alone finds: `offset 0` keeps the planner from walking another one. */
function foundByTerms({ read, wanted, scope }: Look, block: Block | undefined) {
  return read
    .selectFrom(
      read
        .selectFrom('search_documents')
        .selectAll()
        .where(byTerms(questionOfSearch(wanted, scope, block)))
        .offset(0)
        .as('search_documents'),
    )
    .select(placeColumns)
}

/** What the index finds, in no order. */
async function lookUp(look: Look, extent: Extent, limit: number): Promise<readonly Row[]> {
  const { wanted, below } = look
  const block = 'block' in extent ? extent.block : undefined
  let query = foundByTerms(look, block).where(besidesWords(wanted))
  if ('until' in extent) query = query.where('published_at', '<', extent.until)
  if (below) query = query.where(before(below))
  return await query.limit(limit).execute()
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

function newestFirst(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted(
    (one, other) =>
      other.publishedAt.getTime() - one.publishedAt.getTime() ||
      (one.recordId < other.recordId ? 1 : -1),
  )
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
  const units = rows.map(({ unitId }) => unitId)
  const records = rows.map(({ recordId }) => recordId)
  let query = read
    .selectFrom('search_documents')
    .select('record_id')
    .where(
      sql<SqlBool>`(unit_id, record_id) in (select * from unnest(${units}::uuid[], ${records}::uuid[]))`,
    )
    .where(inScope(asked.words, scope))
  if (isRanked && better) query = query.where(({ not }) => not(inScope(asked.words, better)))
  if (isRanked && asked.key !== undefined) {
    const key = asked.key
    query = query.where(({ not }) => not(hasNumber(key)))
  }
  return new Set((await query.execute()).map(({ record_id }) => record_id))
}
