// Two reports cell by cell: what each states, and the exact difference where both state a number.

import { type Decimal, fromFixedPoint, toFixedPoint } from '../decimal.ts'
import { addresses } from '../form/form.ts'
import { forms } from '../form/forms.ts'
import { otherRows, otherSingleRow } from '../form/requests-table.ts'
import { knownAddresses } from '../json/addresses.ts'
import type { Cell, CellState, Edition, Report } from '../report.ts'

/** What one report states in a cell; `absent` when its source does not have the cell. */
export type Stated = {
  readonly value: Decimal | null
  readonly state: CellState | 'absent'
  readonly raw: string
}

export type CellComparison = {
  readonly address: string
  readonly one: Stated
  readonly other: Stated
  readonly same: boolean
  /** Other minus one; null unless both state a number. */
  readonly difference: Decimal | null
  /** The difference as a share of `one` in per cent, one decimal place; null when there is none. */
  readonly percent: Decimal | null
}

/** A cell that only one of the two can have, and why it has no counterpart. */
export type NotComparable = {
  readonly address: string
  readonly side: 'one' | 'other'
  readonly stated: Stated
  readonly reason: string
}

export type CellsCompared = {
  readonly cells: readonly CellComparison[]
  readonly notComparable: readonly NotComparable[]
}

const formAddresses: Readonly<Record<Edition, ReadonlySet<string>>> = {
  '2019': new Set(addresses(forms['2019'])),
  '2021': new Set(addresses(forms['2021'])),
}
const singleOther = new RegExp(`^requests\\.${otherSingleRow.key}\\.[^.]+$`)
const threeOther = new RegExp(`^requests\\.(${otherRows.map(({ key }) => key).join('|')})\\.`)

/** Compares every cell that either report has, in the order of the form. */
export function compareCells(one: Report, other: Report): CellsCompared {
  const present = knownAddresses.filter((at) => one.cells[at] ?? other.cells[at])
  const judged = present.map((address) => ({ address, reason: whyNot(address, one, other) }))
  return {
    cells: judged.flatMap(({ address, reason }) =>
      reason === undefined ? [compareCell(address, one.cells[address], other.cells[address])] : [],
    ),
    notComparable: judged.flatMap(({ address, reason }) =>
      reason === undefined ? [] : alone(address, reason, { one, other }),
    ),
  }
}

/** Why a cell has no counterpart in the other report; undefined when the two can be compared. */
function whyNot(address: string, one: Report, other: Report): string | undefined {
  const [first, second] = [one.cells[address], other.cells[address]]
  if (first && second) return moneyDiffers(first, second)
  const without = first === undefined ? one : other
  if (singleOther.test(address) && hasCell(without, threeOther)) return otherReason
  if (threeOther.test(address) && hasCell(without, singleOther)) return otherReason
  if (without.edition === null || formAddresses[without.edition].has(address)) return undefined
  return `${without.edition}年格式没有这一格，含义相近的格不能直接比较`
}

const otherReason = '“（六）其他处理”一份只有一行，一份分三行'

function moneyDiffers(one: Cell, other: Cell): string | undefined {
  if (one.unit === undefined || other.unit === undefined || one.unit === other.unit)
    return undefined
  return `金额单位不同：一份是${one.unit}，一份是${other.unit}`
}

function hasCell({ cells }: Report, pattern: RegExp): boolean {
  return Object.keys(cells).some((address) => pattern.test(address))
}

function alone(
  address: string,
  reason: string,
  { one, other }: { readonly one: Report; readonly other: Report },
): NotComparable[] {
  const sides = [
    { side: 'one', cell: one.cells[address] },
    { side: 'other', cell: other.cells[address] },
  ] as const
  return sides.flatMap(({ side, cell }) =>
    cell === undefined ? [] : [{ address, side, stated: stated(cell), reason }],
  )
}

function compareCell(
  address: string,
  first: Cell | undefined,
  second: Cell | undefined,
): CellComparison {
  const one = stated(first)
  const other = stated(second)
  const base = { address, one, other }
  if (one.value === null || other.value === null) {
    const same = one.value === other.value && one.state === other.state
    return { ...base, same, difference: null, percent: null }
  }
  const change = toFixedPoint(other.value) - toFixedPoint(one.value)
  return {
    ...base,
    same: change === 0n,
    difference: fromFixedPoint(change),
    percent: percentOf(change, toFixedPoint(one.value)),
  }
}

function stated(cell: Cell | undefined): Stated {
  if (cell === undefined) return { value: null, state: 'absent', raw: '' }
  return { value: cell.value, state: cell.state, raw: cell.raw }
}

/** Per cent to one decimal place, halves away from zero; null of nothing. */
function percentOf(change: bigint, base: bigint): Decimal | null {
  if (base === 0n) return null
  const size = base < 0n ? -base : base
  const thousandths = (change < 0n ? -change : change) * 10_000n
  const tenths = (thousandths / size + 5n) / 10n
  return fromFixedPoint((change < 0n ? -tenths : tenths) * 10n ** 11n)
}
