// What a number cell of the form shows.

import type { Report } from '../../report.ts'
import type { LaidOutCell } from './layout.ts'
import { printable } from './printable.ts'

type Position = Pick<LaidOutCell, 'row' | 'column' | 'rowSpan' | 'columnSpan'>

/**
 * The cell of the report at its position in the table: the source's own text, whatever its state. A
 * cell that the report does not have is printed empty with the state `absent`; the formats shade
 * it, and whoever reads the document again finds a blank cell.
 */
export function printedCell(report: Report, address: string, position: Position): LaidOutCell {
  const cell = report.cells[address]
  if (cell === undefined) return { ...position, role: 'number', text: '', address, state: 'absent' }
  const text = printable(cell.raw) || (cell.value ?? '')
  return { ...position, role: 'number', text, address, state: cell.state }
}
