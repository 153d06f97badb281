// The clock of a request as people read it: where it starts, what is left out, every day counted.

import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { detailList } from '#kit/html/components/detail-list/detail-list.ts'
import { type Html, html, type Piece } from '#kit/html/html.ts'
import { momentText } from '#kit/html/moment.ts'
import { dayInWords, notArrangedInWords, type Step, workingDaysLeft } from '#law/index.ts'
import { receiptTitles } from '../case/channel.ts'
import { evidenceOf } from '../case/evidence.ts'
import type { RequestFact } from '../case/fact.ts'
import { outcomes } from '../case/outcome.ts'
import type { AnswerClock } from '../clock/answer-clock.ts'
import { partyTitles } from '../clock/asked-others.ts'
import type { WaitingFor } from '../clock/ledger.ts'
import { queryNumberOf } from '../follow/query-number.ts'
import type { LoadedRequest } from './load-request.ts'
import { daysLeftBadge, yuan } from './request-words.ts'

const waitingTitles: Readonly<Record<WaitingFor, string>> = {
  clarification: '等候申请人补正（条例第三十条）',
  reasons: '等候申请人说明理由（条例第三十五条）',
  fee: '等候申请人缴费（国办函〔2020〕109号第六条）',
}

/**
 * The time left of a clock, in one line.
 * @law 条例 33
 */
export function clockInWords(clock: AnswerClock, loaded: LoadedRequest): Piece {
  const { calendar, today } = loaded
  switch (clock.state) {
    case 'notStarted':
      return '没有确认收到，期限没有起算'
    case 'running':
    case 'suspended':
      return html`${dayInWords(clock.dueOn)}前答复 ${daysLeftBadge(workingDaysLeft(calendar, today, clock.dueOn))}${clock.state === 'suspended' && html` <span class="quiet">征求意见期间不计，按今天收到意见推算</span>`}`
    case 'waiting':
      return html`${waitingTitles[clock.for]}${clock.dueOn && html`，申请人的期限至${dayInWords(clock.dueOn)}`}`
    case 'answered':
      return html`${dayInWords(clock.answeredOn)}答复${
        clock.answeredOn > clock.dueOn
          ? html` <span class="is-late">晚于期限${dayInWords(clock.dueOn)}</span>`
          : html` <span class="quiet">期限为${dayInWords(clock.dueOn)}</span>`
      }`
    case 'ended':
      return html`${dayInWords(clock.on)}办结，不需要答复${clock.missedOn && html` <span class="is-late">办结时已经超过期限${dayInWords(clock.missedOn)}</span>`}`
    case 'notArranged':
      return notArrangedInWords(clock.on)
  }
}

export function clockPanel(loaded: LoadedRequest): Html {
  const { clock, tooLate } = loaded.reading
  return html`<section class="panel"><h2>期限的推算</h2>
${detailList({ 答复期限: clockInWords(clock, loaded), ...derived(clock) })}
${tooLate.length > 0 && html`<div class="too-late"><p><strong>期限届满以后才登记、不改变期限的事实</strong></p><ul>${tooLate.map((fact) => html`<li>${fact.on} ${factTitle(fact)}</li>`)}</ul></div>`}
${'steps' in clock && stepsList(clock.steps)}</section>`
}

function derived(clock: AnswerClock): Readonly<Record<string, Piece>> {
  if (!('steps' in clock)) return {}
  const { startedOn, startedBy, workingDays, steps } = clock
  const left = steps.filter(({ text }) => text.endsWith('期间，不计')).length
  const extra = workingDays - 20
  return {
    起算: html`${dayInWords(startedOn)}：${startedBy}，当日不计`,
    长度: html`${workingDays} 个工作日（条例第三十三条第二款${extra > 0 && `，含延长 ${extra} 个工作日`}）`,
    ...(left > 0 && { 不计的日子: `${left} 天在等候他人期间，不计算在内（条例第三十三条第三款）` }),
    最后一天: dayInWords(clock.dueOn),
  }
}

const stepClass = ({ kind, number }: Step): string =>
  number === undefined ? 'step-off' : kind === 'makeUpDay' ? 'step-made-up' : 'step-counted'

function stepsList(steps: readonly Step[]): Html {
  return html`<details class="clock-steps"><summary>逐日推算（${steps.length} 天）</summary>
<ol>${steps.map((step) => html`<li class="${stepClass(step)}">${step.text}</li>`)}</ol></details>`
}

/** A fact in words, with what belongs to it. */
export function factTitle(fact: RequestFact): string {
  switch (fact.kind) {
    case 'entered':
      return '申请到达'
    case 'received':
      return `确认收到（${receiptTitles[fact.rule]}）`
    case 'clarificationAsked':
      return `补正告知送达，期限 ${fact.workingDays} 个工作日`
    case 'clarificationReceived':
      return '收到补正'
    case 'reasonsAsked':
      return `说明理由告知送达，期限 ${fact.workingDays} 个工作日`
    case 'reasonsReceived':
      return fact.text === undefined ? '收到说明' : `收到说明：${fact.text}`
    case 'feeNoticed':
      return `收费通知送达，${yuan(fact.amountInFen)}`
    case 'feePaid':
      return `收到缴费 ${yuan(fact.amountInFen)}`
    case 'consulted':
      return `发出${partyTitles[fact.party]}函`
    case 'consultationReceived':
      return '征求意见函送达对方'
    case 'consultationAnswered':
      return `收到意见：${agreesInWords(fact.agrees)}`
    case 'consultationCorrected':
      return `更正意见：${agreesInWords(fact.agrees)}`
    case 'extended':
      return `延长 ${fact.workingDays} 个工作日，${fact.notifiedOn} 告知申请人`
    case 'split':
      return splitTitle(fact)
    case 'fellOverdue':
      return '答复期限届满，没有答复'
    case 'decided':
      return `办结：${outcomes[fact.outcome].title}`
    case 'served':
      return `答复送达（${fact.by}）`
  }
}

function splitTitle({ by, parts }: Extract<RequestFact, { kind: 'split' }>): string {
  const how = by === 'office' ? '拆分为' : '同一份申请提出'
  return `${how} ${parts.length} 件（查询号 ${parts.map(queryNumberOf).join('、')}）`
}

export function agreesInWords(agrees: boolean | null): string {
  if (agrees === null) return '没有表示'
  return agrees ? '同意公开' : '不同意公开'
}

/** Everything that happened, in the order it was written down. */
export function factsPanel({ recorded, reading }: LoadedRequest): Html {
  return html`<section class="panel"><h2>事实</h2>
${dataTable({
  caption: '这件申请的事实',
  columns: ['日期', '事实', '凭据', '登记时间', '说明'],
  lines: recorded.map(({ fact, recordedAt }) => [
    fact.on,
    html`<span class="asked-for">${factTitle(fact)}</span>`,
    evidenceOf(fact) !== '' && html`<span class="asked-for">${evidenceOf(fact)}</span>`,
    momentText(recordedAt),
    reading.tooLate.includes(fact) && html`<span class="is-late">登记过晚，不改变期限</span>`,
  ]),
  whenEmpty: '还没有事实。',
})}</section>`
}
