// The report of a unit as the platform's records give it: for the operator's commands.

import type { Report } from '@gongkai/report-engine'
import type { Unit } from '#agencies/index.ts'
import type { Read } from '#kit/db/transaction.ts'
import { editionFor } from '../filling-in/empty-report.ts'
import type { Scope } from '../flow/scope.ts'
import { computeCells, type SourcedCell } from './cell-sources.store.ts'

export type ComputedReport = {
  readonly report: Report
  /** Each cell of the report with the records behind it. */
  readonly cells: ReadonlyMap<string, SourcedCell>
}

export type ComputedWish = {
  readonly unit: Unit
  readonly year: number
  readonly scope: Scope
  readonly asOf?: Date | undefined
}

/** Only cells that a source computes; a cell without records is left out, never 0. */
export async function readComputedReport(
  read: Read,
  { unit, year, scope, asOf }: ComputedWish,
): Promise<ComputedReport> {
  const cells = await computeCells(read, { unitIds: [unit.id], year, scope, asOf })
  const stated = [...cells].map(
    ([address, { value }]) =>
      [address, { value, state: 'number', raw: value, at: {} } as const] as const,
  )
  const report: Report = {
    format: 'gongkai.report/1',
    edition: editionFor(year),
    organ: unit.name,
    year,
    cells: Object.fromEntries(stated),
    sections: [],
    findings: [],
  }
  return { report, cells }
}
