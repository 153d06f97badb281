// The roll-up of a unit: sums of the accepted reports below it, each figure with where it is from.

import { cellLabel, layOut, type RollUp } from '@gongkai/report-engine'
import type { Unit } from '#agencies/index.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { type Html, html } from '#kit/html/html.ts'
import { laidOutTable } from '../../portal/laid-out-table.ts'

export type RollUpPage = {
  readonly result: RollUp
  readonly units: readonly Unit[]
  readonly year: number
  /** The cell whose parts are shown. */
  readonly cell: string | undefined
}

/** The body of the page. */
export function rollUpPage({ result, units, year, cell }: RollUpPage): Html {
  const { report, missing } = result
  const accounts = result.units.map(({ name, leftOut }) => [
    linkTo(units, { name, year }),
    leftOut === undefined ? '计入' : '未计入',
  ])
  const absent = missing.map((name) => [name, '没有已接收的报告'])
  return html`<link rel="stylesheet" href="${assetAddress('report.css')}">
<section class="panel"><h2>单位</h2>
<p>每一格是各单位已接收报告所报数字之和；空白不当作 0。点击数字可以查看由哪些单位的数字相加而来。</p>
${dataTable({ caption: '计入汇总的单位', columns: ['单位', '汇总'], lines: [...accounts, ...absent], whenEmpty: '下级单位还没有已接收的报告。' })}</section>
${cell !== undefined && parts(result, { units, year, cell })}
<section class="panel report-sheet"><h2>汇总表</h2>${layOut(report).sections.flatMap(
    ({ heading, table }, index) => {
      if (table === undefined) return []
      const id = `table-${index}`
      const link = laidOutTable(table, id, ({ address, text }) =>
        address === undefined || text === ''
          ? text
          : html`<a href="?cell=${address}#parts">${text}</a>`,
      )
      return [html`<h3 id="${id}">${heading}</h3>${link}`]
    },
  )}</section>
<section class="panel"><h2>核对</h2>${
    report.findings.length === 0
      ? html`<p>没有发现问题。</p>`
      : html`<ul class="report-findings">${report.findings.map(({ severity, message }) => html`<li class="finding-${severity}">${message}</li>`)}</ul>`
  }</section>`
}

type Parts = Pick<RollUpPage, 'units' | 'year'> & { readonly cell: string }

function parts({ report, lineage }: RollUp, { units, year, cell }: Parts): Html {
  const lines = (lineage[cell] ?? []).map(({ unit, value }) => [
    linkTo(units, { name: unit, year }),
    value,
  ])
  return html`<section class="panel" id="parts"><h2>${cellLabel(cell, report.edition)} = ${report.cells[cell]?.value ?? '空白'}</h2>
${dataTable({ caption: '各单位的数字', columns: ['单位', '数字'], lines, whenEmpty: '没有单位填报这一格。' })}</section>`
}

function linkTo(
  units: readonly Unit[],
  { name, year }: { name: string; year: number },
): Html | string {
  const unit = units.find((one) => one.name === name)
  return unit === undefined
    ? name
    : html`<a href="/annual-reports/${unit.code}/${year}">${name}</a>`
}
