// One report at work: where it stands, what may be done now, what was found, and its tables.

import { layOut, type Report } from '@gongkai/report-engine'
import type { Unit } from '#agencies/index.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { detailList } from '#kit/html/components/detail-list/detail-list.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Attempt } from '#kit/http/again.ts'
import { dayInChina } from '#law/index.ts'
import { findingsSummary } from '../findings/console/findings-summary.ts'
import type { ShownFindings } from '../findings/console/shown-findings.ts'
import { stateTitles } from '../flow/edition-state.ts'
import { standingErrors } from '../flow/findings.ts'
import type { ReportEdition } from '../flow/report-edition.ts'
import { scopeTitles } from '../flow/scope.ts'
import { type ReportAction, transitions } from '../flow/transitions.ts'
import { laidOutTable } from '../portal/laid-out-table.ts'
import { effectNotice } from '../roll-up/console/effect-notice.ts'
import type { Coverage } from '../roll-up/coverage.store.ts'
import type { Effect } from '../roll-up/effect.ts'
import { actionPages, isElsewhere } from './action-pages.ts'
import { openedCell, tracedCell } from './anchored-cell.ts'
import { correctedPanel } from './corrected-panel.ts'
import { coverageLine, missingUnits } from './coverage-panel.ts'

export type OneReport = {
  readonly unit: Unit
  readonly edition: ReportEdition
  readonly report: Report | undefined
  readonly found: ShownFindings
  /** What this person may do now. */
  readonly actions: readonly ReportAction[]
  /** The form, if it was refused. */
  readonly attempt: Attempt
  /** What was just done, in words. */
  readonly done: string | undefined
  /** Of a report made from a roll-up: whose figures it holds. */
  readonly coverage: Coverage | undefined
  /** What corrections of other reports alter in this one. */
  readonly effects: readonly Effect[]
  /** The document of the edition before; undefined for the first. */
  readonly previous: string | undefined
}

/** The body of the page. */
export function oneReportPage(given: OneReport): Html {
  const { edition, report, actions, attempt, done, coverage, found } = given
  return html`<link rel="stylesheet" href="${assetAddress('report.css')}"><link rel="stylesheet" href="${assetAddress('findings.css')}"><link rel="stylesheet" href="${assetAddress('roll-up.css')}">
${attempt.summary}${done && notice({ tone: 'done', title: done })}${effectNotice(given.effects, { edition, path: found.path })}${coverage && missingUnits(coverage)}<section class="panel">${detailList(
    {
      状态: stateTitles[edition.state],
      版本: `第 ${edition.number} 版`,
      最近变动: dayInChina(edition.changedAt),
      统计范围: scopeTitles[edition.scope],
      ...(coverage === undefined ? {} : { 数字来源: coverageLine(coverage, found.path) }),
      ...(coverage !== undefined && edition.importedFrom === null
        ? {}
        : { 来源文件: edition.importedFrom ?? '没有导入文件' }),
      ...(edition.returnedReason === null ? {} : { 退回原因: edition.returnedReason }),
      ...(edition.withdrawnReason === null ? {} : { 撤回接收的原因: edition.withdrawnReason }),
      ...(edition.correctionNote === null ? {} : { 更正说明: edition.correctionNote }),
    },
  )}
<div class="report-actions">${actions.flatMap((action) => actionLink(given, action))}</div></section>
${correctedPanel(given)}
<section class="panel"><h2>检查发现</h2>${findingsSummary(given.found)}</section>
${report && html`<section class="panel report-sheet"><h2>表格</h2>${tables(given, report)}</section>`}`
}

/** Steps that begin at a tab, at the summary of findings, at the list of reports: no button here. */
const beginElsewhere: readonly ReportAction[] = [
  ...(['createDraft', 'waive', 'decideFinding', 'confirmReading'] as const),
  ...(['changePart', 'rollUp', 'changeScope', 'adoptComputed', 'explainDifference'] as const),
]

/** The way to a step: its own page, or the page that asks before it is taken. */
function actionLink(given: OneReport, action: ReportAction): Html[] {
  if (beginElsewhere.includes(action)) return []
  const { path } = given.found
  const { title, law } = transitions[action]
  const address = isElsewhere(action) ? actionPages[action] : `/steps/${action}`
  const look = isQuiet(given, action) ? 'btn' : 'btn btn-primary'
  return [html`<a class="${look}" href="${path}${address}" title="${law}">${title}</a>`]
}

const exceptions: readonly ReportAction[] = ['return', 'withdraw', 'correct', 'dropCorrection']

/** Steps that are the exception, or that cannot be taken while errors stand. */
function isQuiet({ found }: OneReport, action: ReportAction): boolean {
  if (exceptions.includes(action)) return true
  const errors = standingErrors(
    found.findings.map(({ finding }) => finding),
    found.waivers,
  )
  if (action === 'publish') return errors.length > 0
  return action === 'submit' && (found.report === undefined || errors.length > 0)
}

function tables({ edition, coverage, found }: OneReport, report: Report): Html[] {
  const traced = tracedCell(`${found.path}/roll-up?scope=${edition.scope}`)
  const cell = coverage === undefined ? openedCell(found.path) : traced
  return layOut(report).sections.flatMap(({ heading, table }, index) => {
    if (table === undefined) return []
    const id = `table-${index}`
    return [html`<h3 id="${id}">${heading}</h3>${laidOutTable(table, id, cell)}`]
  })
}
