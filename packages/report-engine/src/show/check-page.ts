// The check report as one HTML file: for the clerk who must correct what was found.

import { type Severity, severities } from '../finding.ts'
import { standingOf, standingWords } from '../standing.ts'
import { escapeHtml } from '../write/html/escape-html.ts'
import { checkCss, lightCss, lightScript } from './check-css.ts'
import { numberedFindings } from './marked-findings.ts'
import { pageHtml } from './page.ts'
import { type Checked, doubtTag, reportArticle, reportName } from './report-article.ts'
import { severityNames } from './words.ts'

/** A self-contained page over checked reports: an index, then each report with its findings. */
export function checkPage(reports: readonly Checked[]): string {
  const css = reports.map(({ report }, index) => lightCss(idOf(index), numberedFindings(report)))
  return pageHtml({
    title: '年度报告检查结果',
    css: [checkCss, ...css].filter((rules) => rules !== '').join('\n'),
    body: [
      header(reports),
      '<main>',
      ...(reports.length > 1 ? [indexTable(reports)] : []),
      ...articles(reports),
      '</main>',
    ],
    script: lightScript,
  })
}

/** Among several, a report without findings is told in the index alone. */
function articles(reports: readonly Checked[]): readonly string[] {
  return reports.flatMap((checked, index) =>
    reports.length === 1 || hasFindings(checked) ? [reportArticle(checked, idOf(index))] : [],
  )
}

function hasFindings({ report }: Checked): boolean {
  return report.findings.length > 0
}

function idOf(index: number): string {
  return `r${index + 1}`
}

function header(reports: readonly Checked[]): string {
  const total = (severity: Severity) =>
    reports.reduce((sum, one) => sum + countOf(one, severity), 0)
  const counts = severities.map((severity) => `${severityNames[severity]} ${total(severity)}`)
  const filters = severities.map(
    (severity) =>
      `<label><input type="checkbox" id="show-${severity}" checked> ${severityNames[severity]}（${total(severity)}）</label>`,
  )
  return [
    '<header class="top">',
    '<h1>政府信息公开工作年度报告检查结果</h1>',
    `<p>共 ${reports.length} 个文件：${standings(reports)}；${counts.join('，')}。</p>`,
    '<p class="small soft">“错误”不符合格式或法规要求，应当改正；“提醒”应当核实；“提示”值得看一眼。标有“请人工核对”的，程序不能断定。' +
      '表中的“问1A”指问题 1 等式的 A 边；指向或点开一个问题，它的格会用颜色标出。程序没有改动报告中的任何数字。</p>',
    `<div class="filters screen-only" role="group" aria-label="显示哪些问题">${filters.join('')}</div>`,
    '</header>',
  ].join('\n')
}

/** 1 个没有错误，2 个有错误: the same counts as on the command line. */
function standings(reports: readonly Checked[]): string {
  const groups = Map.groupBy(reports, ({ report }) => standingOf(report))
  return (['clean', 'failing', 'doubted', 'unreadable'] as const)
    .flatMap((standing) => {
      const count = groups.get(standing)?.length ?? 0
      return count === 0 ? [] : [`${count} 个${standingWords[standing]}`]
    })
    .join('，')
}

function countOf({ report }: Checked, severity: Severity): number {
  return report.findings.filter((finding) => finding.severity === severity).length
}

function indexTable(reports: readonly Checked[]): string {
  const heads = ['报告', '文件', ...severities.map((severity) => severityNames[severity])]
  const rows = reports.map((checked, index) => indexRow(checked, idOf(index)))
  return [
    '<section aria-labelledby="index-title">',
    '<h2 id="index-title">目录</h2>',
    '<div class="scroll" role="region" aria-labelledby="index-title" tabindex="0"><table class="list">',
    `<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>`,
    `<tbody>\n${rows.join('\n')}\n</tbody>`,
    '</table></div>',
    '</section>',
  ].join('\n')
}

function indexRow(checked: Checked, id: string): string {
  const name = escapeHtml(reportName(checked.report))
  const file = `<td class="soft">${escapeHtml(checked.file)}</td>`
  if (!hasFindings(checked)) {
    const good = '<td colspan="3"><span class="tag good">没有发现问题</span></td>'
    return `<tr><td>${name}</td>${file}${good}</tr>`
  }
  const counts = severities.map((severity) => countCell(checked, severity))
  const link = [`<a href="#${id}">${name}</a>`, ...doubtTag(checked.report)].join(' ')
  return `<tr><td>${link}</td>${file}${counts.join('')}</tr>`
}

function countCell(checked: Checked, severity: Severity): string {
  const count = countOf(checked, severity)
  return `<td class="number">${count === 0 ? '0' : `<b class="${severity}">${count}</b>`}</td>`
}
