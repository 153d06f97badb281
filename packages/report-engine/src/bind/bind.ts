// bind: from blocks of a document to the report they state.

import type { Source } from '../read/source.ts'
import type { Cell, Report } from '../report.ts'
import type { PlacedCell } from './bind-table.ts'
import { type BoundTables, bindTables } from './bind-tables.ts'
import { readOutline } from './outline/outline.ts'
import { uncertainFindings, unplacedFindings } from './reading-findings.ts'
import { isForeign, type Value } from './tokens/values.ts'

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
      ...bound.findings,
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

function cellOf({ token, column, unit }: PlacedCell): Cell {
  const value = token.value ?? unreadable
  const { value: number, state } = isForeign(value, column.quantity) ? unreadable : value
  const printed = column.quantity === 'amount' ? (value.unit ?? unit) : undefined
  return {
    value: number,
    state,
    raw: token.raw.trim(),
    at: token.at,
    ...(printed && { unit: printed }),
  }
}

const unreadable: Value = { value: null, state: 'unreadable' }
