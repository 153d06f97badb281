// Words and marks that pages of records share: the state of an edition, the time left for publishing.

import { type Html, html } from '#kit/html/html.ts'
import { type EditionState, editionStateTitles } from '../record/edition.ts'

/** Colours of the badges that the console has already. */
const tones: { readonly [State in EditionState]?: string } = {
  draft: 'none',
  returned: 'returned',
  published: 'published',
  kept: 'published',
  superseded: 'none',
  withdrawn: 'returned',
  unpublished: 'none',
  dropped: 'none',
}

export function editionBadge(state: EditionState): Html {
  return html`<span class="badge-state badge-${tones[state] ?? 'submitted'}">${editionStateTitles[state]}</span>`
}

/** 还有 3 个工作日; 逾期 2 个工作日 */
export function daysLeftBadge(left: number | undefined): Html {
  if (left === undefined) return html`<span class="quiet">无法推算</span>`
  if (left === 0) return html`<span class="is-near">今天到期</span>`
  if (left < 0) return html`<span class="is-late">逾期 ${-left} 个工作日</span>`
  return html`<span class="${left <= 5 ? 'is-near' : 'quiet'}">还有 ${left} 个工作日</span>`
}
