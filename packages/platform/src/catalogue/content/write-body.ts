// Blocks as the HTML that is stored: one block a line.

import type { Block, BodyCell, BodyRow, ListBlock, TableBlock, TextBlock } from './body-tree.ts'
import { writeRuns } from './inline-runs.ts'

export function writeBody(blocks: readonly Block[]): string {
  return blocks.map(writeBlock).join('\n')
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'list':
      return writeList(block)
    case 'table':
      return writeTable(block)
    case 'quote':
      return `<blockquote>${writeBody(block.blocks)}</blockquote>`
    default:
      return writeText(block)
  }
}

function writeText({ kind, align, runs }: TextBlock): string {
  const standing = align === undefined ? '' : ` class="align-${align}"`
  return `<${kind}${standing}>${writeRuns(runs)}</${kind}>`
}

function writeList({ isOrdered, items }: ListBlock): string {
  const tag = isOrdered ? 'ol' : 'ul'
  return `<${tag}>${items.map((blocks) => `<li>${writeInside(blocks)}</li>`).join('')}</${tag}>`
}

/** What stands in an item or a cell: a line without a paragraph of its own where it is a plain one. */
function writeInside(blocks: readonly Block[]): string {
  const [first, ...others] = blocks
  const isPlain =
    first?.kind === 'p' && first.align === undefined && others.every(({ kind }) => kind === 'list')
  return isPlain ? `${writeRuns(first.runs)}${others.map(writeBlock).join('')}` : writeBody(blocks)
}

function writeTable({ rows }: TableBlock): string {
  const head = rows.filter(({ isHead }) => isHead)
  const body = rows.filter(({ isHead }) => !isHead)
  return `<table>${writeRows('thead', head)}${writeRows('tbody', body)}</table>`
}

function writeRows(tag: string, rows: readonly BodyRow[]): string {
  if (rows.length === 0) return ''
  const written = rows.map(({ cells }) => `<tr>${cells.map(writeCell).join('')}</tr>`)
  return `<${tag}>${written.join('\n')}</${tag}>`
}

function writeCell({ isHeader, columnSpan, rowSpan, blocks }: BodyCell): string {
  const tag = isHeader ? 'th' : 'td'
  const columns = columnSpan > 1 ? ` colspan="${columnSpan}"` : ''
  const rows = rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''
  return `<${tag}${columns}${rows}>${writeInside(blocks)}</${tag}>`
}
