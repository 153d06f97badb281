// The roll-up of a unit: which reports count, what they add up to, and where each figure is from.

import { layOut } from '@gongkai/report-engine'
import { grouped } from '#kit/grouped.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { type Html, html } from '#kit/html/html.ts'
import { laidOutTable } from '../../portal/laid-out-table.ts'
import { cellParts } from './cell-parts.ts'
import { effectNotice } from './effect-notice.ts'
import { generatePanel } from './generate-panel.ts'
import { partPanel } from './part-panel.ts'
import type { RollUpView } from './roll-up-view.ts'
import { unitsPanel } from './units-panel.ts'

/** The body of the page. */
export function rollUpPage(given: RollUpView): Html {
  const { attempt, cell, effects, edition, path } = given
  return html`<link rel="stylesheet" href="${assetAddress('report.css')}"><link rel="stylesheet" href="${assetAddress('roll-up.css')}">
${!attempt.path?.endsWith('/generate') && attempt.summary}
${effectNotice(effects, { edition, path: path.replace(/\/roll-up$/, '') })}
${isLeaf(given) ? nobodyBelow : whole(given, cell)}`
}

const nobodyBelow = html`<section class="panel"><h2>单位</h2><p class="nothing-here">没有下级单位，不需要汇总。</p></section>`

function isLeaf({ generation }: RollUpView): boolean {
  const { units, storedPart } = generation.rollUp
  return units.size === 1 && storedPart === undefined
}

function whole(given: RollUpView, cell: string | undefined): Html {
  return html`${unitsPanel(given)}
${partPanel(given)}
${cell !== undefined && cellParts(given, cell)}
${sums(given)}
${otherFindings(given)}
${generatePanel(given)}`
}

function sums({ generation }: RollUpView): Html {
  const { sums: given, scope } = generation.rollUp
  const tables = layOut(given.report).sections.flatMap(({ heading, table }, index) => {
    if (table === undefined) return []
    const id = `table-${index}`
    const link = laidOutTable(table, id, ({ address, text }) =>
      address === undefined || text === ''
        ? text
        : html`<a href="?scope=${scope}&amp;cell=${address}#parts">${grouped(text)}</a>`,
    )
    return [html`<h3 id="${id}">${heading}</h3>${link}`]
  })
  return html`<section class="panel report-sheet"><h2>汇总表</h2>
<p class="roll-up-note">每一格是各单位所报数字之和，空白不当作 0。点击数字可以查看由哪些单位的数字相加而来。</p>${tables}</section>`
}

/** Told in the list of units already, or by the difference of a cell. */
const toldElsewhere = new Set(['rollup.missing', 'rollup.unexpected', 'rollup.unitFails'])

function otherFindings({ generation }: RollUpView): Html {
  const findings = generation.rollUp.sums.report.findings.filter(
    ({ code }) => !toldElsewhere.has(code),
  )
  return html`<section class="panel"><h2>核对</h2>${
    findings.length === 0
      ? html`<p>没有发现其他问题。</p>`
      : html`<ul class="report-findings">${findings.map(({ severity, message }) => html`<li class="finding-${severity}">${message}</li>`)}</ul>`
  }</section>`
}
