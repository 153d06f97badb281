// Spans of time over ids that begin with their instant.

/** Ids from `from` on and below `below`; undefined: from the first on. */
export type Span = {
  readonly from: string | undefined
  readonly below: string
  /** The first four digits of its ids, some 50 days each; none where they would be too many. */
  readonly starts: readonly string[]
}

/** Further back, a list of parts is longer than what it saves. */
const mostParts = 40

const beginning = '0000-0000-0000-0000-000000000000'

/** The id after all others. */
export const afterAll = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** The newest so many parts of 50 days below an id, or all that is below it. */
export function spanBelow(below: string, parts: number): Span {
  const part = Number.parseInt(below.slice(0, 4), 16)
  // No id of a part is below its own beginning.
  const newest = below.endsWith(beginning) ? part - 1 : part
  const oldest = newest - parts + 1
  if (parts > mostParts || oldest <= 0) return { from: undefined, below, starts: [] }
  const starts = Array.from({ length: parts }, (_, index) => startOf(newest - index))
  return { from: `${startOf(oldest)}${beginning}`, below, starts }
}

function startOf(part: number): string {
  return part.toString(16).padStart(4, '0')
}
