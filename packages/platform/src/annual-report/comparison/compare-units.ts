// Units beside one another for one year: sorted by a column, with medians and what stands out.

import { columnLabel } from './cell-choice.ts'
import { type Figure, median, outliers } from './outliers.ts'

/** A cell of a stored report; null where the report has no such cell. */
export type StoredCell = { readonly value: string | null; readonly raw: string } | null

export type ComparedUnit = {
  readonly unitId: string
  readonly code: string
  readonly name: string
  readonly kind: string
  /** 1 for a unit that stands under none. */
  readonly depth: number
  readonly region: string
  readonly cells: Readonly<Record<string, StoredCell>>
  /** Of the year before; empty when there is no report. */
  readonly before: Readonly<Record<string, StoredCell>>
}

export type Order = { readonly by: string; readonly rising: boolean }

export type ComparedCell = {
  readonly value: number | null
  readonly text: string
  /** Why the figure stands out; undefined when it does not. */
  readonly reason: string | undefined
}

export type ComparedColumn = {
  readonly address: string
  readonly label: string
  /** Undefined where no unit states a number. */
  readonly median: number | undefined
  readonly count: number
}

export type UnitLine = { readonly unit: ComparedUnit; readonly cells: readonly ComparedCell[] }

export type UnitComparison = {
  readonly columns: readonly ComparedColumn[]
  readonly lines: readonly UnitLine[]
}

/** The table of a comparison. Units without a number in the ordering column come last. */
export function compareUnits(
  units: readonly ComparedUnit[],
  addresses: readonly string[],
  order: Order,
): UnitComparison {
  const standingOut = addresses.map((address) => outliers(figuresOf(units, address)))
  const lines = units.map((unit) => ({
    unit,
    cells: addresses.map((address, index) => ({
      ...statedIn(unit.cells[address]),
      reason: standingOut[index]?.get(unit.unitId),
    })),
  }))
  const column = addresses.indexOf(order.by)
  return {
    columns: addresses.map((address) => columnOf(units, address)),
    lines: lines.sort((one, other) => inOrder(one, other, { column, rising: order.rising })),
  }
}

function figuresOf(units: readonly ComparedUnit[], address: string): readonly Figure[] {
  return units.flatMap((unit) => {
    const { value } = statedIn(unit.cells[address])
    if (value === null) return []
    const before = statedIn(unit.before[address]).value ?? undefined
    return [{ unitId: unit.unitId, group: `${unit.kind} ${unit.depth}`, value, before }]
  })
}

function statedIn(cell: StoredCell | undefined): { value: number | null; text: string } {
  if (cell === undefined || cell === null) return { value: null, text: '无此格' }
  if (cell.value !== null) return { value: Number(cell.value), text: cell.value }
  return { value: null, text: cell.raw === '' ? '空白' : cell.raw }
}

function columnOf(units: readonly ComparedUnit[], address: string): ComparedColumn {
  const values = figuresOf(units, address).map(({ value }) => value)
  const sorted = values.sort((one, other) => one - other)
  const label = columnLabel(address)
  return {
    address,
    label,
    median: sorted.length === 0 ? undefined : median(sorted),
    count: sorted.length,
  }
}

type Placed = { readonly column: number; readonly rising: boolean }

function inOrder(one: UnitLine, other: UnitLine, { column, rising }: Placed): number {
  const [first, second] = [one.cells[column]?.value, other.cells[column]?.value]
  const byCode = one.unit.code < other.unit.code ? -1 : 1
  if (first == null || second == null)
    return Number(first == null) - Number(second == null) || byCode
  return (rising ? first - second : second - first) || byCode
}
