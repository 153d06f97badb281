// The findings of a report in short, for its overview: how many wait, and what the unit says of them.

import type { Severity } from '@gongkai/report-engine'
import { type Html, html } from '#kit/html/html.ts'
import { standingErrors } from '../../flow/findings.ts'
import { isPending, queryOf, severityTitles } from './finding-filter.ts'
import { decisionLine, type ShownFindings } from './shown-findings.ts'

/** Counts with links, what keeps the report from being submitted, and the unit's explanations. */
export function findingsSummary(given: ShownFindings): Html {
  const { path, findings, waivers } = given
  const old =
    given.outdated > 0 &&
    html`<p><a href="${path}/text">文字中有 ${given.outdated} 处数字与表格现在的数字不同</a></p>`
  if (given.report === undefined) return html`<p>报告还没有内容，尚未检查。</p>`
  if (findings.length === 0) return html`<p>没有发现问题。</p>${old}`
  const errors = standingErrors(
    findings.map(({ finding }) => finding),
    waivers,
  )
  const open = findings.filter((one) => isPending(one, waivers)).length
  return html`<ul class="finding-totals">${(['error', 'warning', 'info'] as const).map((severity) => total(given, severity))}
<li><a href="${path}/findings${queryOf({ show: 'pending', severity: undefined })}">待处理 <b>${open}</b></a></li></ul>
${
  given.isInWork &&
  errors.length > 0 &&
  html`<p>还有 ${errors.length} 个错误没有改正，也没有由主管部门准予，报告不能报送。</p>`
}
${old}${explanations(given)}`
}

function total({ path, findings }: ShownFindings, severity: Severity): Html {
  const count = findings.filter(({ finding }) => finding.severity === severity).length
  return html`<li class="finding-${severity}"><a href="${path}/findings${queryOf({ show: 'all', severity })}">${severityTitles[severity]} <b>${count}</b></a></li>`
}

/** What was explained, dismissed or let pass: read by the office in charge with the report. */
function explanations({ findings, waivers, names }: ShownFindings): Html | false {
  const said = findings.filter(
    ({ decision }) => decision !== undefined && decision.kind !== 'confirmed',
  )
  const passed = findings.flatMap(({ finding }) => {
    const waiver = waivers.find(({ fingerprint }) => fingerprint === finding.fingerprint)
    return waiver === undefined || finding.severity !== 'error' ? [] : [{ finding, waiver }]
  })
  if (said.length + passed.length === 0) return false
  return html`<h3>说明</h3><ul class="finding-explanations">${said.map(
    ({ finding, decision }) =>
      decision &&
      html`<li><p>${finding.message}</p><p>${decisionLine(decision, names)}：${decision.reason}</p></li>`,
  )}${passed.map(({ finding, waiver }) => html`<li><p>${finding.message}</p><p><strong>已准予带错报送</strong>：${waiver.reason}</p></li>`)}</ul>`
}
