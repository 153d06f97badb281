// Where one figure of a roll-up is from: the units that gave it, now and when the report was made.

import { cellLabel } from '@gongkai/report-engine'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { type Html, html } from '#kit/html/html.ts'
import { becauseOf } from '../roll-up-changes.ts'
import { type RollUpView, unitName } from './roll-up-view.ts'

/** The panel of the chosen cell; each unit leads to the cell in its own report. */
export function cellParts(given: RollUpView, cell: string): Html {
  const { rollUp, made, madeFrom } = given.generation
  const { sums, shares } = rollUp
  const value = sums.report.cells[cell]?.value
  const place = `#cell-${cell}`
  const lines = (shares.get(cell) ?? []).map((share) => [
    unitName(given, share.unitId, place),
    share.value,
  ])
  const changed = made === undefined ? [] : becauseOf(cell, made.shares, shares)
  return html`<section class="panel" id="parts"><h2>${cellLabel(cell, sums.report.edition)} = ${value ?? '空白'}</h2>
${dataTable({ caption: '各单位的数字', columns: ['单位', '数字'], lines, whenEmpty: '没有单位填报这一格。' })}
${
  changed.length > 0 &&
  html`<h3 class="roll-up-sub">生成以后有变化（生成时为 ${madeFrom?.figures.get(cell) ?? '空白'}）</h3>
${dataTable({
  caption: '生成以后的变化',
  columns: ['单位', '生成时', '现在'],
  lines: changed.map(({ unitId, before, after }) => [
    unitName(given, unitId, place),
    before ?? '没有',
    after ?? '没有',
  ]),
  whenEmpty: '',
})}`
}</section>`
}
