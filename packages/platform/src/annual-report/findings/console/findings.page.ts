// All findings of a report, each with its figures, its legal base, and what people decided about it.

import { assetAddress } from '#kit/html/assets.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { View } from '#kit/http/route.ts'
import { standingErrors } from '../../flow/findings.ts'
import { findingCard } from './finding-card.ts'
import { type Choice, choicesOf, filtered, queryOf } from './finding-filter.ts'
import { decisionLine, type FindingsPage } from './shown-findings.ts'

/** The body of the page. */
export function findingsPage(view: View, given: FindingsPage): Html {
  const { report, findings, waivers, filter, attempt } = given
  const left = filtered(findings, waivers, filter)
  return html`<link rel="stylesheet" href="${assetAddress('findings.css')}">
${attempt.summary}
<section class="panel">${
    report === undefined
      ? html`<p>报告还没有内容。填表或者导入文件后，这里列出检查发现。</p>`
      : html`${choiceLinks(given)}${given.isInWork && html`<p class="finding-standing">${standing(given)}</p>`}`
  }</section>
${
  left.length > 0
    ? html`<ol class="finding-list" aria-label="检查发现">${left.map((one) => findingCard(view, given, one))}</ol>`
    : report !== undefined &&
      html`<p class="nothing-here">${findings.length === 0 ? '没有发现问题。' : '没有符合条件的检查发现。'}</p>`
}
${settledList(given)}`
}

function choiceLinks({ path, findings, waivers, filter }: FindingsPage): Html {
  const link = ({ title, count, filter: one }: Choice): Html => {
    const isChosen = one.show === filter.show && one.severity === filter.severity
    return html`<a href="${path}/findings${queryOf(one)}"${isChosen && html` aria-current="true"`}>${title} <span class="finding-count">${count}</span></a>`
  }
  const choices = choicesOf(findings, waivers, filter)
  return html`<nav class="finding-choices" aria-label="筛选检查发现"><span>${choices.slice(0, 3).map(link)}</span><span>${choices.slice(3).map(link)}</span></nav>`
}

/** What the findings mean for submitting the report. */
function standing({ findings, waivers }: FindingsPage): string {
  const errors = standingErrors(
    findings.map(({ finding }) => finding),
    waivers,
  )
  if (errors.length > 0)
    return `还有 ${errors.length} 个错误：改正，或者由主管部门说明理由准予带错报送后，才能报送。提醒和提示不影响报送，作出的说明随报告报送主管部门。`
  return '没有妨碍报送的错误。提醒和提示不影响报送，作出的说明随报告报送主管部门。'
}

function settledList({ settled, names }: FindingsPage): Html | false {
  if (settled.length === 0) return false
  return html`<details class="panel finding-settled"><summary>处理过、现在不再出现的检查发现（${settled.length}）</summary>
<ul>${settled.map(
    (one) =>
      html`<li><p>${one.finding.message}</p><p>${decisionLine(one, names)}${one.reason !== null && html` ${one.reason}`}</p></li>`,
  )}</ul></details>`
}
