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
  const certain = here.filter(({ verdict }) => verdict === 'fails')
  return { certain, open: here.filter(({ verdict }) => verdict !== 'fails') }
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

const titles = { error: '错误', warning: '警告', info: '提示' } as const

function list(report: Report, findings: readonly Finding[]): Html {
  return html`<ol>${findings.map(
    ({ severity, message, cells }) =>
      html`<li class="finding-${severity}"><strong>${titles[severity]}</strong> ${message}${links(report, cells)}</li>`,
  )}</ol>`
}

/** Links to the cells that say something; a total stands last among the cells of an equation. */
function links(report: Report, cells: readonly string[]): Html {
  const here = cells.filter((cell) => report.cells[cell] !== undefined)
  const telling = here.filter((cell, index) => {
    const text = shownText(report.cells[cell])
    return here.length <= mostLinks || index === here.length - 1 || (text !== '' && text !== '0')
  })
  const shown = [...telling.slice(0, mostLinks - 1), ...telling.slice(mostLinks - 1).slice(-1)]
  return html`<span class="fill-links">${shown.map(
    (cell) =>
      html`<a href="#cell-${cell}">${cellLabel(cell, report.edition)}：${shownText(report.cells[cell]) || '空白'}</a>`,
  )}${here.length > shown.length && html`<span>等 ${here.length} 格</span>`}</span>`
}
