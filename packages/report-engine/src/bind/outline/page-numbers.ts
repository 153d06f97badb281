// Which lines are page numbers: dressed ones (- 2 -, 第2页) always, bare ones when they count on.

import type { Block } from '../../read/source.ts'
import { squeeze } from '../normalise.ts'

const dressed =
  /^(?:[-—–_·.~]+\d{1,3}[-—–_·.~]+|第\d{1,3}页(?:[/,、]?共\d{1,3}页)?|\d{1,3}\/\d{1,3}|p(?:age)?\.?\d{1,3})$/iu
const bare = /^\d{1,3}$/u

/** Indexes of the blocks that are page numbers and nothing else. */
export function pageNumbers(
  blocks: readonly Block[],
  tableBlocks: ReadonlySet<number>,
): ReadonlySet<number> {
  const found = new Set<number>()
  const bareNumbers = new Map<number, number>()
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'line' || block.text.trim().length > 40) continue
    const text = squeeze(block.text)
    if (dressed.test(text)) found.add(index)
    else if (bare.test(text) && !tableBlocks.has(index)) bareNumbers.set(index, Number(text))
  }
  // A bare number may be a torn figure; pages count 1, 2, 3 from top to bottom.
  let next = 1
  const counted: number[] = []
  for (const [index, value] of bareNumbers) {
    if (value !== next) continue
    counted.push(index)
    next += 1
  }
  if (counted.length > 1) for (const index of counted) found.add(index)
  return found
}
