// What is known of one thing: names at the left, values at the right.

import { type Html, html, type Piece } from '#kit/html/html.ts'

export function detailList(entries: Readonly<Record<string, Piece>>): Html {
  return html`<dl class="detail-list">${Object.entries(entries).map(
    ([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl>`
}
