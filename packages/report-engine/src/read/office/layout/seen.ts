// What a Word reader came across and did not read as text.

/** What a document holds besides text that is read: each is worth a word to the user. */
export type Seen = {
  images: number
  revisions: number
  hidden: number
  notes: number
  embedded: number
  /** 1 where the text breaks off. */
  broken: number
}

/** Nothing seen yet. */
export function nothingSeen(): Seen {
  return { images: 0, revisions: 0, hidden: 0, notes: 0, embedded: 0, broken: 0 }
}
