// A roll-up as one HTML file: the parent's tables, what stands against it, where each figure is from.

import { toFixedPoint } from '../decimal.ts'
import { cellLabel } from '../labels/cell-label.ts'
import type { RollUp } from '../roll-up/roll-up.ts'
import type { Refusal, Share, UnitAccount } from '../roll-up/unit.ts'
import { escapeHtml } from '../write/html/escape-html.ts'
import { checkCss, lightCss, lightScript } from './check-css.ts'
import { numberedFindings } from './marked-findings.ts'
import { pageHtml } from './page.ts'
import { reportArticle, reportName } from './report-article.ts'

const refusalWords: Readonly<Record<Refusal, string>> = {
  parentItself: '未计入：汇总单位自己的报告',
  otherYear: '未计入：不是同一年',
  copy: '未计入：重复',
  contradicting: '未计入：几份报告互相矛盾',
  empty: '未计入：没有读到表格',
}

const mostShares = 200

const rollUpCss = `
@media (min-width: 1100px) { .lineage { columns: 2; column-gap: 32px; } }
details { break-inside: avoid; border-top: 1px solid #eaeef2; padding: 3px 0; }
summary { cursor: pointer; }
details ul { margin: 4px 0 8px; padding-left: 20px; columns: 18rem; }
tr.left-out td { color: #8a2b21; }
`.trim()

/** A self-contained page of the roll-up. */
export function rollUpPage({ report, lineage, units, missing }: RollUp): string {
  const counted = units.filter(({ leftOut }) => leftOut === undefined).length
  const name = reportName(report)
  return pageHtml({
    title: `${name} 汇总`,
    css: [checkCss, rollUpCss, lightCss('r1', numberedFindings(report))].join('\n'),
    body: [
      '<header class="top">',
      `<h1>${escapeHtml(name)} 政府信息公开工作年度报告汇总</h1>`,
      `<p>计入 ${counted} 个单位，未计入 ${units.length - counted} 份${missing.length === 0 ? '' : `，名单中缺 ${missing.length} 个`}。</p>`,
      '<p class="small soft">每一格是各单位所报数字之和；空白不当作 0，总计按各单位所报相加。</p>',
      '</header>',
      '<main>',
      reportArticle({ file: '汇总', report }, 'r1', true),
      unitsSection(units, missing),
      lineageSection(report, lineage),
      '</main>',
    ],
    script: lightScript,
  })
}

function unitsSection(units: readonly UnitAccount[], missing: readonly string[]): string {
  const rows = units.map(({ name, year, edition, leftOut, reason = '' }) => {
    const state = leftOut === undefined ? '计入' : refusalWords[leftOut] + becauseOf(reason)
    const look = leftOut === undefined ? '' : ' class="left-out"'
    return `<tr${look}><td>${escapeHtml(name)}</td><td>${year ?? '不明'}</td><td>${edition ?? '不明'}</td><td>${state}</td></tr>`
  })
  const absent = missing.map(
    (name) =>
      `<tr class="left-out"><td>${escapeHtml(name)}</td><td></td><td></td><td>缺报告</td></tr>`,
  )
  return [
    '<section aria-labelledby="units">',
    '<h2 id="units">单位</h2>',
    '<div class="scroll" role="region" aria-labelledby="units" tabindex="0"><table class="list">',
    '<thead><tr><th scope="col">单位</th><th scope="col">年份</th><th scope="col">格式</th><th scope="col">汇总</th></tr></thead>',
    `<tbody>\n${[...rows, ...absent].join('\n')}\n</tbody></table></div>`,
    '</section>',
  ].join('\n')
}

function becauseOf(reason: string): string {
  return reason === '' ? '' : `。${escapeHtml(reason)}`
}

/** Cells that are not zero, each with the units that gave something to it, the largest first. */
function lineageSection({ cells, edition }: RollUp['report'], lineage: RollUp['lineage']): string {
  const items = Object.entries(lineage).flatMap(([address, shares]) => {
    const given = shares.filter(({ value }) => toFixedPoint(value) !== 0n).sort(byValue)
    if (given.length === 0) return []
    const label = escapeHtml(cellLabel(address, edition))
    const sum = cells[address]?.value ?? ''
    return [
      `<details><summary>${label} = <b>${sum}</b>（${given.length} 个单位）</summary>${shareList(given)}</details>`,
    ]
  })
  return [
    '<section aria-labelledby="lineage">',
    '<h2 id="lineage">每格的来源</h2>',
    '<p class="small soft">只列不为 0 的格和单位。</p>',
    '<div class="lineage">',
    ...items,
    '</div>',
    '</section>',
  ].join('\n')
}

function byValue(one: Share, other: Share): number {
  const [first, second] = [toFixedPoint(one.value), toFixedPoint(other.value)]
  return first === second ? 0 : first > second ? -1 : 1
}

function shareList(given: readonly Share[]): string {
  const shown = given
    .slice(0, mostShares)
    .map(({ unit, value }) => `<li>${escapeHtml(unit)} <b>${value}</b></li>`)
  const rest = given.length - shown.length
  const more =
    rest === 0 ? '' : `<li class="soft">另有 ${rest} 个单位，用 --json 或 --out 可得到全部</li>`
  return `<ul>${shown.join('')}${more}</ul>`
}
