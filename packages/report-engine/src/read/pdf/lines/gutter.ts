// Whether a page is set in two columns of running text, and where the gutter between them is.

import { isBlank, isChinese } from '../glyph.ts'
import type { Placed } from './reading-frame.ts'
import { gapBetween } from './spacing.ts'

/** Lines of running text that both columns must show beside each other. */
const leastLines = 6
const leastCharacters = 12
const leastGap = 1.2

/**
 * The x between two columns of running text, or undefined. Tables without borders have gaps too,
 * but not long lines of Chinese text at both sides of the same gap.
 */
export function gutterOf(lines: readonly (readonly Placed[])[]): number | undefined {
  const parted = lines.flatMap((line) => gapOf(line.filter(({ glyph }) => !isBlank(glyph.text))))
  if (parted.length < leastLines) return undefined
  const left = Math.max(...parted.map(({ from }) => from))
  const right = Math.min(...parted.map(({ to }) => to))
  return left < right ? (left + right) / 2 : undefined
}

function gapOf(line: readonly Placed[]): { from: number; to: number }[] {
  const gaps = line.flatMap((placed, index) => {
    const before = line[index - 1]
    const wide = before !== undefined && gapBetween(before, placed) > leastGap * placed.glyph.size
    return before !== undefined && wide
      ? [{ index, from: before.box[0] + before.box[2], to: placed.box[0] }]
      : []
  })
  const [gap] = gaps
  if (gap === undefined || gaps.length !== 1) return []
  const running = [line.slice(0, gap.index), line.slice(gap.index)].every(isRunningText)
  return running ? [gap] : []
}

function isRunningText(part: readonly Placed[]): boolean {
  const chinese = part.filter(({ glyph }) => isChinese(glyph.text)).length
  return part.length >= leastCharacters && chinese >= 0.7 * part.length
}
