// Units beside one another for one year: like units in groups of their own, each sorted by a column,
// with its medians and what stands out.

import { type Rank, ranks, unitKindTitles } from '#agencies/index.ts'
import { columnLabel } from './cell-choice.ts'
import { isPartOf, type Placed } from './contained-units.ts'
import { type Figure, median, outliers } from './outliers.ts'

/** A cell of a stored report; null where the report has no such cell. */
export type StoredCell = { readonly value: string | null; readonly raw: string } | null

export type ComparedUnit = Placed & {
  readonly code: string
  readonly name: string
  readonly region: string
  /** Of its region; undefined where the name of the region does not say it. */
  readonly rank: Rank | undefined
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

export type Column = { readonly address: string; readonly label: string }

export type Middle = {
  /** Undefined where too few units state a number. */
  readonly median: number | undefined
  readonly count: number
}

export type UnitLine = {
  readonly unit: ComparedUnit
  readonly cells: readonly ComparedCell[]
  /** How many of the other units compared its figures may hold already. */
  readonly parts: number
}

/** Units of one kind and rank: only they are held against one another. */
export type ComparedGroup = {
  readonly kind: string
  readonly rank: Rank | undefined
  /** One for each column. */
  readonly middles: readonly Middle[]
  readonly lines: readonly UnitLine[]
}

export type UnitComparison = {
  readonly columns: readonly Column[]
  /** Higher ranks first, in a rank governments first. */
  readonly groups: readonly ComparedGroup[]
}

export const nothingCompared: UnitComparison = { columns: [], groups: [] }

/** Of fewer numbers the one in the middle says nothing. */
export const fewestForMedian = 3

/** The groups of a comparison. Units without a number in the ordering column come last. */
export function compareUnits(
  units: readonly ComparedUnit[],
  addresses: readonly string[],
  order: Order,
): UnitComparison {
  const groups = [...Map.groupBy(units, ({ kind, rank }) => `${rank} ${kind}`).values()]
  const compared = groups.map((group) => compareGroup(group, units, { addresses, order }))
  return {
    columns: addresses.map((address) => ({ address, label: columnLabel(address) })),
    groups: compared.sort(
      (one, other) => heightOf(one) - heightOf(other) || placeOf(one.kind) - placeOf(other.kind),
    ),
  }
}

const kinds = Object.keys(unitKindTitles)
const placeOf = (kind: string): number => kinds.indexOf(kind)
const heightOf = ({ rank }: Pick<ComparedGroup, 'rank'>): number =>
  rank === undefined ? ranks.length : ranks.indexOf(rank)

type Asked = { readonly addresses: readonly string[]; readonly order: Order }

function compareGroup(
  group: readonly ComparedUnit[],
  all: readonly ComparedUnit[],
  { addresses, order }: Asked,
): ComparedGroup {
  const standingOut = addresses.map((address) => outliers(figuresOf(group, address)))
  const lines = group.map((unit) => ({
    unit,
    cells: addresses.map((address, index) => ({
      ...statedIn(unit.cells[address]),
      reason: standingOut[index]?.get(unit.unitId),
    })),
    parts: all.filter((other) => isPartOf(other, unit)).length,
  }))
  const sorting = { column: addresses.indexOf(order.by), rising: order.rising }
  return {
    kind: group[0]?.kind ?? '',
    rank: group[0]?.rank,
    middles: addresses.map((address) => middleOf(group, address)),
    lines: lines.sort((one, other) => inOrder(one, other, sorting)),
  }
}

function figuresOf(group: readonly ComparedUnit[], address: string): readonly Figure[] {
  return group.flatMap((unit) => {
    const { value } = statedIn(unit.cells[address])
    if (value === null) return []
    const before = statedIn(unit.before[address]).value ?? undefined
    return [{ unitId: unit.unitId, value, before }]
  })
}

function statedIn(cell: StoredCell | undefined): { value: number | null; text: string } {
  if (cell === undefined || cell === null) return { value: null, text: '无此格' }
  if (cell.value !== null) return { value: Number(cell.value), text: cell.value }
  return { value: null, text: cell.raw === '' ? '空白' : cell.raw }
}

function middleOf(group: readonly ComparedUnit[], address: string): Middle {
  const values = figuresOf(group, address).map(({ value }) => value)
  const sorted = values.sort((one, other) => one - other)
  const count = sorted.length
  return { median: count < fewestForMedian ? undefined : median(sorted), count }
}

type Sorting = { readonly column: number; readonly rising: boolean }

function inOrder(one: UnitLine, other: UnitLine, { column, rising }: Sorting): number {
  const [first, second] = [one.cells[column]?.value, other.cells[column]?.value]
  const byCode = one.unit.code < other.unit.code ? -1 : 1
  if (first == null || second == null)
    return Number(first == null) - Number(second == null) || byCode
  return (rising ? first - second : second - first) || byCode
}
