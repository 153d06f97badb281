// What a person reads of one file: a summary line, then findings by severity with their cells.

import type { Outcome } from '../check-file.ts'
import { type Finding, type Severity, severities } from '../finding.ts'
import { cellAt } from '../labels/cell-at.ts'
import { placeLabel } from '../labels/place-label.ts'
import { type Standing, standingOf, standingWords } from '../standing.ts'
import { cellRows } from './cell-rows.ts'
import type { Colour, Paint } from './paint.ts'
import { severityColours, severityWords, verdictWords } from './severity-words.ts'
import { aligned } from './width.ts'

/** How much is said: `all` adds what could not be judged and every cell; `quiet` only summaries. */
export type Detail = 'usual' | 'all' | 'quiet'

const mostCells = 8

const signs: Readonly<Record<Standing, readonly [Colour, string]>> = {
  clean: ['green', '✓'],
  failing: ['red', '✗'],
  doubted: ['yellow', '？'],
  unreadable: ['red', '✗'],
}

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
    ...severities.flatMap((severity) => group({ outcome, severity, shown, detail, paint })),
    ...more,
    ...(shown.length + hidden === 0 ? [] : ['']),
  ]
}

function isError({ severity }: Finding): boolean {
  return severity === 'error'
}

function summaryLine({ file, report }: Outcome, paint: Paint): string {
  const standing = standingOf(report)
  const sign = paint(...signs[standing])
  if (standing === 'unreadable') return `${sign} ${paint('bold', file)}  没有读到年度报告`
  const what = [
    report.organ ?? '机关不明',
    report.year === null ? '年份不明' : `${report.year} 年`,
    report.edition === null ? '格式不明' : `${report.edition}年格式`,
    `${Object.keys(report.cells).length} 格`,
    ...(standing === 'doubted' ? [standingWords.doubted] : []),
    counts(report.findings) || '没有发现问题',
  ]
  return `${sign} ${paint('bold', file)}  ${what.join(' · ')}`
}

/** 错误 2，提醒 1; empty where there is nothing. */
function counts(findings: readonly Finding[]): string {
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
  readonly outcome: Outcome
  readonly severity: Severity
  readonly shown: readonly Finding[]
  readonly detail: Detail
  readonly paint: Paint
}

function group({ outcome, severity, shown, detail, paint }: Group): string[] {
  const findings = shown.filter((finding) => finding.severity === severity)
  if (findings.length === 0) return []
  return [
    `  ${paint(severityColours[severity], severityWords[severity])}`,
    ...findings.flatMap((finding) => findingLines(outcome, finding, { detail, paint })),
  ]
}

function findingLines(
  outcome: Outcome,
  finding: Finding,
  { detail, paint }: { readonly detail: Detail; readonly paint: Paint },
): string[] {
  const verdict = verdictWords[finding.verdict]
  const shown = shownCells(outcome, finding, detail)
  const rest = finding.cells.length - shown.length
  const places = (finding.at ?? []).map(placeLabel).filter((place) => place !== '')
  return [
    `    ${paint('dim', finding.code)}${verdict === '' ? '' : `（${verdict}）`}`,
    `      ${finding.message}`,
    ...aligned(cellRows(outcome, shown), new Set([1])).map((line) =>
      paint('dim', `        ${line}`),
    ),
    ...(rest > 0 && shown.length > 0
      ? [paint('dim', `        共 ${finding.cells.length} 格，--all 全部列出`)]
      : []),
    ...(places.length === 0
      ? []
      : [paint('dim', `        见原文 ${places.slice(0, mostCells).join('、')}`)]),
  ]
}

/** In a long list the zeros and blanks tell least; cells that are not there are told by the message. */
function shownCells(outcome: Outcome, finding: Finding, detail: Detail): readonly string[] {
  if (detail === 'all') return finding.cells
  if (finding.severity === 'info') return []
  const present = finding.cells.filter((address) => cellAt(address, outcome) !== undefined)
  if (present.length <= mostCells) return present
  const telling = present.filter(
    (address) => !/^(0(\.0+)?)?$/.test(cellAt(address, outcome)?.value ?? ''),
  )
  return (telling.length > 0 ? telling : present).slice(0, mostCells)
}
