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

function numberCell(cell: LaidOutCell): string {
  const address = ` data-address="${escapeHtml(cell.address ?? '')}"`
  const absent = cell.state === 'absent' ? ' class="absent" title="原文没有这一格"' : ''
  return `<td${spans(cell)}${address}${absent}>${escapeHtml(cell.text)}</td>`
}

function cellHtml(cell: LaidOutCell): string {
  const text = escapeHtml(cell.text)
  if (cell.role === 'number') return numberCell(cell)
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

function rowHtml(row: readonly LaidOutCell[]): string {
  return `<tr>${row.map(cellHtml).join('')}</tr>`
}

/** The table in a box of its own that scrolls sideways on a narrow screen. */
export function tableHtml(table: LaidOutTable): string {
  const rows = rowsOf(table)
  const head = rows.slice(0, table.headerRows).map(rowHtml)
  const body = bodies(rows.slice(table.headerRows)).map(
    (group) => `<tbody>\n${group.map(rowHtml).join('\n')}\n</tbody>`,
  )
  const caption = escapeHtml(table.caption)
  return [
    `<div class="scroll" role="region" aria-label="表格：${caption}" tabindex="0">`,
    `<table class="${table.key}">`,
    `<caption>${caption}</caption>`,
    `<colgroup>${table.columnWidths.map((width) => `<col style="width:${width.toFixed(2)}%">`).join('')}</colgroup>`,
    ...(head.length === 0 ? [] : [`<thead>\n${head.join('\n')}\n</thead>`]),
    ...body,
    '</table>',
    '</div>',
  ].join('\n')
}
