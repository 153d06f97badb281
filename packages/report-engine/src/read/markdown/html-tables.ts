// HTML tables written inside Markdown: where they stand, and their blocks.

import type { Finding } from '../../finding.ts'
import { htmlBlocks } from '../html/html-blocks.ts'
import type { Limits } from '../limits.ts'
import type { Block, TableCell } from '../source.ts'

const opening = /<table[\s>]/gi
const closing = /<\/table\s*>/gi

/** Whether a line begins an HTML table. */
export function startsHtmlTable(line: string): boolean {
  return /<table[\s>]/i.test(line)
}

/** Index after the last line of the table that starts at `from`; the line after for one unclosed. */
export function endOfHtmlTable(lines: readonly string[], from: number): number {
  let open = 0
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    open += (line.match(opening)?.length ?? 0) - (line.match(closing)?.length ?? 0)
    if (open <= 0) return index + 1
  }
  return lines.length
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
    findings,
    blocks: blocks.map((block): Block => {
      if (block.kind === 'line') return { ...block, at: { line } }
      const cells = block.cells.map(
        (cell): TableCell => ({ ...cell, at: { ...cell.at, ...table(cell.at.table) } }),
      )
      return { ...block, at: table(block.at.table), cells }
    }),
  }
}
