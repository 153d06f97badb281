// One report at work: where it stands, what may be done now, what was found, and its tables.

import { type LaidOutCell, layOut, type Report } from '@gongkai/report-engine'
import type { Unit } from '#agencies/index.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { detailList } from '#kit/html/components/detail-list/detail-list.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import { findingsSummary } from '../findings/console/findings-summary.ts'
import type { ShownFindings } from '../findings/console/shown-findings.ts'
import { stateTitles } from '../flow/edition-state.ts'
import type { ReportEdition } from '../flow/report-edition.ts'
import { scopeTitles } from '../flow/scope.ts'
import { type ReportAction, transitions } from '../flow/transitions.ts'
import { editionChanges } from '../portal/edition-changes.ts'
import { laidOutTable } from '../portal/laid-out-table.ts'
import { effectNotice } from '../roll-up/console/effect-notice.ts'
import type { Effect } from '../roll-up/effect.ts'
import { actionPages, isElsewhere } from './action-pages.ts'

export type OneReport = {
  readonly unit: Unit
  readonly edition: ReportEdition
  readonly report: Report | undefined
  readonly found: ShownFindings
  /** What this person may do now. */
  readonly actions: readonly ReportAction[]
  /** The form, if it was refused. */
  readonly attempt: Attempt
  /** What corrections of other reports alter in this one. */
  readonly effects: readonly Effect[]
  /** The document of the edition before; undefined for the first. */
  readonly previous: string | undefined
}

/** The body of the page. */
export function oneReportPage(view: View, given: OneReport): Html {
  const { edition, report, actions, attempt } = given
  return html`<link rel="stylesheet" href="${assetAddress('report.css')}"><link rel="stylesheet" href="${assetAddress('findings.css')}"><link rel="stylesheet" href="${assetAddress('roll-up.css')}">
${attempt.summary}${effectNotice(given.effects, { edition, path: `/annual-reports/${given.unit.code}/${edition.year}` })}<section class="panel">${detailList(
    {
      状态: stateTitles[edition.state],
      版本: `第 ${edition.number} 版`,
      最近变动: dayInChina(edition.changedAt),
      统计范围: scopeTitles[edition.scope],
      来源文件: edition.importedFrom ?? '没有导入文件',
      ...(edition.returnedReason === null ? {} : { 退回原因: edition.returnedReason }),
      ...(edition.correctionNote === null ? {} : { 更正说明: edition.correctionNote }),
    },
  )}
<div class="report-actions">${actions.flatMap((action) => actionForm(view, given, action))}</div></section>
${corrected(given)}
<section class="panel"><h2>检查发现</h2>${findingsSummary(given.found)}</section>
${report && html`<section class="panel report-sheet"><h2>表格</h2>${tables(report)}</section>`}`
}

/** What a correction changes, while it is worked on and afterwards. */
function corrected({ edition: { number, document }, previous }: OneReport): Html | false {
  if (previous === undefined || document === null) return false
  const before = { number: number - 1, document: previous }
  return html`<link rel="stylesheet" href="${assetAddress('years.css')}"><section class="panel"><h2>更正的内容</h2>${editionChanges({ number, document }, before)}</section>`
}

type Reason = { readonly id: string; readonly label: string; readonly isMeant: boolean }

/** The reason for a step; kept, with what is wrong, when its form is the one that was refused. */
function reason(attempt: Attempt, { id, label, isMeant }: Reason): Html {
  const wrong = isMeant ? attempt.problem('reason') : undefined
  return html`<label for="${id}">${label}</label>${wrong && html`<p class="field-problem" id="${id}-problem">${wrong}</p>`}
<textarea class="form-control" id="${id}" name="reason" rows="2" required${wrong && html` aria-describedby="${id}-problem"`}>${isMeant && attempt.typed('reason')}</textarea>`
}

/** Buttons that need more than a press. */
function fieldOf(action: ReportAction, { attempt }: OneReport): Html | false {
  const id = `${action}-reason`
  const isMeant = attempt.path?.endsWith(`/${action}`) === true
  if (action === 'return') return reason(attempt, { id, label: '退回原因', isMeant })
  if (action === 'correct') return reason(attempt, { id, label: '更正说明（向社会公开）', isMeant })
  return false
}

/** Steps that begin at a tab, at the summary of findings, at the list of reports: no button here. */
const beginElsewhere: readonly ReportAction[] = [
  ...(['createDraft', 'waive', 'decideFinding', 'confirmReading'] as const),
  ...(['changePart', 'rollUp', 'changeScope', 'adoptComputed', 'explainDifference'] as const),
]

function actionForm(view: View, given: OneReport, action: ReportAction): Html[] {
  if (beginElsewhere.includes(action)) return []
  const { unit, edition } = given
  if (isElsewhere(action))
    return [
      html`<a class="btn btn-primary" href="/annual-reports/${unit.code}/${edition.year}${actionPages[action]}">${transitions[action].title}</a>`,
    ]
  const { title, law } = transitions[action]
  return [
    html`<form class="report-action" method="post" action="/annual-reports/${unit.code}/${edition.year}/${action}">${view.token()}
${fieldOf(action, given)}<button class="btn btn-primary" type="submit" title="${law}">${title}</button></form>`,
  ]
}

/** A number that other pages lead to. */
function anchored({ address, text }: LaidOutCell): Html | string {
  return address === undefined ? text : html`<span id="cell-${address}">${text}</span>`
}

function tables(report: Report): Html[] {
  return layOut(report).sections.flatMap(({ heading, table }, index) => {
    if (table === undefined) return []
    const id = `table-${index}`
    return [html`<h3 id="${id}">${heading}</h3>${laidOutTable(table, id, anchored)}`]
  })
}
