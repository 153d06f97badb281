// Words and marks that pages of requests share: the state, the time that is left, who asked.

import { type Html, html } from '#kit/html/html.ts'
import { maskedName } from '#kit/secrets/masked.ts'
import type { Applicant } from '../case/applicant.ts'
import { applicantClasses } from '../case/applicant-class.ts'
import { type RequestState, requestStates } from '../case/state.ts'

/** Colours of the badges that the console has already. */
const tones: { readonly [State in RequestState]?: string } = {
  entered: 'returned',
  served: 'published',
  closed: 'published',
  archived: 'none',
  voided: 'none',
}

export function stateBadge(state: RequestState): Html {
  return html`<span class="badge-state badge-${tones[state] ?? 'submitted'}">${requestStates[state]}</span>`
}

/** 还有 3 个工作日; 逾期 2 个工作日 */
export function daysLeftBadge(left: number | undefined): Html {
  if (left === undefined) return html`<span class="quiet">无法推算</span>`
  if (left === 0) return html`<span class="is-near">今天到期</span>`
  if (left < 0) return html`<span class="is-late">逾期 ${-left} 个工作日</span>`
  return html`<span class="${left <= 5 ? 'is-near' : 'quiet'}">还有 ${left} 个工作日</span>`
}

/** 自然人 王* */
export function maskedApplicant({ class: kind, name }: Pick<Applicant, 'class' | 'name'>): string {
  return `${applicantClasses[kind]} ${maskedName(name)}`
}

/** 2,200 元; 0.50 元 */
export function yuan(fen: number): string {
  const digits = fen % 100 === 0 ? 0 : 2
  return `${(fen / 100).toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })} 元`
}
