// SQL that counts what a search finds, up to a bound. A word of two signs is one term, and counting terms is
// exact; longer ones are looked into where they are few, or where somebody wants to know.

import { sql } from 'kysely'
import type { Read } from '#kit/db/transaction.ts'
import { type Block, blocksDownFrom, partsOf } from '#kit/words/time-blocks.ts'
import { besidesWords, byTerms, hasNumber, inScope } from './conditions.store.ts'
import { questionOfSearch } from './question-of-search.ts'
import { anywhere, areTermsEnough } from './scope.ts'
import { beginningOfPart, partOfInstant } from './terms-of-document.ts'
import type { WantedDocuments } from './wanted-documents.ts'

/** Beyond, only that there are more is said. */
export const countedAtMost = 10_000

/** Found in the first blocks so few times: the rest is counted at once. */
const rareBelow = 20
const blocksBeforeRest = 2

export type Count = {
  /** One more than `countedAtMost` where there are more. */
  readonly count: number
  /** False: so many have the pairs of signs; a few of them in another order. */
  readonly isExact: boolean
  /** False: only the newest were counted so far. */
  readonly isWhole: boolean
}

/** Told how many were counted so far, while it goes on. */
export type WhileCounting = (count: number) => void

/** More are looked into one by one only when somebody wants the exact number. */
const lookedIntoAtMost = 500

export type WishedCount = {
  readonly now: Date
  readonly isWishedExactly: boolean
  readonly tell: WhileCounting
}

/** How many documents there are. */
export async function countDocuments(
  read: Read,
  wanted: WantedDocuments,
  { now, isWishedExactly, tell }: WishedCount,
): Promise<Count> {
  const isWhole = true
  const byTermsAlone = await countAll(read, wanted, { now, isLookedInto: false, tell })
  const isDone = areTermsEnough(wanted.asked.words, anywhere)
  if (isDone) return { count: byTermsAlone, isExact: true, isWhole }
  if (byTermsAlone > lookedIntoAtMost && !isWishedExactly)
    return { count: byTermsAlone, isExact: false, isWhole }
  const count = await countAll(read, wanted, { now, isLookedInto: true, tell: () => undefined })
  return { count, isExact: true, isWhole }
}

type Counting = {
  readonly now: Date
  readonly isLookedInto: boolean
  readonly tell: WhileCounting
}

async function countAll(
  read: Read,
  wanted: WantedDocuments,
  { now, isLookedInto, tell }: Counting,
): Promise<number> {
  let count = await countByNumber(read, wanted)
  for (const [index, block] of blocksDownFrom(partOfInstant(now)).entries()) {
    const most = (): number => countedAtMost + 1 - count
    count += await countIn(read, wanted, { block, most: most(), isLookedInto })
    tell(count)
    if (count > countedAtMost) break
    if (index + 1 !== blocksBeforeRest || count >= rareBelow) continue
    const before = beginningOfPart(block.number * partsOf(block.level))
    return count + (await countIn(read, wanted, { before, most: most(), isLookedInto }))
  }
  return count
}

/** Those that have the number in another way of writing: the words do not find them. */
async function countByNumber(read: Read, wanted: WantedDocuments): Promise<number> {
  const { key, words } = wanted.asked
  if (key === undefined) return 0
  const rows = await read
    .selectFrom('search_documents')
    .select('record_id')
    .where(hasNumber(key))
    .where(besidesWords(wanted))
    .where(({ not }) => not(inScope(words, anywhere)))
    .limit(countedAtMost)
    .execute()
  return rows.length
}

type Extent = ({ readonly block: Block } | { readonly before: Date }) & {
  readonly most: number
  readonly isLookedInto: boolean
}

async function countIn(read: Read, wanted: WantedDocuments, extent: Extent): Promise<number> {
  const block = 'block' in extent ? extent.block : undefined
  let found = read
    .selectFrom(
      read
        .selectFrom('search_documents')
        .selectAll()
        .where(byTerms(questionOfSearch(wanted, anywhere, block)))
        .offset(0)
        .as('search_documents'),
    )
    .select(sql`1`.as('one'))
    .where(besidesWords(wanted))
    .limit(extent.most)
  if (extent.isLookedInto) found = found.where(inScope(wanted.asked.words, anywhere))
  if ('before' in extent) found = found.where('published_at', '<', extent.before)
  const { count } = await read
    .selectFrom(found.as('found'))
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}
