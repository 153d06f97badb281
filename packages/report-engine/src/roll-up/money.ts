// Amounts of money that units state in different units of money, brought to one.

import { type Decimal, fromFixedPoint, toFixedPoint } from '../decimal.ts'
import type { Cell, Report } from '../report.ts'

export type Money = NonNullable<Cell['unit']>
const procurement = 'disclosure.procurement.amount'
const fees = 'disclosure.fees.amount'

/** The unit of money of a parent's cell: fees in 万元 as the form says; procurement as stated. */
export function parentMoney(cell: string, reports: readonly Report[]): Money | undefined {
  if (cell === fees) return '万元'
  if (cell !== procurement) return undefined
  const stated = new Set(reports.flatMap(({ cells }) => cells[cell]?.unit ?? []))
  if (stated.size === 0) return undefined
  return stated.size === 1 && stated.has('万元') ? '万元' : '元'
}

/**
 * The value of a cell in the parent's unit of money; undefined where the cell does not say its unit
 * and others do. A fee without a unit is in 万元, because its heading says so.
 */
export function inMoney(cell: string, one: Cell, money: Money | undefined): Decimal | undefined {
  if (one.value === null) return undefined
  const unit = one.unit ?? (cell === fees ? '万元' : undefined)
  if (money === undefined || unit === money) return one.value
  if (unit === undefined) return undefined
  const fixed = toFixedPoint(one.value)
  return fromFixedPoint(money === '元' ? fixed * 10_000n : fixed / 10_000n)
}
