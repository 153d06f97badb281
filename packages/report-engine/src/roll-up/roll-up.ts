// Rolls the reports of units up into their parent's: sums with lineage, and all that stands against.

import { sum } from '../decimal.ts'
import type { Finding } from '../finding.ts'
import { addresses } from '../form/form.ts'
import { forms } from '../form/forms.ts'
import type { Cell, Edition, Report } from '../report.ts'
import { admitUnits } from './admit-units.ts'
import { cellFindings } from './cell-findings.ts'
import { listFindings, missingUnits } from './missing-units.ts'
import { parentAddresses, parentEdition } from './parent-form.ts'
import { figuresKey } from './same-content.ts'
import { type CellShares, sharesOf } from './shares.ts'
import { totalFindings } from './total-findings.ts'
import type { Lineage, Unit, UnitAccount } from './unit.ts'

export type RollUpRequest = {
  readonly units: readonly Unit[]
  /** The parent's name; its own report among the units is not counted. */
  readonly organ?: string
  /** Without it, the year that most units report on. */
  readonly year?: number
  /** Names of the units that should be there. */
  readonly expectedUnits?: readonly string[]
  readonly edition?: Edition
}

export type RollUp = {
  /** The parent: cells, no text, findings about the roll-up. */
  readonly report: Report
  readonly lineage: Lineage
  readonly units: readonly UnitAccount[]
  /** Expected units without a report that counts. */
  readonly missing: readonly string[]
}

const formAddresses: Readonly<Record<Edition, ReadonlySet<string>>> = {
  '2019': new Set(addresses(forms['2019'])),
  '2021': new Set(addresses(forms['2021'])),
}

/**
 * The parent's report. Every cell is the exact sum of what the units state, blanks are not zeros,
 * stated totals are added as stated. The order of the units does not matter.
 */
export function rollUp(request: RollUpRequest): RollUp {
  const units = [...request.units].sort(byName)
  const organ = request.organ ?? null
  const year = request.year ?? commonYear(units)
  const { counted, accounts, findings } = admitUnits(units, { organ, year })
  const reports = counted.map(({ report }) => report)
  const edition = request.edition ?? parentEdition(reports)
  const cells = parentAddresses(reports, edition).map((address) =>
    sharesOf(address, counted, (unit) => concerns(address, unit.report)),
  )
  const base: Report = {
    format: 'gongkai.report/1',
    edition,
    organ,
    year,
    cells: Object.fromEntries(cells.flatMap(cellEntry)),
    sections: [],
    findings: [],
  }
  const missing = missingUnits(counted, request.expectedUnits)
  const all: readonly Finding[] = [
    ...listFindings(counted, missing, request.expectedUnits),
    ...findings,
    ...totalFindings(base, counted, partialCells(cells)),
    ...cellFindings({ units: counted, edition, cells }),
  ]
  return { report: { ...base, findings: all }, lineage: lineageOf(cells), units: accounts, missing }
}

function byName(one: Unit, other: Unit): number {
  if (one.name !== other.name) return one.name < other.name ? -1 : 1
  return figuresKey(one.report) < figuresKey(other.report) ? -1 : 1
}

/** The year most units report on, the later one where two are as many. */
function commonYear(units: readonly Unit[]): number | null {
  const years = units.flatMap(({ report }) => (report.year === null ? [] : [report.year]))
  const counts = [...Map.groupBy(years, (year) => year)].map(
    ([year, all]) => [year, all.length] as const,
  )
  counts.sort(([one, many], [other, more]) => more - many || other - one)
  return counts[0]?.[0] ?? null
}

/** A form that has no such cell says nothing about it, unless the report has the cell all the same. */
function concerns(address: string, report: Report): boolean {
  if (report.cells[address] !== undefined || report.edition === null) return true
  return address.startsWith('requests.other.') || formAddresses[report.edition].has(address)
}

function cellEntry({ address, shares, printed, money }: CellShares): [string, Cell][] {
  if (!printed) return []
  const unit = money !== undefined && address !== 'disclosure.fees.amount' ? { unit: money } : {}
  if (shares.length === 0) return [[address, { value: null, state: 'blank', raw: '', at: {} }]]
  const value = sum(shares.map((share) => share.value))
  return [[address, { value, state: 'number', raw: value, at: {}, ...unit }]]
}

function partialCells(cells: readonly CellShares[]): ReadonlySet<string> {
  return new Set(cells.filter(({ silent }) => silent.length > 0).map(({ address }) => address))
}

function lineageOf(cells: readonly CellShares[]): Lineage {
  return Object.fromEntries(
    cells.filter(({ shares }) => shares.length > 0).map(({ address, shares }) => [address, shares]),
  )
}
