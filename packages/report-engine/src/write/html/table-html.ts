// A laid-out table as an HTML table: real heads, scopes and spans.

import { type LaidOutCell, type LaidOutTable, rowsOf } from '../layout/layout.ts'
import { escapeHtml } from './escape-html.ts'

function scope(cell: LaidOutCell): string {
  if (cell.role === 'label') return cell.rowSpan > 1 ? 'rowgroup' : 'row'
  return cell.columnSpan > 1 ? 'colgroup' : 'col'
}

function spans(cell: LaidOutCell): string {
  const rows = cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''
  const columns = cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : ''
  return rows + columns
}

/** What a page adds to a number cell: attributes, and HTML after the text. */
export type Dress = (cell: LaidOutCell) => { readonly attributes: string; readonly after: string }

const plain: Dress = () => ({ attributes: '', after: '' })

function numberCell(cell: LaidOutCell, dress: Dress): string {
  const { attributes, after } = dress(cell)
  const address = ` data-address="${escapeHtml(cell.address ?? '')}"`
  const absent = cell.state === 'absent' ? ' class="absent" title="原文没有这一格"' : ''
  return `<td${spans(cell)}${address}${absent}${attributes}>${escapeHtml(cell.text)}${after}</td>`
}

function cellHtml(cell: LaidOutCell, dress: Dress): string {
  const text = escapeHtml(cell.text)
  if (cell.role === 'number') return numberCell(cell, dress)
  if (cell.role === 'note') return `<td class="note"${spans(cell)}>${text}</td>`
  const content = cell.vertical === true ? `<span class="vertical">${text}</span>` : text
  return `<th class="${cell.role}" scope="${scope(cell)}"${spans(cell)}>${content}</th>`
}

/** Rows of the body in groups: a new group at each block of table 二. */
function bodies(rows: readonly LaidOutCell[][]): LaidOutCell[][][] {
  const groups: LaidOutCell[][][] = []
  for (const row of rows) {
    if (row[0]?.role === 'block' || groups.length === 0) groups.push([])
    groups.at(-1)?.push(row)
  }
  return groups
}

function rowHtml(row: readonly LaidOutCell[], dress: Dress): string {
  return `<tr>${row.map((cell) => cellHtml(cell, dress)).join('')}</tr>`
}

/**
 * The table in a box of its own that scrolls sideways on a narrow screen. Its name is the heading of
 * its section: a caption would say the same again, also to whoever reads the page as a report.
 */
export function tableHtml(table: LaidOutTable, headingId: string, dress: Dress = plain): string {
  const rows = rowsOf(table)
  const head = rows.slice(0, table.headerRows).map((row) => rowHtml(row, dress))
  const body = bodies(rows.slice(table.headerRows)).map(
    (group) => `<tbody>\n${group.map((row) => rowHtml(row, dress)).join('\n')}\n</tbody>`,
  )
  return [
    `<div class="scroll" role="region" aria-labelledby="${headingId}" tabindex="0">`,
    `<table class="${table.key}" aria-labelledby="${headingId}">`,
    `<colgroup>${table.columnWidths.map((width) => `<col style="width:${width.toFixed(2)}%">`).join('')}</colgroup>`,
    ...(head.length === 0 ? [] : [`<thead>\n${head.join('\n')}\n</thead>`]),
    ...body,
    '</table>',
    '</div>',
  ].join('\n')
}
