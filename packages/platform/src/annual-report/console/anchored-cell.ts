// A number of a table that other pages lead to.

import type { LaidOutCell } from '@gongkai/report-engine'
import { grouped } from '#kit/grouped.ts'
import { type Html, html } from '#kit/html/html.ts'

export function anchoredCell({ address, text }: LaidOutCell): Html | string {
  return address === undefined
    ? grouped(text)
    : html`<span id="cell-${address}">${grouped(text)}</span>`
}
