// From pages to blocks: furniture left out, tables joined over pages, all in reading order.

import type { Place } from '../../place.ts'
import type { Block, Line, Table, TableCell } from '../source.ts'
import { findFurniture } from './furniture.ts'
import { type Box, rounded } from './geometry.ts'
import type { PageLine } from './lines/page-lines.ts'
import { type Body, bodyOf, joinedLine, lineGoesOn } from './lines/paragraphs.ts'
import type { ReadPage } from './read-page.ts'
import { goesOn, joinTables } from './tables/join-pages.ts'
import type { PageTable } from './tables/page-tables.ts'

type Part = PageLine | PageTable

function isTable(part: Part): part is PageTable {
  return 'cells' in part
}

/** The blocks of a document's pages. */
export function blocksOf(pages: readonly ReadPage[]): Block[] {
  const furniture = findFurniture(pages)
  const body = bodyOf(pages.flatMap(({ lines }) => lines.filter((line) => !furniture.has(line))))
  const parts: Part[] = []
  // The page on which the last part so far ends.
  let lastPage = 0
  for (const read of pages) {
    for (const part of inOrder(read, furniture)) {
      const joined = read.page <= lastPage + 1 ? joinedParts(parts.at(-1), part, body) : undefined
      if (joined === undefined) parts.push(part)
      else parts[parts.length - 1] = joined
      lastPage = read.page
    }
  }
  return parts.map((part) => (isTable(part) ? tableBlock(part) : lineBlock(part)))
}

/** Two parts as one where the first goes on in the second: tables over pages, lines anywhere. */
function joinedParts(last: Part | undefined, part: Part, body: Body | undefined): Part | undefined {
  if (last === undefined || isTable(last) !== isTable(part)) return undefined
  if (isTable(last) && isTable(part))
    return last.lastPage !== part.page && goesOn(last, part) ? joinTables(last, part) : undefined
  if (isTable(last) || isTable(part) || body === undefined) return undefined
  return lineGoesOn(last, part, body) ? joinedLine(last, part) : undefined
}

/** A page's lines with its tables set between them by height. */
function inOrder(read: ReadPage, furniture: ReadonlySet<PageLine>): Part[] {
  const parts: Part[] = []
  const tables = [...read.tables]
  for (const line of read.lines) {
    if (furniture.has(line)) continue
    while (tables[0] !== undefined && tables[0].box[1] < line.box[1]) {
      const table = tables.shift()
      if (table !== undefined) parts.push(table)
    }
    parts.push(line)
  }
  return [...parts, ...tables]
}

function placeOf(page: number, box: Box): Place {
  return { page, box: rounded(box) }
}

function lineBlock({ text, page, box }: PageLine): Line {
  return { kind: 'line', text, at: placeOf(page, box) }
}

function tableBlock({ page, box, cells }: PageTable): Table {
  const sorted = [...cells].sort((one, other) => one.row - other.row || one.column - other.column)
  return {
    kind: 'table',
    at: placeOf(page, box),
    cells: sorted.map(
      (cell): TableCell => ({
        text: cell.text,
        at: placeOf(cell.page, cell.box),
        row: cell.row,
        column: cell.column,
        rowSpan: cell.rowSpan,
        columnSpan: cell.columnSpan,
      }),
    ),
  }
}
