// Spans of time over ids that begin with their instant: parts of 50 days, and 4, 16 and 64 of them together.
// Each has a term of its own in the index (0031), so that a span is one term more to look up.

export type Span = {
  /** Ids from `from` on and below `below`. */
  readonly from: string | undefined
  readonly below: string
  /** Undefined: all time. */
  readonly block: Block | undefined
}

/** The blocks of a level follow one another, each of 4 to the power of the level parts. */
type Block = { readonly level: number; readonly number: number }

const levels = 4
const together = 4

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
  const spans: Span[] = []
  // No id of a part is below its own beginning.
  let part = partOf(below) - (below.endsWith(beginning) ? 1 : 0)
  for (let level = 0; part >= 0; ) {
    const isAligned = (part + 1) % sizeOf(level + 1) === 0
    if (spans.length > 0 && level < levels - 1 && isAligned) level += 1
    const number = Math.floor(part / sizeOf(level))
    spans.push(spanOf({ level, number }, below))
    part = number * sizeOf(level) - 1
  }
  return spans
}

/** The spans that a longer one is made of, the newest first; none of the shortest. */
export function spansWithin({ block, below }: Span): readonly Span[] {
  if (block === undefined || block.level === 0) return []
  return Array.from({ length: together }, (_, index) => {
    const number = (block.number + 1) * together - 1 - index
    return spanOf({ level: block.level - 1, number }, below)
  }).filter(({ from }) => from === undefined || from < below)
}

function spanOf(block: Block, below: string): Span {
  const first = block.number * sizeOf(block.level)
  const next = beginningOf(first + sizeOf(block.level))
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

function sizeOf(level: number): number {
  return together ** level
}
