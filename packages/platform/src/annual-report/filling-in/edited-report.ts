// A report with some of its cells written by hand.

import type { Cell, Report } from '@gongkai/report-engine'
import { parseDecimal } from '@gongkai/report-engine/decimal'
import type { CellChange } from './cell-change.ts'
import { emptyReport, onWholeForm } from './empty-report.ts'

/** The report that is filled in: the stored one, or an empty form. */
export function startingReport(
  stored: Report | undefined,
  { organ, year }: { readonly organ: string; readonly year: number },
): Report {
  return onWholeForm(stored ?? emptyReport({ organ, year }))
}

/**
 * The report after changes. A cell written by hand has no place in any source: its place is empty,
 * and what the reading of a file doubted about nothing but such cells is settled.
 */
export function editedReport(
  report: Report,
  changes: readonly Pick<CellChange, 'address' | 'value'>[],
): Report {
  const written = changes.map(
    ({ address, value }) => [address, cellByHand(value, report.cells[address])] as const,
  )
  const cells = { ...report.cells, ...Object.fromEntries(written) }
  const byHand = new Set(written.map(([address]) => address))
  const findings = report.findings.filter(
    ({ cells: doubted }) =>
      !doubted.some((address) => byHand.has(address)) ||
      doubted.some((address) => Object.keys(cells[address]?.at ?? {}).length > 0),
  )
  return { ...report, cells, findings }
}

function cellByHand(value: string, before: Cell | undefined): Cell {
  // A unit of the heading holds for the new number, one that stood in the cell went with it.
  const unit = before?.unit !== undefined && !before.raw.includes('元') ? { unit: before.unit } : {}
  if (value === '') return { value: null, state: 'blank', raw: '', at: {} }
  const number = parseDecimal(value)
  if (number === undefined) throw new Error(`cell written by hand: ${value} is no number`)
  return { value: number, state: 'number', raw: value, at: {}, ...unit }
}
