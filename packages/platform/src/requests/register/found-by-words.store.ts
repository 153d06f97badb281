// SQL that finds requests by words. Frequent words stand in the newest requests, which are walked; rare ones
// are looked up by their terms; what is frequent only long ago, by its terms and the part of time.

import { sql } from 'kysely'
import type { Read } from '#kit/db/transaction.ts'
import { wordsOf } from '#kit/words/folded-signs.ts'
import { termsOfWord } from '#kit/words/terms.ts'
import { termsQuery } from '#kit/words/terms-query.ts'
import type { RequestKey } from '../case/request-case.ts'
import { conditionsOf, type Wanted } from './conditions.store.ts'
import {
  afterAll,
  allBelow,
  type Span,
  spansBelow,
  spansWithin,
  termOfSpan,
} from './spans-of-ids.ts'

/** Of words over many units no more are counted; nor looked at before the time is narrowed. */
export const foundAtMost = 1_000
/** So many of the newest are looked at one by one. */
const walkedAtMost = 1_000
/** So many units are terms of the question; of more, each found request is asked for its unit. */
const mostUnitTerms = 20
/** Words found fewer times in the first spans are rare. */
const rareBelow = 10
const spansBeforeRest = 2

type Found = RequestKey & { readonly state: string }

export type PageOfFound = {
  /** Ids below this one; without it, all. */
  readonly below?: string | undefined
  readonly limit: number
  /** False: any that are found, mostly the newest. */
  readonly isInOrder: boolean
}

/** Requests with all the words, the newest first. */
export async function listFound(
  read: Read,
  wanted: Wanted,
  page: PageOfFound,
): Promise<readonly Found[]> {
  const { below = afterAll, limit } = page
  if (isWide(wanted)) return await listAmongMany(read, wanted, page)
  const all = await lookUp(read, wanted, allBelow(below))
  if (all.length <= foundAtMost) return newestOf(all).slice(0, limit)
  return await listAmongMany(read, wanted, page)
}

async function listAmongMany(
  read: Read,
  wanted: Wanted,
  { below = afterAll, limit, isInOrder }: PageOfFound,
): Promise<readonly Found[]> {
  const newest = await spanOfNewest(read, wanted, below)
  const found = await walk(read, wanted, { span: newest, limit })
  if (newest.from === undefined || found.length === limit) return found
  const left = { below: newest.from, limit: limit - found.length, isInOrder }
  return [...found, ...(await listSpanBySpan(read, wanted, left))]
}

/**
 * A span with too many to sort is taken apart; the shortest is walked, as it is full of them. Words that are
 * rare in the first spans are looked up over all the rest at once.
 */
async function listSpanBySpan(
  read: Read,
  wanted: Wanted,
  { below, limit, isInOrder }: PageOfFound & { readonly below: string },
): Promise<readonly Found[]> {
  const found: Found[] = []
  const spans = [...spansBelow(below)]
  let looked = 0
  for (let span = spans.shift(); span && found.length < limit; span = spans.shift()) {
    const some = await lookUp(read, wanted, span)
    const isFull = isInOrder && some.length > foundAtMost
    const within = isFull ? spansWithin(span) : []
    spans.unshift(...within)
    if (within.length > 0) continue
    const left = { span, limit: limit - found.length }
    found.push(...(isFull ? await walk(read, wanted, left) : newestOf(some)))
    looked += 1
    if (looked !== spansBeforeRest || found.length >= rareBelow || span.from === undefined) continue
    const rest = await lookUp(read, wanted, allBelow(span.from))
    if (rest.length > foundAtMost && isInOrder) continue
    found.push(...newestOf(rest))
    break
  }
  return found.slice(0, limit)
}

function newestOf(found: readonly Found[]): readonly Found[] {
  return found.toSorted((one, other) => (one.requestId < other.requestId ? 1 : -1))
}

/** So many units that their names are no terms of the question, and counts of words stop at a bound. */
export function isWide({ unitIds }: Pick<Wanted, 'unitIds'>): boolean {
  return unitIds.length > mostUnitTerms
}

/** The newest that are walked: of all units where most of them are asked for. */
async function spanOfNewest(read: Read, wanted: Wanted, below: string): Promise<Span> {
  const { unitIds } = wanted
  const all = read.selectFrom('requests').select('request_id').where('request_id', '<', below)
  const oldest = await (isWide(wanted)
    ? all
    : all.where(({ eb, fn, val }) => eb('unit_id', '=', fn.any(val([...unitIds]))))
  )
    .orderBy('request_id', 'desc')
    .offset(walkedAtMost - 1)
    .limit(1)
    .executeTakeFirst()
  return { from: oldest?.request_id, below, block: undefined }
}

async function walk(
  read: Read,
  wanted: Wanted,
  { span, limit }: { readonly span: Span; readonly limit: number },
): Promise<readonly Found[]> {
  const query = read
    .selectFrom('requests')
    .select(['unit_id as unitId', 'request_id as requestId', 'state'])
    .where(conditionsOf(read, wanted))
    .where('request_id', '<', span.below)
    .orderBy('request_id', 'desc')
    .limit(limit)
  return await (span.from ? query.where('request_id', '>=', span.from) : query).execute()
}

/** Some in no order, at most one more than are looked at. */
async function lookUp(read: Read, wanted: Wanted, span: Span): Promise<readonly Found[]> {
  const query = read
    .selectFrom(withTerms(read, wanted, span).as('requests'))
    .select(['unit_id as unitId', 'request_id as requestId', 'state'])
    .where(conditionsOf(read, wanted))
    .where('request_id', '<', span.below)
    .limit(foundAtMost + 1)
  return await (span.from ? query.where('request_id', '>=', span.from) : query).execute()
}

/** How many requests of few units have all the words, in each state. */
export async function countFound(read: Read, wanted: Wanted): Promise<ReadonlyMap<string, number>> {
  if (isWide(wanted)) {
    const some = { limit: foundAtMost + 1, isInOrder: false }
    const groups = Map.groupBy(await listFound(read, wanted, some), ({ state }) => state)
    return new Map([...groups].map(([state, found]) => [state, found.length]))
  }
  const rows = await read
    .selectFrom(withTerms(read, wanted, allBelow(afterAll)).as('requests'))
    .select(['state', ({ fn }) => fn.countAll<string>().as('count')])
    .where(conditionsOf(read, wanted))
    .groupBy('state')
    .execute()
  return new Map(rows.map(({ state, count }) => [state, Number(count)]))
}

/**
 * What the index of terms alone finds. `offset 0` keeps the planner from joining other indexes to it: it takes
 * pairs of signs for independent and reads a million entries to save a few. Who asks repeats all conditions.
 */
function withTerms(read: Read, wanted: Wanted, { block }: Span) {
  const { unitIds, states, channel, applicantClass, outcome, words } = wanted
  const named = (mark: string, values: readonly string[]) => values.map((one) => ` ${mark} ${one}`)
  const question = termsQuery(
    [...wordsOf(words ?? '').flatMap(termsOfWord), ...(block ? [termOfSpan(block)] : [])],
    isWide(wanted) ? [] : named('u', unitIds),
    named('s', states ?? []),
    named('c', channel ? [channel] : []),
    named('a', applicantClass ? [applicantClass] : []),
    named('o', outcome ? [outcome] : []),
  )
  return read
    .selectFrom('requests')
    .selectAll()
    .where(
      sql<boolean>`request_terms(words, unit_id, request_id, state, channel, applicant_class, outcome)
        @@ ${question}::tsquery`,
    )
    .offset(0)
}
