// Where a text contains the words looked for: short passages, each in pieces that are a hit or are not.

import { foldedSigns } from './folded-signs.ts'

export type Piece = { readonly text: string; readonly isHit: boolean }

export type Passage = {
  readonly pieces: readonly Piece[]
  /** The text goes on before, or after. */
  readonly isCutBefore: boolean
  readonly isCutAfter: boolean
}

type Span = { readonly from: number; readonly until: number }

export type Extent = {
  /** Signs shown before and after a hit. */
  readonly around: number
  readonly most: number
}

/** The first passages with hits of the folded words (`wordsOf`); none where no word stands in the text. */
export function passagesOf(
  text: string,
  words: readonly string[],
  { around, most }: Extent,
): readonly Passage[] {
  const hits = joined(words.flatMap((word) => spansOf(foldedSigns(text), word)))
  const shown = hits.map(({ from, until }) => ({
    from: signStart(text, Math.max(0, from - around)),
    until: signStart(text, Math.min(text.length, until + around)),
  }))
  return joined(shown)
    .slice(0, most)
    .map(({ from, until }) => ({
      pieces: piecesOf(text, { from, until }, hits),
      isCutBefore: from > 0,
      isCutAfter: until < text.length,
    }))
}

function spansOf(folded: string, word: string): readonly Span[] {
  const spans: Span[] = []
  if (word === '') return spans
  for (let from = folded.indexOf(word); from >= 0; from = folded.indexOf(word, from + 1))
    spans.push({ from, until: from + word.length })
  return spans
}

/** In their order; those that touch or overlap are one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = []
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const last = all.at(-1)
    if (last === undefined || last.until < span.from) all.push(span)
    else all[all.length - 1] = { from: last.from, until: Math.max(last.until, span.until) }
  }
  return all
}

/** A sign of two units is not cut in the middle. */
function signStart(text: string, place: number): number {
  const unit = text.charCodeAt(place)
  return unit >= 0xdc00 && unit <= 0xdfff ? place - 1 : place
}

function piecesOf(text: string, { from, until }: Span, hits: readonly Span[]): readonly Piece[] {
  const pieces: Piece[] = []
  const add = (start: number, end: number, isHit: boolean): void => {
    if (start < end) pieces.push({ text: text.slice(start, end), isHit })
  }
  let place = from
  for (const hit of hits.filter((one) => one.from >= from && one.until <= until)) {
    add(place, hit.from, false)
    add(hit.from, hit.until, true)
    place = hit.until
  }
  add(place, until, false)
  return pieces
}
