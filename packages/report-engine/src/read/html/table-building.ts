// Keeps the tables that are open while a page is parsed: rows, cells and where their text goes.

import type { CellNode, Item, RowNode, TableNode } from './flow.ts'
import type { Gathering } from './passages.ts'

export type OpenTable = {
  readonly node: TableNode
  /** The cell around the table, if it stands in one. */
  readonly outerCell: CellNode | undefined
  readonly outerItems: Item[]
  group: number
  sourceRow: number
  sourceCell: number
  row: RowNode | undefined
  cell: CellNode | undefined
}

/** Opens a table where the gathered text goes now. */
export function openTable(
  gathering: Gathering,
  outer: OpenTable | undefined,
  index: number,
): OpenTable {
  return {
    node: { kind: 'table', index, container: gathering.container, rows: [] },
    outerCell: outer?.cell,
    outerItems: gathering.items,
    group: 0,
    sourceRow: 0,
    sourceCell: 0,
    row: undefined,
    cell: undefined,
  }
}

/** Opens a row. The first one places the table: a caption stays before it. */
export function openRow(table: OpenTable): void {
  if (table.node.rows.length === 0) table.outerItems.push(table.node)
  table.sourceRow += 1
  table.sourceCell = 0
  table.row = { index: table.sourceRow, group: table.group, cells: [] }
  table.node.rows.push(table.row)
}

/** Opens a cell, and a row around it when there is none; text now goes to the cell. */
export function openCell(
  table: OpenTable,
  gathering: Gathering,
  spans: { readonly rowSpan: number; readonly columnSpan: number },
): CellNode {
  if (table.row === undefined) openRow(table)
  table.sourceCell += 1
  const cell: CellNode = { index: table.sourceCell, ...spans, items: [], holdsTable: false }
  table.row?.cells.push(cell)
  table.cell = cell
  gathering.items = cell.items
  return cell
}

/** Closes the open cell; text goes to where the table stands again. */
export function closeCell(table: OpenTable, gathering: Gathering): void {
  table.cell = undefined
  gathering.items = table.outerItems
}

/** Closes a table and tells the cell around it what it holds. */
export function closeTable(table: OpenTable, gathering: Gathering): void {
  gathering.items = table.outerItems
  if (table.outerCell === undefined) return
  const only = onlyCell(table.node)
  if (only === undefined ? table.node.rows.length > 0 : only.holdsTable)
    table.outerCell.holdsTable = true
}

/** The cell of a table that has just one. */
export function onlyCell(table: TableNode): CellNode | undefined {
  let found: CellNode | undefined
  for (const row of table.rows)
    for (const cell of row.cells) {
      if (found !== undefined) return undefined
      found = cell
    }
  return found
}
