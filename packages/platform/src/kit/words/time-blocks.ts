// Blocks of time, each of four of the next lower level: a block is one term in an index, so that what is
// newest can be looked up without what is old.

/** The blocks of a level follow one another, each of 4 to the power of the level parts. */
export type Block = { readonly level: number; readonly number: number }

const blockLevels = 4
const together = 4

/** How many parts a block of a level has. */
export function partsOf(level: number): number {
  return together ** level
}

/** All levels' blocks that a part lies in. */
export function blocksOf(part: number): readonly Block[] {
  return Array.from({ length: blockLevels }, (_, level) => ({
    level,
    number: Math.floor(part / partsOf(level)),
  }))
}

/** All parts down to the first, the newest first, in blocks that grow as they go back. */
export function blocksDownFrom(newest: number): readonly Block[] {
  const blocks: Block[] = []
  for (let part = newest, level = 0; part >= 0; ) {
    const isAligned = (part + 1) % partsOf(level + 1) === 0
    if (blocks.length > 0 && level < blockLevels - 1 && isAligned) level += 1
    const number = Math.floor(part / partsOf(level))
    blocks.push({ level, number })
    part = number * partsOf(level) - 1
  }
  return blocks
}

/** The blocks that a longer one is made of, the newest first; none of the shortest. */
export function blocksWithin({ level, number }: Block): readonly Block[] {
  if (level === 0) return []
  return Array.from({ length: together }, (_, index) => ({
    level: level - 1,
    number: (number + 1) * together - 1 - index,
  }))
}
