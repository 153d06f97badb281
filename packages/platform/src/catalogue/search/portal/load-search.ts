// Everything a page of finds shows, loaded.

import { setTimeout } from 'node:timers/promises'
import type { Unit } from '#agencies/index.ts'
import type { Read } from '#kit/db/transaction.ts'
import { lastUsed } from '#kit/last-used.ts'
import { isTooShort, readAsked } from '../asked.ts'
import { type Count, countDocuments } from '../count-documents.store.ts'
import { listDocuments } from '../find-documents.store.ts'
import type { FoundDocument } from '../found-document.ts'
import { listFoundDocuments } from '../found-documents.store.ts'
import { nearestWords } from '../nearest-words.ts'
import { anywhere, areTermsEnough } from '../scope.ts'
import { type SearchQuery, searchAddress } from '../search-query.ts'
import { listSubjects, listTitlesLike } from '../title-words.store.ts'
import { wantedBy } from '../wanted-by-query.store.ts'
import { asksNothing, type Place, type WantedDocuments } from '../wanted-documents.ts'

const perPage = 20

export type LoadedSearch = {
  readonly query: SearchQuery
  readonly wanted: WantedDocuments
  /** The unit whose documents, and those of all below it, are asked for. */
  readonly unit: Unit | undefined
  /** No unit has the code that stands in the address. */
  readonly isUnitUnknown: boolean
  readonly isNothingAsked: boolean
  readonly isTooShort: boolean
  readonly documents: readonly FoundDocument[]
  readonly count: Count
  readonly isFirst: boolean
  readonly next: string | undefined
  /** Lines that might find something, where this one does not. */
  readonly suggestions: readonly string[]
  readonly subjects: readonly string[]
}

export type SearchedFrom = {
  readonly after: Place | undefined
  readonly isCountWishedExactly: boolean
  readonly now: Date
}

export async function loadSearch(
  read: Read,
  query: SearchQuery,
  { after, isCountWishedExactly, now }: SearchedFrom,
): Promise<LoadedSearch> {
  const { wanted, unit } = await wantedBy(read, query, now)
  const isUnitUnknown = query.unit !== '' && unit === undefined
  const isNothingAsked = asksNothing(wanted)
  const isIdle = isNothingAsked || isUnitUnknown
  const [places, count] = isIdle
    ? [[], { count: 0, isExact: true, isWhole: true }]
    : await Promise.all([
        listDocuments(read, wanted, { after, limit: perPage + 1 }),
        countOf(read, wanted, { now, isWishedExactly: isCountWishedExactly }),
      ])
  const shown = places.slice(0, perPage)
  const isEmpty = shown.length === 0
  const [documents, suggestions, subjects] = await Promise.all([
    listFoundDocuments(read, shown, wanted.asked.words),
    isEmpty && !isIdle ? suggestionsFor(read, query) : [],
    isEmpty ? listSubjects(read, 12) : [],
  ])
  return {
    ...{ query, wanted, unit, isUnitUnknown, isNothingAsked, documents, count, suggestions },
    isTooShort: isTooShort(wanted.asked),
    isFirst: after === undefined,
    next: places.length > perPage ? searchAddress(query, shown.at(-1)) : undefined,
    subjects,
  }
}

const keptMs = 60_000
const counted = lastUsed<Count & { readonly at: number }>(2_000, () => 1)

/** Longer than this no page waits for its count. */
const patienceMs = 20

type How = { readonly now: Date; readonly isWishedExactly: boolean }

/**
 * Not older than a minute. Where counting takes long, what was counted so far, and the rest goes on for
 * the next page.
 */
async function countOf(read: Read, wanted: WantedDocuments, how: How): Promise<Count> {
  const at = how.now.getTime()
  const key = JSON.stringify([wanted.asked, wanted.conditions, wanted.today])
  const known = counted.get(key)
  const isGood = known !== undefined && (known.isExact || !how.isWishedExactly)
  if (isGood && at - known.at < keptMs) return known
  let soFar = 0
  const tell = (count: number): void => {
    soFar = count
  }
  const counting = countDocuments(read, wanted, { ...how, tell }).then((count) => {
    counted.set(key, { ...count, at })
    return count
  })
  if (how.isWishedExactly) return await counting
  // Whoever no longer waits is not told of a failure either: the next page counts anew.
  counting.catch(() => undefined)
  const isExact = areTermsEnough(wanted.asked.words, anywhere)
  const late = setTimeout(patienceMs).then(() => ({ count: soFar, isExact, isWhole: false }))
  return await Promise.race([counting, late])
}

/** The line with a word that finds nothing put right, or without it. */
async function suggestionsFor(read: Read, { line }: SearchQuery): Promise<readonly string[]> {
  const { words } = readAsked(line, [])
  const suggested: string[] = []
  for (const [index, [word]] of words.entries()) {
    if ([...word].length < 2 || [...word].length > 20) continue
    const near = nearestWords(word, await listTitlesLike(read, word))
    for (const other of near)
      suggested.push(words.map(([one], place) => (place === index ? other : one)).join(' '))
  }
  return [...new Set(suggested)].slice(0, 5)
}
