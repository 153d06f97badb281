// Words and marks that pages of disputes share: the state, the time left for the reply, facts, outcomes.

import { type Html, html } from '#kit/html/html.ts'
import { addDays, type Calendar, type LocalDate, workingDaysLeft } from '#law/index.ts'
import {
  arrivalWays,
  type DisputeFact,
  type DisputeState,
  disputeStates,
  type ReviewPeriod,
} from '../case/dispute.ts'
import {
  countedAsTitles,
  type DisputeKind,
  disputeKindTitles,
  disputeOutcome,
} from '../case/dispute-outcome.ts'
import { replyLimits } from '../case/reply-due.ts'
import { countedAsOn, type OutcomeRow } from '../outcomes/outcome-row.ts'

const tones: Readonly<Record<DisputeState, string>> = {
  filed: 'returned',
  replied: 'submitted',
  concluded: 'published',
  closed: 'none',
}

export function disputeBadge(state: DisputeState): Html {
  return html`<span class="badge-state badge-${tones[state]}">${disputeStates[state]}</span>`
}

export type Today = { readonly calendar: Calendar; readonly today: LocalDate }

/** Time left for a reply: days for a court, working days for a review organ. */
export function replyLeft(kind: DisputeKind, dueOn: LocalDate, { calendar, today }: Today): Html {
  const isCourt = kind === 'litigation'
  const unit = isCourt ? '日' : '个工作日'
  const left = isCourt ? daysBetween(today, dueOn) : workingDaysLeft(calendar, today, dueOn)
  if (left === undefined) return html`<span class="quiet">无法推算</span>`
  if (left === 0) return html`<span class="is-near">今天到期</span>`
  if (left < 0) return html`<span class="is-late">逾期 ${-left} ${unit}</span>`
  return html`<span class="${left <= 3 ? 'is-near' : 'quiet'}">还有 ${left} ${unit}</span>`
}

function daysBetween(first: LocalDate, last: LocalDate): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000)
}

/** How many days ahead a reply is looked at as due soon. */
export function soonFrom(today: LocalDate): LocalDate {
  return addDays(today, 7)
}

/** How a dispute ended, and the office's own rows of ends. */
export type Ended = {
  readonly kind: DisputeKind
  readonly outcome: string
  readonly on: LocalDate
  readonly rows: readonly OutcomeRow[]
}

/** 撤销（结果纠正） */
export function outcomeInWords({ kind, outcome, on, rows }: Ended): string {
  const heading = countedAsOn(rows, { kind, outcome }, on)
  const title = disputeOutcome(kind, outcome)?.title ?? outcome
  return heading === undefined ? title : `${title}（${countedAsTitles[heading]}）`
}

/** What a fact says: its title, and its content where it has one. */
export function factInWords(
  kind: DisputeKind,
  fact: DisputeFact,
  rows: readonly OutcomeRow[],
): readonly [string, string] {
  switch (fact.kind) {
    case 'filed':
      return [`${disputeKindTitles[kind]}案件登记`, '']
    case 'copyReceived': {
      const { title, days, counts } = replyLimits[fact.procedure]
      return ['收到副本', `${title}，${days} ${counts === 'days' ? '日' : '个工作日'}内答复`]
    }
    case 'replied':
      return ['提交答复', '']
    case 'concluded':
      return ['案件审结', outcomeInWords({ ...fact, kind, rows })]
    case 'appealed':
      return ['上诉', fact.court]
    case 'reviewAccepted':
      return ['复议机关受理', acceptedInWords(fact)]
    case 'decisionReached':
      return ['复议决定书送达申请人', `${arrivalWays[fact.way]}，凭据：${fact.evidence}`]
  }
}

/** 普通程序，延长 30 日，凭据：… */
function acceptedInWords({
  procedure,
  extendedDays,
  suspendedDays,
  evidence,
}: ReviewPeriod): string {
  return [
    replyLimits[procedure].title,
    ...(extendedDays > 0 ? [`延长 ${extendedDays} 日`] : []),
    ...(suspendedDays > 0 ? [`中止 ${suspendedDays} 日`] : []),
    `凭据：${evidence}`,
  ].join('，')
}
