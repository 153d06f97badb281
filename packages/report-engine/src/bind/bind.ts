// bind: from blocks of a document to the report they state.

import type { Source } from '../read/source.ts'
import type { Cell, Report } from '../report.ts'
import type { PlacedCell } from './bind-table.ts'
import { type BoundTables, bindTables } from './bind-tables.ts'
import { readOutline } from './outline/outline.ts'
import { uncertainFindings, unplacedFindings } from './reading-findings.ts'

/** The report that a document states: cells by address, sections, organ, year, findings. */
export function bind(source: Source): Report {
  const bound = bindTables(source)
  const { findings, ...outline } = readOutline(source, bound.blocks)
  return {
    format: 'gongkai.report/1',
    edition: bound.edition,
    ...outline,
    cells: cellsOf(bound),
    findings: [
      ...source.findings,
      ...findings,
      ...bound.tables.flatMap(uncertainFindings),
      ...bound.tables.flatMap(unplacedFindings),
    ],
  }
}

function cellsOf(bound: BoundTables): Record<string, Cell> {
  const cells: Record<string, Cell> = {}
  for (const table of bound.tables)
    for (const placed of table.cells) cells[placed.address] = cellOf(placed)
  return cells
}

function cellOf({ token }: PlacedCell): Cell {
  const value = token.value ?? { value: null, state: 'unreadable' as const }
  return {
    value: value.value,
    state: value.state,
    raw: token.raw.trim(),
    at: token.at,
    ...(value.unit && { unit: value.unit }),
  }
}
