// The page of one record: where it stands, what may be done, what it says, what was found, who did what.

import { detailList } from '#kit/html/components/detail-list/detail-list.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Html, html } from '#kit/html/html.ts'
import { momentText } from '#kit/html/moment.ts'
import { workingDaysLeft } from '#law/index.ts'
import { voidedSteps } from '../flow/examined.ts'
import { recordTransitions } from '../flow/transitions.ts'
import { isOpenState } from '../record/editions.store.ts'
import { kindOf } from '../record/kinds.ts'
import { contentPanel } from './content.panel.ts'
import { findingsPanel } from './findings.panel.ts'
import type { LoadedRecord } from './load-record.ts'
import { recordPath } from './record-scope.ts'
import { daysLeftBadge, editionBadge } from './record-words.ts'
import { recordStyles } from './records.page.ts'
import { stepsPanel } from './steps.panel.ts'
import { stepsTaken } from './steps-taken.panel.ts'

export type RecordShown = {
  readonly loaded: LoadedRecord
  /** What was just done, in words; or why something was not. */
  readonly top: Html | undefined
}

export function recordPage({ loaded, top }: RecordShown): Html {
  return html`${recordStyles}${top}${head(loaded)}${standing(loaded)}
${stepsPanel(loaded)}${findingsPanel(loaded)}${contentPanel(loaded.place, loaded.tied)}${stepsTaken(loaded)}`
}

function head({ place, calendar, today }: LoadedRecord): Html {
  const { unit, record, edition, editions } = place
  const { dueOn, state } = edition
  const isDue = dueOn !== null && isOpenState(state)
  return html`<p class="record-head">${editionBadge(state)} <span>${kindOf(record.kind).title}</span> <span class="quiet">${unit.name}</span>
<span class="quiet">第 ${edition.number} 版${editions.length > 1 && `（共 ${editions.length} 版）`}</span>
${record.indexNumber && html`<span class="quiet">索引号 ${record.indexNumber}</span>`}${record.isLimited && html`<span class="badge-state badge-returned">限定知悉</span>`}
${isDue && html`<span>公开期限 ${dueOn} ${daysLeftBadge(workingDaysLeft(calendar, today, dueOn))}</span>`}</p>`
}

/** What else is to be known before acting: the hour, an urgent publication, why it was sent back, other editions. */
function standing({ place, names, notPublished }: LoadedRecord): Html {
  const { unit, record, edition, taken } = place
  const { state, scheduledFor, urgentReason, urgentApprovedBy } = edition
  const sentBack = state === 'returned' && taken.findLast(({ action }) => action === 'return')
  const other = record.liveEdition !== null && record.liveEdition !== edition.number
  return html`${sentBack && notice({ tone: 'problem', title: `${names.get(sentBack.by) ?? ''}退回`, lines: [sentBack.remark] })}
${state === 'draft' && voidedNotice(taken)}
${notPublished && notice({ tone: 'problem', title: '到了定时的时间没有发布', lines: [...notPublished.messages, '请取消定时，改正后重新办理，或者另定时间。'] })}
${scheduledFor && state === 'scheduled' && !notPublished && notice({ tone: 'done', title: `定于 ${momentText(scheduledFor)} 自动发布` })}
${urgentReason !== null && detailList({ 紧急发布的理由: urgentReason, 补办审核: urgentApprovedBy === null ? html`<span class="is-late">还没有补办</span>` : (names.get(urgentApprovedBy) ?? '') })}
${other && html`<p class="quiet">公众现在看到的是<a href="${recordPath(unit, record.recordId)}?edition=${record.liveEdition}">第 ${record.liveEdition} 版</a>。</p>`}`
}

/** That a change undid the examination, with whatever is to be done again. */
function voidedNotice(taken: LoadedRecord['place']['taken']): Html | false {
  const titles = voidedSteps(taken).map(
    ({ action, stepName }) => stepName ?? voidedTitles.get(action) ?? '',
  )
  if (titles.length === 0) return false
  const lines = [`${titles.join('、')}都只对当时的内容有效。请重新送审，从头办理。`]
  return notice({ tone: 'problem', title: '内容有改动，原来的审核和审查已经作废', lines })
}

const voidedTitles: ReadonlyMap<string, string> = new Map([
  ['clearSecrecy', '保密审查'],
  ['approve', recordTransitions.approve.title],
  ['giveOpinion', '不公开的意见'],
])
