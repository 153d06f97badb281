// A table of records: one line each, the first cell names the line. On a phone each line of a table with
// many columns is a card: its name on top, then a line for each cell with the heading of its column.

import { type Html, html, type Piece } from '#kit/html/html.ts'

export type DataTable = {
  /** What the table holds; read out, not shown. */
  readonly caption: string
  readonly columns: readonly string[]
  readonly lines: readonly (readonly Piece[])[]
  /** Shown where there are no lines. */
  readonly whenEmpty: string
}

/** So many columns have room on a phone. */
const mostAbreast = 3

export function dataTable({ caption, columns, lines, whenEmpty }: DataTable): Html {
  if (lines.length === 0) return html`<p class="nothing-here">${whenEmpty}</p>`
  const stacks = columns.length > mostAbreast
  return html`<div class="table-frame" tabindex="0" role="region" aria-label="${caption}"><table class="data-table ${stacks ? 'stacked-table' : 'slim-table'}">
<caption class="visually-hidden">${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${lines.map(
    ([first, ...others]) =>
      html`<tr><th scope="row">${first}</th>${others.map((cell, at) => (stacks ? html`<td data-heading="${columns[at + 1]}">${cell}</td>` : html`<td>${cell}</td>`))}</tr>`,
  )}</tbody></table></div>`
}
