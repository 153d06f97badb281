// The form for a notice of holidays: what it is, where it is from, and its days.

import { inConsole } from '#agencies/console/console-frame.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { field } from '#kit/html/components/field/field.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import { rowField, ways } from './notice-form.ts'
import { dayColumns } from './read-day-file.ts'

export type ImportPage = {
  readonly attempt: Attempt
  /** What is wrong with the text of the notice. */
  readonly problems: readonly string[]
}

export function importPage(view: View, { attempt, problems }: ImportPage): Html {
  const { typed, problem } = attempt
  const one = (name: string, label: string, more: object = {}): Html =>
    field({ name, label, value: typed(name), problem: problem(name), ...more })
  const way = Object.hasOwn(ways, typed('way')) ? typed('way') : 'text'
  const body = html`<link rel="stylesheet" href="${assetAddress('calendar.css')}">
${attempt.summary}
${problems.length > 0 && notice({ tone: 'problem', title: '通知没有读成，什么都没有保存', lines: problems.map((line) => html`<a href="#days">${line}</a>`) })}
<form class="panel notice-form" method="post" action="/calendar/preview" enctype="multipart/form-data">${view.token()}
<div class="panel-columns"><div>
${one('region', '适用地区', { hint: '全国，或者自行安排假日的地区的全称，如 西藏自治区' })}
${one('year', '年份', { hint: '例如 2027' })}
${one('title', '通知标题')}
</div><div>
${one('documentNumber', '文号', { isOptional: true })}
${one('source', '来源', { hint: '公布通知的网址，或者刊登它的公报、文件' })}
${one('publishedOn', '公布日期', { type: 'date' })}
</div></div>
<fieldset class="notice-ways" id="days"><legend>放假和上班的日期</legend>
<div class="way-choices">${Object.entries(ways).map(([name, title]) => html`<label><input type="radio" name="way" value="${name}"${name === way && html` checked`}> ${title}</label>`)}</div>
<div class="way-part way-text">${noticeText(typed('notice'))}</div>
<div class="way-part way-rows">${dayRows(typed)}</div>
<div class="way-part way-file">${dayFile()}</div></fieldset>
<button class="btn btn-primary" type="submit">预览变化</button> <a class="btn" href="/calendar">取消</a></form>`
  return inConsole(view, {
    title: '导入放假通知',
    trail: [{ address: '/calendar', name: '工作日历' }],
    body,
  })
}

function noticeText(text: string): Html {
  return html`<div class="field field-wide"><label class="form-label" for="notice">通知正文</label>
<p class="form-hint" id="notice-hint">粘贴国务院办公厅通知的正文，每个假期占一行，例如：春节：2月15日至23日放假调休，共9天。2月14日（星期六）、2月28日（星期六）上班。</p>
<textarea class="form-control" id="notice" name="notice" rows="12" aria-describedby="notice-hint">${text}</textarea></div>`
}

const leastRows = 8
const mostRows = 200

/** As many rows as were filled in, and some to go on. */
function dayRows(typed: Attempt['typed']): Html {
  const isFilled = (number: number): boolean =>
    typed(rowField(number, 'from')) + typed(rowField(number, 'name')) !== ''
  const numbers = Array.from({ length: mostRows }, (_, index) => index + 1)
  const shown = numbers.slice(0, Math.max(leastRows, (numbers.findLast(isFilled) ?? 0) + 2))
  return html`<p class="form-hint">只填这个地区另外安排的日子，全国的安排不用再填。一天的假日不填“至”。</p>
<div class="table-frame"><table class="table day-rows"><thead><tr>${['行', '日期', '至', '休息或上班', '假日名称'].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${shown.map((number) => dayRow(number, typed))}</tbody></table></div>`
}

function dayRow(number: number, typed: Attempt['typed']): Html {
  const day = (part: 'from' | 'until', label: string): Html =>
    html`<input class="form-control" type="date" name="${rowField(number, part)}" aria-label="第 ${number} 行${label}" value="${typed(rowField(number, part))}" autocomplete="off">`
  const input = (part: 'name', label: string, example: string): Html =>
    html`<input class="form-control" name="${rowField(number, part)}" aria-label="第 ${number} 行${label}" value="${typed(rowField(number, part))}" placeholder="${number === 1 ? example : label}" autocomplete="off">`
  const kind = typed(rowField(number, 'kind'))
  return html`<tr><td>${number}</td><td>${day('from', '日期')}</td><td>${day('until', '至')}</td>
<td><select class="form-select" name="${rowField(number, 'kind')}" aria-label="第 ${number} 行休息或上班">${['休息', '上班'].map((one) => html`<option${one === kind && html` selected`}>${one}</option>`)}</select></td>
<td>${input('name', '假日名称', '示例节')}</td></tr>`
}

function dayFile(): Html {
  return html`<div class="field"><label class="form-label" for="file">表格文件</label>
<p class="form-hint" id="file-hint">XLSX、XLS 或者 CSV，列名是${Object.values(dayColumns)
    .map((name) => `“${name}”`)
    .join('、')}。可以<a href="/calendar/pattern.xlsx">下载空表</a>填写。</p>
<input class="form-control" id="file" name="file" type="file" accept=".xlsx,.xls,.et,.csv,.txt" aria-describedby="file-hint"></div>`
}
