// Where the figure of each item comes from: a choice of the head of the office, with the reason.

import { type Html, html } from '#kit/html/html.ts'
import type { View } from '#kit/http/route.ts'
import { type Basis, basisTitles, decisionItems } from '../decision-item.ts'
import type { DecisionsPage } from './decisions-page.ts'
import { yearPath } from './load-year.ts'

const explained: Readonly<Record<Basis, string>> = {
  entered: '全年数是各月填报数的合计。',
  counted: '全年数是已发布的、决定日期在这一年的决定件数；公示期满撤下的仍然计入，撤回的不计入。',
  noPower: '全年数为0，记下由谁确认。',
}

export function basisPanel(view: View, { shown, problem, typed }: DecisionsPage): Html {
  const { unit, year, items, maySet } = shown
  if (!maySet)
    return html`<section class="panel"><h2>数据来源</h2><p>数据来源和“没有此项职权”由公开工作机构负责人确定。</p></section>`
  const forms = items.map(({ item, basis }) => {
    const now = typed?.(`basis-${item}`) || (basis?.basis ?? 'entered')
    const reason = typed?.(`reason-${item}`) || (basis?.reason ?? '')
    const wrong = problem?.(`reason-${item}`)
    const options = Object.entries(basisTitles).filter(
      ([name]) => item !== 'fees' || name !== 'counted',
    )
    return html`<form class="decision-basis" method="post" action="${yearPath(unit, year, '/basis')}">${view.token()}<input type="hidden" name="item" value="${item}">
<fieldset><legend>${decisionItems[item].title}</legend>
<label class="form-label" for="basis-${item}">数据来源</label><select class="form-select" id="basis-${item}" name="basis-${item}">${options.map(([name, title]) => html`<option value="${name}"${name === now && html` selected`}>${title}</option>`)}</select>
<label class="form-label" for="reason-${item}">理由或者依据 <span class="field-optional">没有此项职权时必填</span></label>
${wrong && html`<p class="field-problem" id="reason-${item}-problem">${wrong}</p>`}
<input class="form-control${wrong ? ' is-invalid' : ''}" id="reason-${item}" name="reason-${item}" value="${reason}" maxlength="200"${wrong && html` aria-describedby="reason-${item}-problem"`}>
<button class="btn" type="submit">确定</button></fieldset></form>`
  })
  return html`<section class="panel"><h2>数据来源</h2>
<ul>${Object.entries(explained).map(([name, says]) => html`<li><strong>${basisTitles[name as Basis]}</strong>：${says}</li>`)}</ul>
<div class="decision-bases">${forms}</div></section>`
}
