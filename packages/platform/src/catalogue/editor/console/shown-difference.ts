// The difference of two texts as pages show it: deleted and inserted marked by elements, not by colour alone.

import { type Html, html } from '#kit/html/html.ts'
import type { DifferentLine, Piece } from '../../content/difference.ts'

/** Lines that are the same are shown only next to others. */
const beside = 1

export function shownDifference(lines: readonly DifferentLine[]): Html {
  if (lines.every(({ kind }) => kind === 'same'))
    return html`<p class="nothing-here">文字没有不同。</p>`
  const isNear = (index: number): boolean =>
    lines.slice(Math.max(0, index - beside), index + beside + 1).some(({ kind }) => kind !== 'same')
  const shown = lines.flatMap((line, index) => {
    if (isNear(index)) return [html`<p>${line.pieces.map(piece)}</p>`]
    return index > 0 && isNear(index - 1) ? [html`<p class="quiet">……</p>`] : []
  })
  return html`<div class="text-difference">${shown}</div>`
}

function piece({ kind, text }: Piece): Html {
  if (kind === 'same') return html`${text}`
  return kind === 'deleted' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`
}
