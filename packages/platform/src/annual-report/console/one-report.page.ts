// One report at work: where it stands, what may be done now, what was found, and its tables.

import { type Finding, layOut, type Report } from '@gongkai/report-engine'
import type { Unit } from '#agencies/index.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { detailList } from '#kit/html/components/detail-list/detail-list.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { View } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import { stateTitles } from '../flow/edition-state.ts'
import type { ReportEdition, Waiver } from '../flow/report-edition.ts'
import { type ReportAction, transitions } from '../flow/transitions.ts'
import { laidOutTable } from '../portal/laid-out-table.ts'

export type OneReport = {
  readonly unit: Unit
  readonly edition: ReportEdition
  readonly report: Report | undefined
  readonly findings: readonly Finding[]
  readonly waivers: readonly Waiver[]
  /** What this person may do now. */
  readonly actions: readonly ReportAction[]
}

/** The body of the page. */
export function oneReportPage(view: View, given: OneReport): Html {
  const { edition, report, actions } = given
  return html`<link rel="stylesheet" href="${assetAddress('report.css')}">
<section class="panel">${detailList({
    状态: stateTitles[edition.state],
    版本: `第 ${edition.number} 版`,
    最近变动: dayInChina(edition.changedAt),
    来源文件: edition.importedFrom ?? '还没有导入',
    ...(edition.returnedReason === null ? {} : { 退回原因: edition.returnedReason }),
    ...(edition.correctionNote === null ? {} : { 更正说明: edition.correctionNote }),
  })}
<div class="report-actions">${actions.flatMap((action) => actionForm(view, given, action))}</div></section>
<section class="panel"><h2>检查发现</h2>${findingList(view, given)}</section>
${report && html`<section class="panel report-sheet"><h2>表格</h2>${tables(report)}</section>`}`
}

type Form = { readonly field?: Html; readonly multipart?: true }

const reason = (name: string, label: string): Html =>
  html`<label>${label}<textarea class="form-control" name="${name}" rows="2" required></textarea></label>`

/** Buttons that need more than a press; a waiver stands beside its finding. */
const forms: Partial<Record<ReportAction, Form>> = {
  importReport: {
    field: html`<label>报告文件<input class="form-control" type="file" name="file" required></label>`,
    multipart: true,
  },
  return: { field: reason('reason', '退回原因') },
  correct: { field: reason('reason', '更正说明（向社会公开）') },
}

function actionForm(view: View, { unit, edition }: OneReport, action: ReportAction): Html[] {
  if (action === 'waive' || action === 'createDraft') return []
  if (action === 'edit')
    return [
      html`<a class="btn btn-primary" href="/annual-reports/${unit.code}/${edition.year}/fill-in">${transitions.edit.title}</a>`,
    ]
  const { field, multipart } = forms[action] ?? {}
  const { title, law } = transitions[action]
  return [
    html`<form class="report-action" method="post" action="/annual-reports/${unit.code}/${edition.year}/${action}"${multipart && html` enctype="multipart/form-data"`}>${view.token()}
${field}<button class="btn btn-primary" type="submit" title="${law}">${title}</button></form>`,
  ]
}

const severityTitles = { error: '错误', warning: '警告', info: '提示' } as const

function findingList(view: View, given: OneReport): Html {
  const { findings, waivers } = given
  if (findings.length === 0) return html`<p>没有发现问题。</p>`
  const waived = new Map(waivers.map(({ fingerprint, reason: why }) => [fingerprint, why]))
  return html`<ul class="report-findings">${findings.map((finding) => {
    const why = waived.get(finding.fingerprint)
    return html`<li class="finding-${finding.severity}"><strong>${severityTitles[finding.severity]}</strong> ${finding.message}
${why !== undefined && html`<p class="report-note">已准予带错报送：${why}</p>`}
${why === undefined && waiverForm(view, given, finding)}</li>`
  })}</ul>`
}

function waiverForm(
  view: View,
  { unit, edition, actions }: OneReport,
  finding: Finding,
): Html | false {
  if (finding.severity !== 'error' || !actions.includes('waive')) return false
  return html`<form class="report-action" method="post" action="/annual-reports/${unit.code}/${edition.year}/waive">${view.token()}
<input type="hidden" name="fingerprint" value="${finding.fingerprint}">
${reason('reason', '准予带错报送的理由（向社会公开）')}<button class="btn" type="submit">准予</button></form>`
}

function tables(report: Report): Html[] {
  return layOut(report).sections.flatMap(({ heading, table }, index) => {
    if (table === undefined) return []
    const id = `table-${index}`
    return [html`<h3 id="${id}">${heading}</h3>${laidOutTable(table, id)}`]
  })
}
