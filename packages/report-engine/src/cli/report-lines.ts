// What a person reads of one file: a summary line, then findings by severity with their cells.

import type { Outcome } from '../check-file.ts'
import { type Finding, type Severity, severities } from '../finding.ts'
import { cellLabel } from '../labels/cell-label.ts'
import { placeLabel } from '../labels/place-label.ts'
import { saysSomething } from '../read-report.ts'
import type { Report } from '../report.ts'
import type { Paint } from './paint.ts'
import { severityColours, severityWords, verdictWords } from './severity-words.ts'
import { aligned } from './width.ts'

/** How much is said: `all` adds what could not be judged and every cell; `quiet` only summaries. */
export type Detail = 'usual' | 'all' | 'quiet'

const cellsShown = 12

/** The lines for one file. */
export function reportLines(outcome: Outcome, detail: Detail, paint: Paint): string[] {
  const { report } = outcome
  const summary = summaryLine(outcome, paint)
  if (detail === 'quiet') return report.findings.some(isError) ? [summary] : []
  const shown = report.findings.filter(
    ({ verdict, severity }) =>
      detail === 'all' || verdict !== 'notAssessable' || severity === 'error',
  )
  const hidden = report.findings.length - shown.length
  const more = hidden === 0 ? [] : [paint('dim', `  另有 ${hidden} 项无法判断，加 --all 显示`)]
  return [
    summary,
    ...severities.flatMap((severity) => group({ report, severity, shown, detail, paint })),
    ...more,
    ...(shown.length + hidden === 0 ? [] : ['']),
  ]
}

function isError({ severity }: Finding): boolean {
  return severity === 'error'
}

function summaryLine({ file, report }: Outcome, paint: Paint): string {
  const errors = report.findings.filter(isError).length
  const sign = errors > 0 ? paint('red', '✗') : paint('green', '✓')
  if (!saysSomething(report)) return `${sign} ${paint('bold', file)}  未读到年度报告`
  const what = [
    report.organ ?? '机关不明',
    report.year === null ? '年份不明' : `${report.year} 年`,
    report.edition === null ? '格式不明' : `${report.edition} 版格式`,
    `${Object.keys(report.cells).length} 格`,
    counts(report.findings) || '没有发现问题',
  ]
  return `${sign} ${paint('bold', file)}  ${what.join(' · ')}`
}

/** 错误 2，提醒 1; empty where there is nothing. */
export function counts(findings: readonly Finding[]): string {
  return severities
    .map((severity) => ({
      severity,
      count: findings.filter((one) => one.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${severityWords[severity]} ${count}`)
    .join('，')
}

type Group = {
  readonly report: Report
  readonly severity: Severity
  readonly shown: readonly Finding[]
  readonly detail: Detail
  readonly paint: Paint
}

function group({ report, severity, shown, detail, paint }: Group): string[] {
  const findings = shown.filter((finding) => finding.severity === severity)
  if (findings.length === 0) return []
  const limit = detail === 'all' ? Number.POSITIVE_INFINITY : cellsShown
  return [
    `  ${paint(severityColours[severity], severityWords[severity])}`,
    ...findings.flatMap((finding) => findingLines(report, finding, { limit, paint })),
  ]
}

function findingLines(
  report: Report,
  finding: Finding,
  { limit, paint }: { readonly limit: number; readonly paint: Paint },
): string[] {
  const verdict = verdictWords[finding.verdict]
  const head = `    ${paint('dim', finding.code)}${verdict === '' ? '' : `（${verdict}）`}`
  const rows = finding.cells.slice(0, limit).map((address) => cellRow(report, address))
  const rest = finding.cells.length - rows.length
  const places = (finding.at ?? []).map(placeLabel).filter((place) => place !== '')
  return [
    head,
    `      ${finding.message}`,
    ...aligned(rows, new Set([1])).map((line) => paint('dim', `        ${line}`)),
    ...(rest > 0
      ? [paint('dim', `        等共 ${finding.cells.length} 格，加 --all 全部显示`)]
      : []),
    ...(places.length === 0 ? [] : [paint('dim', `        见原文 ${places.join('、')}`)]),
  ]
}

function cellRow(report: Report, address: string): string[] {
  const cell = report.cells[address]
  const label = cellLabel(address, report.edition)
  if (cell === undefined) return [label, '（无此格）', '']
  return [label, cell.raw.trim() === '' ? '（空白）' : cell.raw.trim(), placeLabel(cell.at)]
}
