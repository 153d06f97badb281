// Spans of time over ids that begin with their instant: parts of 50 days, and 4, 16 and 64 of them together.
// Each has a term of its own in the index (0031), so that a span is one term more to look up.

import { type Block, blocksDownFrom, blocksWithin, partsOf } from '#kit/words/time-blocks.ts'

export type Span = {
  /** Ids from `from` on and below `below`. */
  readonly from: string | undefined
  readonly below: string
  /** Undefined: all time. */
  readonly block: Block | undefined
}

/** The id after all others. */
export const afterAll = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** All ids below one. */
export function allBelow(below: string): Span {
  return { from: undefined, below, block: undefined }
}

/** The term that every request of the span has. */
export function termOfSpan({ level, number }: Block): string {
  return ` t${level} ${number}`
}

/** All that is below an id, the newest first, in spans that grow as they go back. */
export function spansBelow(below: string): readonly Span[] {
  // No id of a part is below its own beginning.
  const newest = partOf(below) - (below.endsWith(beginning) ? 1 : 0)
  return blocksDownFrom(newest).map((block) => spanOf(block, below))
}

/** The spans that a longer one is made of, the newest first; none of the shortest. */
export function spansWithin({ block, below }: Span): readonly Span[] {
  if (block === undefined) return []
  return blocksWithin(block)
    .map((part) => spanOf(part, below))
    .filter(({ from }) => from === undefined || from < below)
}

function spanOf(block: Block, below: string): Span {
  const first = block.number * partsOf(block.level)
  const next = beginningOf(first + partsOf(block.level))
  return { from: beginningOf(first), below: next < below ? next : below, block }
}

const beginning = '0000-0000-0000-0000-000000000000'
const parts = 0x10000

function beginningOf(part: number): string {
  return part < parts ? `${part.toString(16).padStart(4, '0')}${beginning}` : afterAll
}

function partOf(id: string): number {
  return Number.parseInt(id.slice(0, 4), 16)
}
