// A number of a table that other pages lead to, and that leads to where it is from.

import type { LaidOutCell } from '@gongkai/report-engine'
import { grouped } from '#kit/grouped.ts'
import { type Html, html } from '#kit/html/html.ts'

type ShownCell = (cell: LaidOutCell) => Html | string

function linkedCell(addressOf: (cell: string) => string): ShownCell {
  return ({ address, text }) => {
    if (address === undefined) return grouped(text)
    return text === ''
      ? html`<span id="cell-${address}"></span>`
      : html`<a id="cell-${address}" href="${addressOf(address)}">${grouped(text)}</a>`
  }
}

/** Of a report that was added up: each number leads to the units it is from. */
export function tracedCell(rollUpAddress: string): ShownCell {
  return linkedCell((cell) => `${rollUpAddress}&cell=${cell}#parts`)
}

/** Each number leads to its editions, its edits and what it is computed from. */
export function openedCell(reportAddress: string): ShownCell {
  return linkedCell((cell) => `${reportAddress}/fill-in/history?cell=${cell}`)
}
