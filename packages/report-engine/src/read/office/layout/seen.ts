// What a Word reader came across and did not read as text.

import type { Place } from '../../../place.ts'

/** What a document holds besides text that is read: each is worth a word to the user. */
export type Seen = {
  images: number
  revisions: number
  hidden: number
  notes: number
  embedded: number
  /** Where tracked changes stand, and where text left out for being struck out. */
  readonly revised: Place[]
  readonly struck: Place[]
  /** 1 where the text breaks off. */
  broken: number
}

/** Nothing seen yet. */
export function nothingSeen(): Seen {
  return {
    images: 0,
    revisions: 0,
    hidden: 0,
    notes: 0,
    embedded: 0,
    revised: [],
    struck: [],
    broken: 0,
  }
}
