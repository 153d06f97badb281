// The 39 equations of table 三: per column the balance and the sum of outcomes, per row the total.

import { requesterColumns } from '../../form/columns.ts'
import { address, type FormRow } from '../../form/form.ts'
import {
  closingRows,
  commonResultRows,
  intakeRows,
  otherRows,
  otherSingleRow,
} from '../../form/requests-table.ts'
import type { Report } from '../../report.ts'
import type { Equation, Term } from '../equations/equation.ts'
import { printedName, shortName } from '../short-names.ts'

/** How （六）其他处理 is printed: the form of 2021 has three rows, the form of 2019 one. */
export type OtherLayout = 'three' | 'single' | 'both'

/** The layout that the cells of a report show; the edition decides where neither is there. */
export function otherLayout({ cells, edition }: Report): OtherLayout {
  const has = (row: FormRow): boolean =>
    requesterColumns.some(({ key }) => cells[address('requests', row.key, key)] !== undefined)
  const single = has(otherSingleRow)
  if (otherRows.some(has)) return single ? 'both' : 'three'
  return single || edition === '2019' ? 'single' : 'three'
}

/** 第一项加第二项之和，等于第三项加第四项之和: for each of the seven columns. */
export const balanceEquations: readonly Equation[] = requesterColumns.map(({ key, label }) => ({
  where: `表三“${label}”列`,
  left: [term('received', key, '新收'), term('carriedIn', key, '上年结转')],
  right: [term('handled', key, '总计'), term('carriedOut', key, '结转下年')],
}))

/** For each column: the outcomes of a request add up to （七）总计. */
export const outcomeEquations: Readonly<Record<OtherLayout, readonly Equation[]>> = {
  three: outcomes([...commonResultRows, ...otherRows]),
  single: outcomes([...commonResultRows, otherSingleRow]),
  both: outcomes([...commonResultRows, ...otherRows]),
}

/** For each row: the six kinds of requester add up to 总计. */
export const rowEquations: Readonly<Record<OtherLayout, readonly Equation[]>> = {
  three: rowTotals([...intakeRows, ...commonResultRows, ...otherRows, ...closingRows]),
  single: rowTotals([...intakeRows, ...commonResultRows, otherSingleRow, ...closingRows]),
  both: rowTotals([
    ...intakeRows,
    ...commonResultRows,
    otherSingleRow,
    ...otherRows,
    ...closingRows,
  ]),
}

/** All equations of table 三 for the layout of a report. */
export function tableThreeEquations(report: Report): readonly Equation[] {
  const layout = otherLayout(report)
  return [...balanceEquations, ...outcomeEquations[layout], ...rowEquations[layout]]
}

function outcomes(rows: readonly FormRow[]): readonly Equation[] {
  return requesterColumns.map(({ key, label }) => ({
    where: `表三“${label}”列`,
    left: rows.map((row) => term(row.key, key, shortName(row))),
    right: [term('handled', key, '（七）总计')],
  }))
}

function rowTotals(rows: readonly FormRow[]): readonly Equation[] {
  return rows.map((row) => {
    const cell = (column: { key: string; label: string }): Term => ({
      name: column.key,
      label: column.label,
      address: address('requests', row.key, column.key),
    })
    const six = requesterColumns.filter(({ key }) => key !== 'total')
    const total = requesterColumns.filter(({ key }) => key === 'total')
    return { where: `表三${printedName(row)}行`, left: six.map(cell), right: total.map(cell) }
  })
}

function term(row: string, column: string, label: string): Term {
  return { name: row, label, address: address('requests', row, column) }
}
