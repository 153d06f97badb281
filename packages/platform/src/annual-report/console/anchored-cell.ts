// A number of a table that other pages lead to.

import type { LaidOutCell } from '@gongkai/report-engine'
import { type Html, html } from '#kit/html/html.ts'

export function anchoredCell({ address, text }: LaidOutCell): Html | string {
  return address === undefined ? text : html`<span id="cell-${address}">${text}</span>`
}
