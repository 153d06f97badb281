// The page on which the processing fee is worked out line by line before the notice is given.

import { inConsole } from '#agencies/console/console-frame.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { choice, longField } from '#kit/html/components/choice/choice.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { field } from '#kit/html/components/field/field.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import type { LocalDate } from '#law/index.ts'
import { type Fee, feeByPages, feeByRequests } from '../fee/tariff.ts'
import { type FeeQuestion, tariffInWords } from '../fee/tariff-in-words.ts'
import { type RequestPlace, requestPath } from './request-scope.ts'
import { yuan } from './request-words.ts'

export type FeePage = RequestPlace & {
  readonly question: FeeQuestion
  /** Which request of the applicant in this month it is, as far as the register knows. */
  readonly numberInMonth: number
  readonly attempt: Attempt
  readonly today: LocalDate
}

const bases = [
  ['requests', '按件（本月第几件）'],
  ['pages', '按量（共几页）'],
] as const

export function readFeeQuestion(form: URLSearchParams, numberInMonth: number): FeeQuestion {
  const basis = form.get('basis') === 'pages' ? 'pages' : 'requests'
  const typed = form.get('count') ?? ''
  // More pages than an office copies for one request are a slip of the hand.
  return { basis, count: /^\d{1,5}$/.test(typed) ? Number(typed) : numberInMonth }
}

/** The fee of a question by its tariff: by requests of the month or by pages, never both. */
export function feeOf({ basis, count }: FeeQuestion): Fee {
  return basis === 'pages' ? feeByPages(count) : feeByRequests(count, count)
}

export function feePage(view: View, given: FeePage): Html {
  const { unit, request, question, numberInMonth, attempt, today } = given
  const fee = feeOf(question)
  const { amountInFen, steps } = fee
  const path = requestPath(unit, request.requestId, '/fee')
  const counter = question.basis === 'pages' ? '页' : '件'
  const body = html`<link rel="stylesheet" href="${assetAddress('campaign.css')}"><link rel="stylesheet" href="${assetAddress('requests.css')}">${attempt.summary}
<form class="panel" method="get" action="${path}"><div class="form-columns">
${choice({ name: 'basis', label: '标准', value: question.basis, options: bases, hint: '一件申请只能选一种（国办函〔2020〕109号第三条）' })}
${field({ name: 'count', label: '第几件，或者共几页', value: String(question.count), hint: `登记簿中这是该申请人本月第 ${numberInMonth} 件` })}</div>
<button class="btn" type="submit">计算</button></form>
<section class="panel"><h2>应缴 ${yuan(amountInFen)}</h2>${dataTable({
    caption: '信息处理费的计算',
    columns: ['档次', '数量', '单价', '小计'],
    lines: steps.map(({ from, to, eachInFen }) => [
      from === to ? `第 ${from} ${counter}` : `第 ${from} 至 ${to} ${counter}`,
      String(to - from + 1),
      eachInFen === 0 ? '不收费' : yuan(eachInFen),
      yuan(eachInFen * (to - from + 1)),
    ]),
    whenEmpty: '没有要收费的数量。',
  })}
${
  amountInFen > 0 &&
  html`<form method="post" action="${path}">${view.token()}<input type="hidden" name="basis" value="${question.basis}"><input type="hidden" name="count" value="${question.count}">
${field({ name: 'servedOn', label: '收费通知送达的日期', type: 'date', value: attempt.typed('servedOn') || today, problem: attempt.problem('servedOn'), hint: '申请人自次日起 20 个工作日内缴纳；缴费次日起答复期限重新计算（国办函〔2020〕109号第六条）' })}
${longField({ name: 'payWay', label: '缴纳方式', value: attempt.typed('payWay'), problem: attempt.problem('payWay'), hint: '写进收费通知书：账户、窗口或者缴款码' })}
<p class="form-hint">收费通知书中的计费说明：${tariffInWords(question, fee)}。提交后自动编号、制发。</p>
<button class="btn btn-primary" type="submit">通知缴费并制发收费通知书</button></form>`
}</section>`
  const trail = [
    { address: '/requests', name: '依申请公开' },
    { address: requestPath(unit, request.requestId), name: request.number ?? '未登记' },
  ]
  return inConsole(view, { title: '信息处理费', trail, body })
}
