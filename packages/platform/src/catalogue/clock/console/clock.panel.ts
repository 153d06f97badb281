// The derivation of a record's last day for publishing, day by day.

import { detailList } from '#kit/html/components/detail-list/detail-list.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Html, html } from '#kit/html/html.ts'
import {
  dayInChina,
  dayInWords,
  type LocalDate,
  notArrangedInWords,
  type Step,
} from '#law/index.ts'
import { daysLeftBadge } from '../../console/record-words.ts'
import type { Edition } from '../../record/edition.ts'
import { isOpenState } from '../../record/editions.store.ts'
import type { TimeLeft } from '../time-left.ts'

export type ClockShown = {
  readonly edition: Edition
  readonly time: TimeLeft
  readonly missed:
    | { readonly dueOn: LocalDate; readonly derivedFrom: string; readonly notedAt: Date }
    | undefined
  /** Working days it was published after its last one; undefined where it was not, or in time. */
  readonly late: number | undefined
}

export function clockPanel({ edition, time, missed, late }: ClockShown): Html {
  const { clock } = time
  return html`<section class="panel"><h2>公开期限</h2>
${missed && notice({ tone: 'problem', title: `已经超过公开期限${dayInWords(missed.dueOn)}`, lines: [`${missed.derivedFrom}。${dayInWords(dayInChina(missed.notedAt))}记下；以后改动日期、条目或者工作日历，都不改变这一事实。`] })}
${standing(edition, time, late)}
${clock.state === 'notArranged' && html`<p>${notArrangedInWords(clock.on)}</p>`}
${
  clock.state === 'running' &&
  html`${detailList({
    起算: html`${dayInWords(clock.from)}：${edition.content.changedOn ? '信息变更之日' : '信息形成之日'}，当日不计`,
    时限: clock.why,
    ...(clock.instead && { 没有采用: clock.instead }),
    最后一天: dayInWords(clock.dueOn),
  })}${days(clock.steps)}`
}</section>`
}

function standing(
  { state, publishedAt }: Edition,
  { clock, left }: TimeLeft,
  late: number | undefined,
): Html {
  if (publishedAt !== null) {
    const on = dayInWords(dayInChina(publishedAt))
    if (late === undefined) return html`<p>${on}发布，没有超过公开期限。</p>`
    return html`<p>${on}发布，<span class="is-late">晚了 ${late} 个工作日</span>。</p>`
  }
  if (clock.state === 'notRunning')
    return html`<p>${isOpenState(state) ? '公开属性是主动公开、填写了成文日期以后，才推算公开期限。' : '这一版不主动公开，没有公开期限。'}</p>`
  return html`<p>${daysLeftBadge(left)}</p>`
}

const stepClass = ({ kind, number }: Step): string =>
  number === undefined ? 'step-off' : kind === 'makeUpDay' ? 'step-made-up' : 'step-counted'

function days(steps: readonly Step[]): Html {
  if (steps.length === 0) return html`<p class="quiet">这一时限是确定的日期，不按工作日推算。</p>`
  return html`<details class="clock-steps" open><summary>逐日推算（${steps.length} 天）</summary>
<ol>${steps.map((step) => html`<li class="${stepClass(step)}">${step.text}</li>`)}</ol></details>`
}
