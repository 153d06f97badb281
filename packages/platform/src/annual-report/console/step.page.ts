// Before a step that others see: what it does, what was found, whose figures are missing; then the button.

import type { Unit } from '#agencies/index.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import { dayInChina, dayInWords } from '#law/index.ts'
import { findingsSummary } from '../findings/console/findings-summary.ts'
import type { ShownFindings } from '../findings/console/shown-findings.ts'
import { standingErrors } from '../flow/findings.ts'
import type { ReportEdition } from '../flow/report-edition.ts'
import { transitions } from '../flow/transitions.ts'
import type { Returned } from '../history/returned.ts'
import type { Coverage } from '../roll-up/coverage.store.ts'
import { correctedPanel } from './corrected-panel.ts'
import { missingUnits } from './coverage-panel.ts'
import { reasonOf, type Step, wordsBefore } from './step-words.ts'

export type StepPage = {
  readonly unit: Unit
  readonly edition: ReportEdition
  readonly step: Step
  readonly found: ShownFindings
  readonly coverage: Coverage | undefined
  /** The document of the edition before; undefined for the first. */
  readonly previous: string | undefined
  /** That this edition was sent back before. */
  readonly returned: Returned | undefined
  /** The form, if it was refused. */
  readonly attempt: Attempt
}

/** The body of the page. */
export function stepPage(view: View, given: StepPage): Html {
  const { unit, edition, step, found, coverage, attempt } = given
  const { title, law } = transitions[step]
  return html`<link rel="stylesheet" href="${assetAddress('report.css')}"><link rel="stylesheet" href="${assetAddress('findings.css')}"><link rel="stylesheet" href="${assetAddress('roll-up.css')}">
${attempt.summary}
<section class="panel"><h2>${title}：${unit.name} ${edition.year}年度报告 第 ${edition.number} 版${edition.number > 1 && '（更正）'}</h2>
<ul>${wordsBefore(step, edition.number).map((one) => html`<li>${one}</li>`)}</ul><p class="quiet">依据：${law}</p>${correctionNote(given)}</section>
${given.returned && returnedNotice(given.returned)}${step !== 'correct' && correctedPanel(given)}
${step !== 'dropCorrection' && html`<section class="panel"><h2>检查发现</h2>${findingsSummary(found)}</section>`}
${coverage && missingUnits(coverage)}
<section class="panel">${obstacle(given) ?? form(view, given)}</section>`
}

/** What the public will read of a correction. */
function correctionNote({ edition: { correctionNote: note }, step }: StepPage): Html | false {
  if (note === null || step === 'correct' || step === 'dropCorrection') return false
  return html`<h3>更正说明（向社会公开）</h3><p>${note}</p>`
}

/** What was asked for when the report came back, and whether anybody did anything about it. */
function returnedNotice({ at, reason, isChanged }: Returned): Html {
  const since = isChanged ? '退回以后已经改动' : '退回以后没有改动'
  return html`<section class="panel"><h2>${dayInWords(dayInChina(at))}曾退回，${since}</h2>
<p>退回原因：${reason}</p><p class="quiet">请核对退回原因是否已经处理。</p></section>`
}

/** Why there is nothing to confirm. */
function obstacle({ edition, step, found }: StepPage): Html | undefined {
  if (step !== 'submit' && step !== 'publish') return undefined
  const { path, waivers } = found
  if (edition.document === null)
    return html`<p>报告还没有内容。请先<a href="${path}/fill-in">填表</a>或者<a href="${path}/source">从文件导入</a>。</p>`
  const errors = standingErrors(
    found.findings.map(({ finding }) => finding),
    waivers,
  )
  if (errors.length === 0) return undefined
  if (step === 'submit')
    return html`<p>请先<a href="${path}/findings">改正 ${errors.length} 个错误</a>，或者由主管部门说明理由准予，然后报送。</p>`
  return html`<p>接收以后检查出 <a href="${path}/findings">${errors.length} 个新的错误</a>，现在不能公开。请主管部门撤回接收并退回，改正后重新报送。</p>`
}

function form(view: View, given: StepPage): Html {
  const { step, found } = given
  const { path } = found
  return html`<form class="report-action" method="post" action="${path}/${step}">${view.token()}
${reason(given)}${step === 'submit' && knowingly(given)}<button class="btn btn-primary" type="submit">确认${transitions[step].title}</button>
<a href="${path}">返回，不${transitions[step].title}</a></form>`
}

function reason({ step, attempt }: StepPage): Html | false {
  const label = reasonOf(step)
  if (label === undefined) return false
  const wrong = attempt.problem('reason')
  return html`<label for="reason">${label}</label>${wrong && html`<p class="field-problem" id="reason-problem">${wrong}</p>`}
<textarea class="form-control" id="reason" name="reason" rows="3" required${wrong && html` aria-describedby="reason-problem"`}>${attempt.typed('reason')}</textarea>`
}

function knowingly({ coverage, attempt }: StepPage): Html | false {
  const missing = coverage?.missing ?? []
  if (missing.length === 0) return false
  const wrong = attempt.problem('knowingly')
  return html`<input type="hidden" name="missing" value="${missing.map(({ code }) => code).join(' ')}">
${wrong && html`<p class="field-problem" id="knowingly-problem">${wrong}</p>`}
<p><label for="knowingly"><input type="checkbox" id="knowingly" name="knowingly" value="yes" required${wrong && html` aria-describedby="knowingly-problem"`}> 已经知道报告不含上面 ${missing.length} 个单位的数字，仍然报送</label></p>`
}
