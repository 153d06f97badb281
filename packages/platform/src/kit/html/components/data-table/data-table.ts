// A table of records: one line each, the first cell names the line; scrolls sideways in itself.

import { type Html, html, type Piece } from '#kit/html/html.ts'

export type DataTable = {
  /** What the table holds; read out, not shown. */
  readonly caption: string
  readonly columns: readonly string[]
  readonly lines: readonly (readonly Piece[])[]
  /** Shown where there are no lines. */
  readonly whenEmpty: string
}

export function dataTable({ caption, columns, lines, whenEmpty }: DataTable): Html {
  if (lines.length === 0) return html`<p class="nothing-here">${whenEmpty}</p>`
  return html`<div class="table-frame" tabindex="0" role="region" aria-label="${caption}"><table class="data-table">
<caption class="visually-hidden">${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${lines.map(
    ([first, ...others]) =>
      html`<tr><th scope="row">${first}</th>${others.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  )}</tbody></table></div>`
}
