// Tokens of a document: its words and cells in reading order, as labels, values and blanks.

import type { Source } from '../../read/source.ts'
import { tokensOfLine } from './line-tokens.ts'
import { tokensOfTable } from './table-tokens.ts'
import { gridRows } from './text-grid.ts'
import type { Token } from './token.ts'

/** All tokens of a document. */
export function tokenise(source: Source): Token[] {
  const tokens: Token[] = []
  let row = 0
  let gap = true
  const grid = gridRows(source.blocks)
  for (const [index, block] of source.blocks.entries()) {
    if (block.kind === 'table') {
      row = tokensOfTable(block, { block: index, row: row + 1 }, tokens) + 1
      gap = true
      continue
    }
    row += 1
    const gridRow = grid.get(index)
    if (gridRow) {
      tokensOfTable(gridRow, { block: index, row }, tokens)
      gap = false
      continue
    }
    const before = tokens.length
    tokensOfLine(block, { block: index, row, afterGap: gap }, tokens)
    gap = tokens.length === before
  }
  return tokens
}
