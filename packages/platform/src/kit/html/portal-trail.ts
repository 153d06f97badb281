// Where a public page stands: the pages above it as links, then its own name.

import { type Html, html } from './html.ts'

export type Above = { readonly address: string; readonly name: string }

export function portalTrail(above: readonly Above[], here: string): Html {
  return html`<nav class="trail" aria-label="所在位置"><ol>${above.map(
    ({ address, name }) => html`<li><a href="${address}">${name}</a></li>`,
  )}<li aria-current="page">${here}</li></ol></nav>`
}
