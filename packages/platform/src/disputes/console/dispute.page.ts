// The page of one dispute: where it stands, what can be done, the time for the reply, what happened.

import { inConsole } from '#agencies/console/console-frame.ts'
import { type Duty, roleTitles, type Unit } from '#agencies/index.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { detailList } from '#kit/html/components/detail-list/detail-list.ts'
import { type Html, html } from '#kit/html/html.ts'
import { momentText } from '#kit/html/moment.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import { dayInWords } from '#law/index.ts'
import { afterReviewPanel, type SuitShown } from '../after-review/console/after-review.panel.ts'
import type { Dispute, RecordedDisputeFact } from '../case/dispute.ts'
import { countedDispute, disputeRows } from '../case/dispute-figures.ts'
import { disputeKindTitles } from '../case/dispute-outcome.ts'
import {
  type DisputeTransition,
  disputeActions,
  disputeTransitions,
  whyNotDispute,
} from '../case/dispute-transitions.ts'
import { replyDueOn, replyLimits } from '../case/reply-due.ts'
import type { OutcomeRow } from '../outcomes/outcome-row.ts'
import { type Papers, papersPanel } from '../papers/console/papers.panel.ts'
import { disputePath } from './dispute-scope.ts'
import { type DisputeStepName, isDisputeStep, stepFields } from './dispute-step-forms.ts'
import {
  disputeBadge,
  factInWords,
  outcomeInWords,
  replyLeft,
  type Today,
} from './dispute-words.ts'
import { disputeStyles } from './disputes.page.ts'

export type DisputePage = Today & {
  readonly unit: Unit
  readonly dispute: Dispute
  readonly recorded: readonly RecordedDisputeFact[]
  readonly duties: readonly Duty[]
  /** The register's number of the request it is about; null where it has none. */
  readonly requestNumber: string | null
  /** The office's own rows of ends. */
  readonly outcomeRows: readonly OutcomeRow[]
  readonly papers: Papers
  readonly attempt: Attempt
  /** Undefined for lawsuits. */
  readonly suit: SuitShown | undefined
}

export function disputePage(view: View, given: DisputePage): Html {
  const { unit, dispute, attempt } = given
  const body = html`${disputeStyles}${attempt.summary}
<p class="request-head">${disputeBadge(dispute.state)} <span>${disputeKindTitles[dispute.kind]}</span> <span class="quiet">${unit.name}</span></p>
${stepsPanel(view, given)}<div class="panel-columns">${casePanel(given)}${replyPanel(given)}</div>${given.suit && afterReviewPanel(given.suit)}${papersPanel(view, { ...given, ...given.papers })}${factsPanel(given)}${countedPanel(given)}`
  const trail = [{ address: '/disputes', name: '复议诉讼' }]
  const title = dispute.authorityNumber || disputeKindTitles[dispute.kind]
  return inConsole(view, { title: `案件 ${title}`, trail, body })
}

const ofReviews: readonly DisputeStepName[] = ['noteAcceptance', 'noteArrival']

function stepsPanel(view: View, given: DisputePage): Html {
  const { dispute, duties } = given
  const { state, unitId } = dispute
  const open = disputeActions.filter(isDisputeStep).filter((action) => {
    // A reconsideration has no second instance: it is followed by a lawsuit of its own.
    if (action === 'appeal' && dispute.kind !== 'litigation') return false
    if (ofReviews.includes(action) && dispute.kind !== 'reconsideration') return false
    return whyNotDispute(action, { state, unitId, duties }) === undefined
  })
  const { by }: DisputeTransition = disputeTransitions.reply
  const whose = by.map((role) => roleTitles[role]).join('、')
  return html`<section class="panel" id="steps"><h2>办理</h2>
${open.length === 0 && html`<p class="nothing-here">现在没有您可以办理的步骤。案件由本单位的${whose}办理。</p>`}
<div class="request-steps">${open.map((action) => stepHtml(view, given, action))}</div></section>`
}

function stepHtml(view: View, given: DisputePage, action: DisputeStepName): Html {
  const { unit, dispute, attempt } = given
  const { title, law }: DisputeTransition = disputeTransitions[action]
  const isTried = attempt.path?.endsWith(`/${action}`) === true
  const fields = stepFields(action, attempt, given)
  return html`<details class="request-step" id="${action}"${isTried && html` open`}><summary>${title} <small>${law}</small></summary>
<form method="post" action="${disputePath(unit, dispute.disputeId, `/${action}`)}">${view.token()}
${fields && html`<div class="form-columns">${fields}</div>`}<button class="btn btn-primary" type="submit">${title}</button></form></details>`
}

function casePanel(given: DisputePage): Html {
  const { unit, dispute, requestNumber } = given
  const { subject, publication, authority, authorityNumber, requestId, followsId } = dispute
  return html`<section class="panel"><h2>案件</h2>${detailList({
    争议事项: html`<span class="asked-whole">${subject}</span>`,
    受理机关: `${authority} ${authorityNumber}`,
    登记日期: dayInWords(dispute.filedOn),
    ...(requestId !== null && {
      相关申请: html`<a href="/requests/${unit.code}/${requestId}">${requestNumber ?? '未登记的申请'}</a>`,
    }),
    ...(publication !== '' && { 主动公开的内容: publication }),
    ...(followsId !== null && {
      先前的复议: html`<a href="${disputePath(unit, followsId)}">查看复议案件</a>`,
    }),
    ...(dispute.outcome !== null && { 结果: endInWords(given) }),
    ...(dispute.lesson !== '' && {
      原因和改进: html`<span class="asked-whole">${dispute.lesson}</span>`,
    }),
  })}</section>`
}

/** How it ended last, with the heading of table 四. */
function endInWords({ dispute, recorded, outcomeRows: rows }: DisputePage): string {
  const last = recorded.map(({ fact }) => fact).findLast(({ kind }) => kind === 'concluded')
  if (last?.kind !== 'concluded') return ''
  return outcomeInWords({ ...last, kind: dispute.kind, rows })
}

/** The copy received last, unless the case has ended or gone to another court since. */
function replyPanel(given: DisputePage): Html {
  const { dispute, recorded } = given
  const facts = recorded.map(({ fact }) => fact)
  const last = facts.findLast(({ kind }) => kind === 'copyReceived' || kind === 'appealed')
  if (last?.kind !== 'copyReceived')
    return html`<section class="panel"><h2>答复期限</h2><p class="nothing-here">${dispute.state === 'filed' ? '登记收到副本之后起算。' : '没有登记收到副本，不推算答复期限。'}</p></section>`
  const { title, days, counts, law } = replyLimits[last.procedure]
  const replied = facts.slice(facts.indexOf(last)).find(({ kind }) => kind === 'replied')
  // A year that was not arranged when the copy came may be by now.
  const counted = replyDueOn(last.procedure, last.on, given.calendar)
  const dueOn = dispute.replyDueOn ?? counted ?? null
  const waits = dispute.state === 'filed' && replied === undefined
  return html`<section class="panel"><h2>答复期限</h2>${detailList({
    程序: title,
    收到副本: dayInWords(last.on),
    期限: `${days} ${counts === 'days' ? '日' : '个工作日'}`,
    ...(waits && {
      最后一天:
        dueOn === null
          ? '期限到达的年度还没有公布放假安排，不推算；公布后由系统管理员导入日历。'
          : html`${dayInWords(dueOn)} ${replyLeft(dispute.kind, dueOn, given)}`,
    }),
    ...(replied && { 提交答复: dayInWords(replied.on) }),
    依据: law,
  })}</section>`
}

function factsPanel({ dispute, recorded, outcomeRows }: DisputePage): Html {
  return html`<section class="panel"><h2>经过</h2>${dataTable({
    caption: '案件的经过',
    columns: ['日期', '事实', '内容', '登记时间'],
    lines: recorded.map(({ fact, recordedAt }) => [
      fact.on,
      ...factInWords(dispute.kind, fact, outcomeRows),
      momentText(recordedAt),
    ]),
    whenEmpty: '',
  })}</section>`
}

/** Where the case is counted, so that the number in the report can be followed. */
function countedPanel(given: DisputePage): Html {
  const { unit, dispute, recorded } = given
  const counted = countedDispute(
    dispute,
    recorded.map(({ fact }) => fact),
  )
  const year = counted?.concludedOn?.slice(0, 4)
  return html`<section class="panel"><h2>在年度报告表四中的计数</h2>${
    counted === undefined
      ? html`<p>本机关只是复议机关，不计入本机关的表四（国办公开办函〔2016〕201号）。</p>`
      : html`<p>${disputeRows[counted.countedAs]}：${
          year && counted.outcome !== null
            ? html`计入 <a href="/annual-reports/${unit.code}/${year}/computed">${year}年</a> ${endInWords(given)}。`
            : '自登记起，各年末计入尚未审结。'
        }</p>`
  }</section>`
}
