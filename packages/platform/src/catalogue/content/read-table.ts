// A table out of its elements: rows with their head, cells with their spans.

import type { Block, BodyCell, BodyRow } from './body-tree.ts'
import type { RawElement, RawNode } from './raw-tree.ts'

const widest = 100

type RawRow = { readonly element: RawElement; readonly isHead: boolean }

/** The blocks that stand in a cell or a caption. */
type Inside = (nodes: readonly RawNode[]) => readonly Block[]

/** The table, with its caption as a paragraph before it; nothing where there is no cell. */
export function readTable(table: RawElement, inside: Inside): readonly Block[] {
  const captions = elementsOf(table.children).filter(({ tag }) => tag === 'caption')
  const before = captions.flatMap(({ children }) => inside(children))
  const rows = rowsIn(table.children, false).flatMap((row) => readRow(row, inside))
  return rows.length === 0 ? before : [...before, { kind: 'table', rows: withHead(rows) }]
}

function elementsOf(nodes: readonly RawNode[]): readonly RawElement[] {
  return nodes.filter((node): node is RawElement => typeof node !== 'string')
}

/** Rows wherever they stand in the table, but not those of a table inside a cell. */
function rowsIn(nodes: readonly RawNode[], isHead: boolean): readonly RawRow[] {
  return elementsOf(nodes).flatMap((element) => {
    if (element.tag === 'tr') return [{ element, isHead }]
    if (element.tag === 'caption') return []
    // Cells that no row holds are a row by themselves.
    if (element.tag === 'td' || element.tag === 'th')
      return [{ element: { tag: 'tr', attributes: {}, children: [element] }, isHead }]
    return rowsIn(element.children, isHead || element.tag === 'thead')
  })
}

function readRow({ element, isHead }: RawRow, inside: Inside): readonly BodyRow[] {
  const cells = elementsOf(element.children)
    .filter(({ tag }) => tag === 'td' || tag === 'th')
    .map((cell) => readCell(cell, isHead, inside))
  return cells.length === 0 ? [] : [{ isHead, cells }]
}

function readCell(
  { tag, attributes, children }: RawElement,
  isHead: boolean,
  inside: Inside,
): BodyCell {
  return {
    isHeader: isHead || tag === 'th',
    columnSpan: spanOf(attributes.colspan),
    rowSpan: spanOf(attributes.rowspan),
    blocks: inside(children),
  }
}

function spanOf(text = '1'): number {
  const span = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 1
  return Math.min(Math.max(span, 1), widest)
}

/** The head is the rows on top that hold headers only; a header further down stays where it is. */
function withHead(rows: readonly BodyRow[]): readonly BodyRow[] {
  const end = rows.findIndex(({ cells }) => cells.some(({ isHeader }) => !isHeader))
  const length = end === -1 ? rows.length : end
  return rows.map((row, index) => ({ ...row, isHead: index < length }))
}
