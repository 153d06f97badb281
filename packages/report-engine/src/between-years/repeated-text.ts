// Finds which passages of a report's text stood in last year's report already.

import type { Place } from '../place.ts'
import type { Report, SectionKind } from '../report.ts'
import { type Passage, passagesOf } from '../rules/text/statements/passages.ts'

export type RepeatedPassage = {
  /** As the current report prints it. */
  readonly text: string
  /** Characters without blanks. */
  readonly length: number
  readonly previous: Place
  readonly current: Place
}

export type SectionRepetition = {
  readonly kind: SectionKind | undefined
  /** Characters without blanks, and how many of them are repeated. */
  readonly length: number
  readonly repeated: number
  readonly passages: readonly RepeatedPassage[]
}

export type Repetition = {
  readonly length: number
  readonly repeated: number
  /** Sections of the current report, in its order. */
  readonly sections: readonly SectionRepetition[]
}

// Twenty characters are longer than the name of any law a report must cite.
const least = 20
// The same passage many times over adds nothing: look at so many of its places.
const most = 32

type Start = { readonly passage: Passage; readonly offset: number }

/**
 * The text of the current report against the whole text of the previous one, paragraph by paragraph:
 * from left to right, each time the longest passage of at least twenty characters.
 */
export function compareTexts(previous: Report, current: Report): Repetition {
  const index = indexOf(passagesOf(previous))
  const sections = current.sections.map((section): SectionRepetition => {
    const own = passagesOf({ ...current, sections: [section] })
    const passages = own.flatMap((passage) => repeatedIn(passage, index))
    return {
      kind: section.kind,
      length: own.reduce((total, { compact }) => total + compact.length, 0),
      repeated: passages.reduce((total, { length }) => total + length, 0),
      passages,
    }
  })
  return {
    length: sections.reduce((total, { length }) => total + length, 0),
    repeated: sections.reduce((total, { repeated }) => total + repeated, 0),
    sections,
  }
}

function indexOf(passages: readonly Passage[]): ReadonlyMap<string, readonly Start[]> {
  const index = new Map<string, Start[]>()
  for (const passage of passages)
    for (let offset = 0; offset + least <= passage.compact.length; offset += 1) {
      const key = passage.compact.slice(offset, offset + least)
      const starts = index.get(key)
      if (starts === undefined) index.set(key, [{ passage, offset }])
      else if (starts.length < most) starts.push({ passage, offset })
    }
  return index
}

function repeatedIn(
  passage: Passage,
  index: ReadonlyMap<string, readonly Start[]>,
): RepeatedPassage[] {
  const found: RepeatedPassage[] = []
  let at = 0
  while (at + least <= passage.compact.length) {
    const best = longest(passage, at, index.get(passage.compact.slice(at, at + least)) ?? [])
    if (best !== undefined) found.push(best)
    at += best?.length ?? 1
  }
  return found
}

function longest(
  passage: Passage,
  at: number,
  starts: readonly Start[],
): RepeatedPassage | undefined {
  let best: { readonly start: Start; readonly length: number } | undefined
  for (const start of starts) {
    const length = commonLength(passage.compact, at, start)
    if (best === undefined || length > best.length) best = { start, length }
  }
  if (best === undefined) return undefined
  const { start, length } = best
  return {
    text: passage.printed(at, at + length),
    length,
    previous: start.passage.placeAt(start.offset),
    current: passage.placeAt(at),
  }
}

function commonLength(text: string, at: number, { passage, offset }: Start): number {
  let length = least
  const room = Math.min(text.length - at, passage.compact.length - offset)
  while (length < room && text[at + length] === passage.compact[offset + length]) length += 1
  return length
}
