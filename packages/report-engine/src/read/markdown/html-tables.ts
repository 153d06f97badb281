// HTML tables written inside Markdown: where they stand, and their blocks.

import type { Finding } from '../../finding.ts'
import { htmlBlocks } from '../html/html-blocks.ts'
import type { Limits } from '../limits.ts'
import type { Block, TableCell } from '../source.ts'

const opening = /<table[\s>]/gi
const closing = /<\/table\s*>/gi
const partOfTable = /<\/?(?:table|t[dhr])[\s>]/i

/**
 * Where HTML tables stand: index of the first line to index after the last. One that is never
 * closed reaches to the last line with a part of a table.
 */
export function htmlTableRanges(lines: readonly string[]): ReadonlyMap<number, number> {
  const ranges = new Map<number, number>()
  let open = 0
  let from = 0
  let last = 0
  for (const [index, line] of lines.entries()) {
    if (!partOfTable.test(line)) continue
    last = index
    const opened = line.match(opening)?.length ?? 0
    if (open === 0 && opened === 0) continue
    if (open === 0) from = index
    open = Math.max(0, open + opened - (line.match(closing)?.length ?? 0))
    if (open === 0) ranges.set(from, index + 1)
  }
  if (open > 0) ranges.set(from, last + 1)
  return ranges
}

/** The blocks of the HTML, placed at the line where it starts; `before` tables came earlier. */
export function htmlTableBlocks(
  html: string,
  start: { readonly line: number; readonly before: number },
  limits: Limits,
): { readonly blocks: readonly Block[]; readonly findings: readonly Finding[] } {
  const { blocks, findings } = htmlBlocks(html, limits)
  const { line, before } = start
  const table = (index: number | undefined) => ({ line, table: before + (index ?? 1) })
  return {
    findings: findings.map((finding) => ({
      ...finding,
      ...(finding.at && { at: finding.at.map((at) => ({ ...at, ...table(at.table) })) }),
    })),
    blocks: blocks.map((block): Block => {
      if (block.kind === 'line') return { ...block, at: { line } }
      const cells = block.cells.map(
        (cell): TableCell => ({ ...cell, at: { ...cell.at, ...table(cell.at.table) } }),
      )
      return { ...block, at: table(block.at.table), cells }
    }),
  }
}
