// A body as plain text: one paragraph, heading, list item or table row a line.

import type { Block } from './body-tree.ts'
import { blocksOf } from './clean-body.ts'
import { textOfRuns } from './inline-runs.ts'

/** The text of a body, for search and checks; cells of a row stand behind tabs. */
export function bodyText(body: string): string {
  return bodyLines(body).join('\n')
}

/** The lines of a body in their order. */
export function bodyLines(body: string): readonly string[] {
  return blocksOf(body).flatMap(linesOf)
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'list':
      return block.items.flatMap((blocks) => blocks.flatMap(linesOf))
    case 'quote':
      return block.blocks.flatMap(linesOf)
    case 'table':
      return block.rows.map(({ cells }) =>
        cells.map(({ blocks }) => blocks.flatMap(linesOf).join(' ')).join('\t'),
      )
    default:
      return [textOfRuns(block.runs)]
  }
}
