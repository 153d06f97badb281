// One finding: what is wrong, the cells compared, why it matters, and the decision about it.

import type { Finding } from '@gongkai/report-engine'
import { type Html, html } from '#kit/html/html.ts'
import type { View } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import { fieldTitles } from '../../narrative/fields.ts'
import { isAboutText } from '../../narrative/text-findings.ts'
import type { JudgedFinding } from '../decision.ts'
import { explanationOf } from '../explained.ts'
import { type NamedCell, operandsOf, type Side, sidesOf } from '../operands.ts'
import { decisionForm, waiverForm } from './decision-forms.ts'
import { isPending, isWaived, severityTitles } from './finding-filter.ts'
import { decisionLine, type FindingsPage } from './shown-findings.ts'

/** The finding as an item of the list. */
export function findingCard(view: View, page: FindingsPage, judged: JudgedFinding): Html {
  const { finding } = judged
  const { code, severity, message, fingerprint, verdict } = finding
  const title = explanationOf(code)?.title ?? code
  return html`<li class="panel finding-card finding-${severity}" id="finding-${fingerprint}">
<div class="finding-head"><span class="finding-severity">${severityTitles[severity]}</span>
<h2>${title}</h2>${verdict === 'uncertain' && html`<span class="finding-tag">请人核对</span>`}${stateTag(page, judged)}</div>
<p class="finding-message">${message}</p>
${compared(page, finding)}
${isAboutText(code) && textLink(page, fingerprint)}${basis(code)}
${saidOf(page, judged)}
${decisionForm(view, page, judged)}
${waiverForm(view, page, finding)}
</li>`
}

/** The very field, where the finding is about one. */
function textLink({ path, fieldOf, mayEditText }: FindingsPage, fingerprint: string): Html {
  const field = fieldOf.get(fingerprint)
  const where = field === undefined ? '文字部分' : `“${fieldTitles[field]}”`
  return html`<p class="finding-text"><a href="${path}/text${field !== undefined && `#field-${field}`}">${mayEditText ? `到${where}修改` : `查看${where}`}</a></p>`
}

function stateTag({ waivers }: FindingsPage, judged: JudgedFinding): Html {
  if (isWaived(judged.finding, waivers)) return html`<span class="finding-tag">已准予</span>`
  if (judged.earlier !== undefined)
    return html`<span class="finding-tag finding-tag-open">数字已变，需重新判断</span>`
  return isPending(judged, waivers)
    ? html`<span class="finding-tag finding-tag-open">待处理</span>`
    : html`<span class="finding-tag">已处理</span>`
}

function compared(page: FindingsPage, finding: Finding): Html | false {
  const { report, previous } = page
  if (report === undefined) return false
  const sides = sidesOf(finding, { report, previous })
  const operands = operandsOf(finding)
  if (sides.length + operands.length === 0) return false
  return html`<div class="finding-sides">${sides.map((side) => sideBox(page, side))}${
    operands.length > 0 &&
    html`<dl class="finding-operands">${operands.map(({ name, values }) => html`<div><dt>${name}</dt><dd>${values.map((value) => html`<span>${value}</span>`)}</dd></div>`)}</dl>`
  }</div>`
}

function sideBox(page: FindingsPage, { title, sum, cells, others }: Side): Html {
  return html`<div class="finding-side">${title !== '' && html`<h3>${title}${sum !== undefined && html` 合计 <b>${sum}</b>`}</h3>`}
<ul>${cells.map((cell) => cellItem(page, cell))}${others > 0 && html`<li class="finding-others">${cells.length === 0 ? `${others} 格都是 0` : `另有 ${others} 格`}</li>`}</ul></div>`
}

function cellItem({ path, previousPath }: FindingsPage, cell: NamedCell): Html {
  const { address, isPrevious, label, text } = cell
  const target = `${isPrevious ? previousPath : `${path}/fill-in`}#cell-${address}`
  return html`<li><a href="${target}">${label}</a> <b>${text}</b></li>`
}

function basis(code: string): Html | false {
  const known = explanationOf(code)
  if (known === undefined) return false
  return html`<details class="finding-basis"><summary>依据和改法</summary><dl class="detail-list">
${known.law !== '' && html`<div><dt>依据</dt><dd>${known.law}</dd></div>`}
<div><dt>怎样检查</dt><dd>${known.explanation}</dd></div>
<div><dt>怎样改</dt><dd>${known.remedy}</dd></div>
<div><dt>规则代码</dt><dd>${code}</dd></div></dl></details>`
}

function saidOf(
  { names, waivers }: FindingsPage,
  { finding, decision, earlier }: JudgedFinding,
): Html {
  const waiver = isWaived(finding, waivers)
    ? waivers.find(({ fingerprint }) => fingerprint === finding.fingerprint)
    : undefined
  return html`${
    decision &&
    html`<div class="finding-said"><p>${decisionLine(decision, names)}</p>${decision.reason !== null && html`<p>${decision.reason}</p>`}</div>`
  }${
    earlier &&
    html`<div class="finding-said finding-said-before"><p>数字变动前：${decisionLine(earlier, names)}</p>${earlier.reason !== null && html`<p>${earlier.reason}</p>`}<p class="finding-before">当时的发现：${earlier.finding.message}</p></div>`
  }${
    waiver &&
    html`<div class="finding-said"><p><strong>主管部门准予带错报送</strong> <span class="finding-who">${names.get(waiver.waivedBy) ?? waiver.waivedBy} ${dayInChina(waiver.waivedAt)}</span></p><p>${waiver.reason}（向社会公开）</p></div>`
  }`
}
