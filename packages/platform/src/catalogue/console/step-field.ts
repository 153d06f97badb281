// The fields of the forms of steps, and reading what was typed into them.

import type { Holder } from '#agencies/index.ts'
import { choice, longField } from '#kit/html/components/choice/choice.ts'
import { field } from '#kit/html/components/field/field.ts'
import { type Html, html } from '#kit/html/html.ts'
import { momentText } from '#kit/html/moment.ts'
import type { Attempt } from '#kit/http/again.ts'
import { reReviewTitles } from '../re-review/re-review.ts'
import { type RecordStepName, wordsOf } from './step-words.ts'

export type StepFields = {
  readonly step: RecordStepName
  readonly attempt: Attempt
  readonly now: Date
  readonly holders: readonly Holder[]
  /** Who may know of the record now. */
  readonly readers: readonly string[]
}

/** What the form of a step asks for. */
export function stepFields(given: StepFields): Html | undefined {
  const { step, attempt } = given
  const { asks, label } = wordsOf(step)
  const said = (name: string, title: string) => ({
    name,
    label: title,
    value: attempt.typed(name),
    problem: attempt.problem(name),
  })
  switch (asks) {
    case 'reason':
      return longField(said('reason', label ?? '理由'))
    case 'remark':
      return longField({ ...said('remark', label ?? '说明'), isOptional: true })
    case 'hour':
      return hourField(given)
    case 'takenDown':
      return html`${longField(said('reason', '撤下的理由（向社会公开）'))}${field({ ...said('law', '法律依据'), hint: '写到条款，向社会公开，例如“条例第十五条”。' })}${field({ ...said('redirectTo', '可以转到的页面'), isOptional: true, hint: '公众网站上的地址，以 / 开头。' })}`
    case 'reReview':
      return html`${choice({ ...said('outcome', '结果'), options: [['', '请选择'], ...Object.entries(reReviewTitles)] })}${longField(said('reason', '理由'))}${field({ ...said('nextOn', '下次评估的日期'), type: 'date', isOptional: true, hint: '继续不公开的必须填写。条例没有规定间隔，由本机关确定。' })}`
    case 'readers':
      return readersField(given)
    case undefined:
      return undefined
  }
}

/** 2026-11-22T09:00, as browsers send an hour; the next morning is proposed. */
function hourField({ attempt, now }: StepFields): Html {
  const tomorrow = momentText(new Date(now.getTime() + 86_400_000)).slice(0, 10)
  const wrong = attempt.problem('hour')
  const value = attempt.path === undefined ? `${tomorrow}T09:00` : attempt.typed('hour')
  return html`<div class="field"><label class="form-label" for="hour">发布的时间</label>
<p class="form-hint" id="hour-hint">北京时间，五分钟以后。不支持选择时间的浏览器请照“2026-03-02T09:00”的样子填写。</p>
${wrong && html`<p class="field-problem" id="hour-problem">${wrong}</p>`}
<input class="form-control" id="hour" name="hour" type="datetime-local" value="${value}" required aria-describedby="hour-hint${wrong && ' hour-problem'}"></div>`
}

function readersField({ attempt, holders, readers }: StepFields): Html {
  const people = new Map(holders.map(({ staffId, name }) => [staffId, name]))
  const wrong = attempt.problem('readers')
  const chosen = attempt.path === undefined ? readers : attempt.typed('readers').split(' ')
  return html`<fieldset class="field"${wrong && html` aria-describedby="readers-problem"`} id="readers"><legend class="form-label">谁可以知道这条信息</legend>
${wrong && html`<p class="field-problem" id="readers-problem">${wrong}</p>`}
${[...people].map(
  ([staffId, name]) =>
    html`<label class="reader-choice"><input type="checkbox" name="reader" value="${staffId}"${chosen.includes(staffId) && html` checked`}> ${name}</label>`,
)}</fieldset>`
}

/** The instant of an hour in China as a form sends it; undefined where it is none. */
export function hourTyped(text: string): Date | undefined {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::00)?$/.exec(text.trim()) ?? []
  const instant = new Date(`${day}T${time}:00+08:00`)
  return day === undefined || Number.isNaN(instant.getTime()) ? undefined : instant
}
