// A table of the official form as HTML of our pages: real heads, scopes and spans, no inline style.

import { type LaidOutCell, type LaidOutTable, rowsOf } from '@gongkai/report-engine'
import { type Html, html, type Piece } from '#kit/html/html.ts'

/** What a page puts into a number cell in place of its text. */
export type NumberContent = (cell: LaidOutCell) => Piece

const asText: NumberContent = ({ text }) => text

function spans({ rowSpan, columnSpan }: LaidOutCell): Html {
  return html`${rowSpan > 1 && html` rowspan="${rowSpan}"`}${columnSpan > 1 && html` colspan="${columnSpan}"`}`
}

function scope({ role, rowSpan, columnSpan }: LaidOutCell): string {
  if (role === 'label') return rowSpan > 1 ? 'rowgroup' : 'row'
  return columnSpan > 1 ? 'colgroup' : 'col'
}

function cellHtml(cell: LaidOutCell, content: NumberContent): Html {
  const { role, text, state, vertical } = cell
  if (role === 'number') {
    const absent = state === 'absent' && html` class="absent" title="原文没有这一格"`
    return html`<td${spans(cell)}${absent}>${content(cell)}</td>`
  }
  if (role === 'note') return html`<td class="note stays-${cell.column}"${spans(cell)}>${text}</td>`
  const label = vertical ? html`<span class="vertical">${text}</span>` : text
  // On a narrow screen labels stay in sight, each at the place of its column.
  const look = role === 'label' ? html`label stays-${cell.column}` : role
  return html`<th class="${look}" scope="${scope(cell)}"${spans(cell)}>${label}</th>`
}

const rowHtml = (row: readonly LaidOutCell[], content: NumberContent): Html =>
  html`<tr>${row.map((cell) => cellHtml(cell, content))}</tr>
`

/** Rows of the body in groups: a new group at each block of table 二. */
function groups(rows: readonly LaidOutCell[][]): LaidOutCell[][][] {
  const all: LaidOutCell[][][] = []
  for (const row of rows) {
    if (row[0]?.role === 'block' || all.length === 0) all.push([])
    all.at(-1)?.push(row)
  }
  return all
}

/** The table in a box that scrolls sideways on a narrow screen; named by the heading of its section. */
export function laidOutTable(
  table: LaidOutTable,
  headingId: string,
  content: NumberContent = asText,
): Html {
  const rows = rowsOf(table)
  const head = rows.slice(0, table.headerRows)
  return html`<div class="report-scroll" role="region" aria-labelledby="${headingId}" tabindex="0">
<table class="report-table report-${table.key}" aria-labelledby="${headingId}">
<colgroup>${table.columnWidths.map((width) => html`<col width="${width.toFixed(2)}%">`)}</colgroup>
${head.length > 0 && html`<thead>${head.map((row) => rowHtml(row, content))}</thead>`}
${groups(rows.slice(table.headerRows)).map((group) => html`<tbody>${group.map((row) => rowHtml(row, content))}</tbody>`)}
</table>
</div>`
}
