// The form by which the office enters a reconsideration or a lawsuit it learned of.

import { inConsole } from '#agencies/console/console-frame.ts'
import type { Unit } from '#agencies/index.ts'
import { choice, longField } from '#kit/html/components/choice/choice.ts'
import { field } from '#kit/html/components/field/field.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import type { LocalDate } from '#law/index.ts'
import { disputeKindTitles } from '../case/dispute-outcome.ts'
import type { DisputeLine } from '../register/dispute-register.store.ts'
import { disputeStyles } from './disputes.page.ts'

/** The request that the dispute is about, when one comes from its page. */
export type AboutRequest = {
  readonly unit: Unit
  readonly requestId: string
  readonly number: string | null
  readonly description: string
}

export type NewDisputePage = {
  /** Units that the person enters disputes for. */
  readonly units: readonly Unit[]
  readonly about: AboutRequest | undefined
  /** Reconsiderations that a lawsuit can come after. */
  readonly earlier: readonly DisputeLine[]
  readonly attempt: Attempt
  readonly today: LocalDate
}

export function newDisputePage(view: View, given: NewDisputePage): Html {
  const { about, attempt } = given
  const body = html`${disputeStyles}${attempt.summary}
<form method="post" action="/disputes/new">${view.token()}
${about && aboutPart(about)}${casePart(given)}
<p class="form-line"><button class="btn btn-primary" type="submit">登记案件</button> <a class="btn" href="/disputes">取消</a></p></form>`
  const trail = [{ address: '/disputes', name: '复议诉讼' }]
  return inConsole(view, { title: '登记案件', trail, body })
}

function aboutPart({ unit, requestId, number, description }: AboutRequest): Html {
  return html`<section class="panel"><h2>相关申请</h2><input type="hidden" name="request" value="${requestId}">
<p><a href="/requests/${unit.code}/${requestId}">${number ?? '未登记的申请'}</a> <span class="asked-whole">${description}</span></p></section>`
}

function casePart({ units, about, earlier, attempt, today }: NewDisputePage): Html {
  const { typed, problem } = attempt
  const offered = about === undefined ? units : [about.unit]
  const said = (name: string, label: string) => ({
    ...{ name, label, value: typed(name), problem: problem(name) },
  })
  return html`<section class="panel"><h2>案件</h2><div class="form-columns">
${choice({ ...said('unit', '被申请人或者被告'), options: offered.map(({ code, name }) => [code, name]) })}
${choice({ ...said('kind', '种类'), options: Object.entries(disputeKindTitles) })}
${field({ ...said('on', '登记日期'), type: 'date', value: typed('on') || today, hint: '得知案件之日，不晚于今天' })}
${field({ ...said('authority', '受理机关'), hint: '复议机关或者法院' })}
${field({ ...said('authorityNumber', '案号'), isOptional: true })}
${choice({ ...said('follows', '先前的复议案件'), hint: '复议后起诉的选择；直接起诉的不选', options: [['', '没有'], ...earlier.map(earlierOption)] })}
${about === undefined && field({ ...said('publication', '主动公开的内容'), isOptional: true, hint: '不针对某件申请、而是针对主动公开的，填写网址或者名称' })}
</div><div class="wide-field">${longField({ ...said('subject', '争议事项'), hint: '如：对不予公开答复不服。不写申请人的姓名。' })}</div>
<label class="deputy"><input type="checkbox" name="isReviewerOnly" value="yes"${typed('isReviewerOnly') === 'yes' && html` checked`}> 本机关只是复议机关（共同被告）：由原行政行为机关计入年度报告，本机关不计（国办公开办函〔2016〕201号）</label></section>`
}

function earlierOption(line: DisputeLine): readonly [string, string] {
  const { disputeId, authority, authorityNumber, subject } = line
  return [disputeId, `${authorityNumber || authority} ${subject.slice(0, 20)}`]
}
