// A message on top of a page: what is wrong, or what was done.

import { type Html, html, type Piece } from '#kit/html/html.ts'

export type Notice = {
  readonly tone: 'problem' | 'done'
  readonly title: string
  readonly lines?: readonly Piece[]
}

export function notice({ tone, title, lines = [] }: Notice): Html {
  return html`<div class="notice notice-${tone}" role="${tone === 'problem' ? 'alert' : 'status'}">
<p class="notice-title">${title}</p>${lines.map((line) => html`<p>${line}</p>`)}</div>`
}
