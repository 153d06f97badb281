// A table of the official form with an input in every cell, and what is said beside it.

import { cellLabel, type LaidOutCell, type LaidOutTable, type Report } from '@gongkai/report-engine'
import { parseDecimal } from '@gongkai/report-engine/decimal'
import { type Html, html } from '#kit/html/html.ts'
import { laidOutTable } from '../../portal/laid-out-table.ts'
import { readCellText, shownText, type TextProblem, textProblems } from '../cell-text.ts'
import { quantityAt } from '../form-cells.ts'
import { sayTotal, type Total, totalsOf, totalWords } from '../totals.ts'
import { type CellTexts, cellField } from './posted-cells.ts'

export type FilledIn = {
  readonly report: Report
  /** What stands in the inputs where it is not what is stored. */
  readonly typed: CellTexts
  readonly problems: ReadonlyMap<string, TextProblem>
}

/** The table with inputs; totals as far as the numbers go. */
export function fillTable(table: LaidOutTable, headingId: string, filled: FilledIn): Html {
  const totals = totalsByCell(filled.report)
  return laidOutTable(table, headingId, (cell) => cellInput(cell, filled, totals))
}

function totalsByCell(report: Report): ReadonlyMap<string, readonly Total[]> {
  const all = new Map<string, Total[]>()
  for (const total of totalsOf(Object.keys(report.cells)))
    all.set(total.total, [...(all.get(total.total) ?? []), total])
  return all
}

function cellInput(
  { address = '', row, column }: LaidOutCell,
  { report, typed, problems }: FilledIn,
  totals: ReadonlyMap<string, readonly Total[]>,
): Html {
  const quantity = quantityAt(report, address)
  const text = typed[address] ?? shownText(report.cells[address])
  const problem = problems.get(address)
  const own = totals.get(address) ?? []
  const described = [
    ...own.map((_, index) => `total-${index}-${address}`),
    ...(problem === undefined ? [] : [`problem-${address}`]),
  ].join(' ')
  return html`<input class="fill-cell" id="cell-${address}" name="${cellField}${address}" value="${text}" inputmode="${quantity === 'count' ? 'numeric' : 'decimal'}" autocomplete="off" aria-label="${cellLabel(address, report.edition)}" data-address="${address}" data-row="${row}" data-column="${column}" data-quantity="${quantity}"${described !== '' && html` aria-describedby="${described}"`}${problem !== undefined && html` aria-invalid="true"`}>
<span class="fill-problem" id="problem-${address}">${problem && textProblems[problem]}</span>${own.map((total, index) => totalLine(total, `total-${index}-${address}`, { report, typed, problems }))}`
}

function totalLine(total: Total, id: string, { report, typed }: FilledIn): Html {
  const said = sayTotal(total, (address) => {
    const text = typed[address] ?? shownText(report.cells[address])
    const read = readCellText(text, quantityAt(report, address))
    return 'value' in read ? parseDecimal(read.value) : undefined
  })
  const differs = said.difference !== undefined && said.difference !== '0'
  return html`<span class="fill-total${differs && ' fill-differs'}" id="${id}">${totalWords(total, said)}</span>`
}
