// Folded text without blanks, with the way back to the offsets of the text.

import { fold } from './fold.ts'

export type Compact = {
  /** Folded, without blanks. */
  readonly text: string
  /** Offset in the source text of a character of `text`; undefined beyond its end. */
  readonly offsetOf: (index: number) => number | undefined
}

/** The text folded and without blanks. */
export function compactOf(source: string): Compact {
  return withoutBlanks(fold(source))
}

/** A folded text without its blanks. */
export function withoutBlanks(folded: string): Compact {
  const text = folded.replace(/\s+/g, '')
  // Most lines have no blanks.
  if (text.length === folded.length)
    return { text, offsetOf: (index) => (index >= 0 && index < text.length ? index : undefined) }
  let offsets: readonly number[] | undefined
  return {
    text,
    offsetOf: (index) => {
      offsets ??= [...folded.matchAll(/\S/g)].map((match) => match.index)
      return offsets[index]
    },
  }
}
