// Cells of a finding as rows of a list: label, what is printed, where; absent cells by row of the form.

import type { Outcome } from '../check-file.ts'
import { cellAt } from '../labels/cell-at.ts'
import { cellLabel, rowAndColumn } from '../labels/cell-label.ts'
import { placeLabel } from '../labels/place-label.ts'

/** One row for each cell that is there; those that are not, together for each row of their table. */
export function cellRows(outcome: Outcome, addresses: readonly string[]): readonly string[][] {
  const edition = outcome.report.edition
  const groups = Map.groupBy(addresses, (address) => {
    const absent = cellAt(address, outcome) === undefined
    return (absent && rowAndColumn(address, edition)?.row) || address
  })
  return [...groups].map(([row, group]) => {
    const [first = row] = group
    if (group.length === 1) return cellRow(outcome, first)
    const found = group.flatMap((address) => rowAndColumn(address, edition) ?? [])
    const whole = found.length === found[0]?.columns
    const columns = whole ? '' : `：${found.map(({ column }) => column).join('、')}`
    return [row, whole ? '（整行都没有）' : `（没有 ${group.length} 格${columns}）`, '']
  })
}

function cellRow(outcome: Outcome, address: string): string[] {
  const cell = cellAt(address, outcome)
  const label = cellLabel(address, outcome.report.edition)
  if (cell === undefined) return [label, '（无此格）', '']
  return [label, cell.raw.trim() === '' ? '（空白）' : cell.raw.trim(), placeLabel(cell.at)]
}
