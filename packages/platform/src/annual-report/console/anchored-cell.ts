// A number of a table that other pages lead to.

import type { LaidOutCell } from '@gongkai/report-engine'
import { grouped } from '#kit/grouped.ts'
import { type Html, html } from '#kit/html/html.ts'

export function anchoredCell({ address, text }: LaidOutCell): Html | string {
  return address === undefined
    ? grouped(text)
    : html`<span id="cell-${address}">${grouped(text)}</span>`
}

/** The same of a report that was added up: each number leads to the units it is from. */
export function tracedCell(rollUpAddress: string): (cell: LaidOutCell) => Html | string {
  return (cell) => {
    const { address, text } = cell
    if (address === undefined || text === '') return anchoredCell(cell)
    return html`<a id="cell-${address}" href="${rollUpAddress}&cell=${address}#parts">${grouped(text)}</a>`
  }
}
