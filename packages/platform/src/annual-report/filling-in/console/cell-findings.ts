// Findings about the numbers of a form, with links to the cells: which disagree, and where they are.

import { cellLabel, type Finding, type Report } from '@gongkai/report-engine'
import { type Html, html } from '#kit/html/html.ts'
import { shownText } from '../cell-text.ts'

const mostLinks = 8

/** Findings that name cells of this form: `certain` ones are wrong, `open` ones wait for numbers. */
function sorted(findings: readonly Finding[], report: Report) {
  const here = findings.filter(({ cells }) =>
    cells.some((cell) => report.cells[cell] !== undefined),
  )
  // Blank cells are counted above; while the form is being filled in they are no contradiction.
  const isCertain = ({ verdict, code }: Finding): boolean =>
    verdict === 'fails' && code !== 'cells.blank'
  return {
    certain: here.filter(isCertain),
    open: here.filter((finding) => !isCertain(finding)),
  }
}

/** The pane below the form: open while something is wrong. */
export function cellFindings(report: Report, findings: readonly Finding[]): Html {
  const { certain, open } = sorted(findings, report)
  return html`<h2 id="fill-findings-title">检查发现：${certain.length === 0 ? '数字之间没有发现矛盾' : `${certain.length} 处不符`}${open.length > 0 && `，${open.length} 处待核对`}</h2>
${certain.length > 0 && list(report, certain)}
${
  open.length > 0 &&
  html`<details><summary>待核对的 ${open.length} 处（多因还有空白格）</summary>${list(report, open)}</details>`
}`
}

const titles = { error: '错误', warning: '提醒', info: '提示' } as const

function list(report: Report, findings: readonly Finding[]): Html {
  return html`<ol>${findings.map(
    ({ severity, message, cells }) =>
      html`<li class="finding-${severity}"><strong>${titles[severity]}</strong> ${message}${links(report, cells)}</li>`,
  )}</ol>`
}

/** Links to the cells that say something; a total stands last among the cells of an equation. */
function links(report: Report, cells: readonly string[]): Html {
  const here = cells.filter((cell) => report.cells[cell] !== undefined)
  const textAt = (cell: string): string => shownText(report.cells[cell])
  const telling = here.filter((cell, index) => index === here.length - 1 || textAt(cell) !== '')
  const several = telling.filter(
    (cell, index) => index === telling.length - 1 || textAt(cell) !== '0',
  )
  const shown = here.every((cell) => textAt(cell) === '')
    ? here.slice(0, 1)
    : [...several.slice(0, mostLinks - 1), ...several.slice(mostLinks - 1).slice(-1)]
  const names = shortNames(shown.map((cell) => cellLabel(cell, report.edition)))
  return html`<span class="fill-links">${shown.map(
    (cell, index) => html`<a href="#cell-${cell}">${names[index]}：${textAt(cell) || '空白'}</a>`,
  )}${here.length > shown.length && html`<span>（共 ${here.length} 格）</span>`}</span>`
}

/** Names of cells without what they all share: the columns of one row, the rows of one column. */
function shortNames(labels: readonly string[]): readonly string[] {
  const parts = labels.map((label) => label.split(' · '))
  const differing = [0, 1, 2].filter((index) => new Set(parts.map((part) => part[index])).size > 1)
  if (differing.length === 0) return labels
  return parts.map((part) => differing.map((index) => part[index] ?? '').join(' · '))
}
