// The form for a notice of holidays: what it is, where it is from, and its text.

import { inConsole } from '#agencies/console/console-frame.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { field } from '#kit/html/components/field/field.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'

export type ImportPage = {
  readonly attempt: Attempt
  /** What is wrong with the text of the notice. */
  readonly problems: readonly string[]
}

export function importPage(view: View, { attempt, problems }: ImportPage): Html {
  const { typed, problem } = attempt
  const one = (name: string, label: string, more: object = {}): Html =>
    field({ name, label, value: typed(name), problem: problem(name), ...more })
  const body = html`<link rel="stylesheet" href="${assetAddress('calendar.css')}">
${attempt.summary}
${problems.length > 0 && notice({ tone: 'problem', title: '通知没有读成，什么都没有保存', lines: problems.map((line) => html`<a href="#notice">${line}</a>`) })}
<form class="panel notice-form" method="post" action="/calendar/preview">${view.token()}
<div class="panel-columns"><div>
${one('region', '适用地区', { hint: '全国，或者自行安排假日的地区的全称' })}
${one('year', '年份', { hint: '例如 2027' })}
${one('title', '通知标题')}
</div><div>
${one('documentNumber', '文号', { isOptional: true })}
${one('source', '来源', { hint: '公布通知的网址，或者刊登它的公报、文件' })}
${one('publishedOn', '公布日期', { hint: '例如 2026-11-04' })}
</div></div>
<div class="field field-wide"><label class="form-label" for="notice">通知正文</label>
<p class="form-hint" id="notice-hint">粘贴通知的正文，每个假期占一行，例如：春节：2月15日至23日放假调休，共9天。2月14日（星期六）、2月28日（星期六）上班。</p>
<details class="form-hint"><summary>地方的安排不是这种写法</summary>可以改用数据格式：{"year":2027,"breaks":[["名称","2027-03-01","2027-03-02"]],"worked":[["名称","2027-03-06"]]}</details>
<textarea class="form-control${problems.length > 0 ? ' is-invalid' : ''}" id="notice" name="notice" rows="14" required aria-describedby="notice-hint">${typed('notice')}</textarea></div>
<button class="btn btn-primary" type="submit">预览变化</button> <a class="btn" href="/calendar">取消</a></form>`
  return inConsole(view, {
    title: '导入放假通知',
    trail: [{ address: '/calendar', name: '工作日历' }],
    body,
  })
}
