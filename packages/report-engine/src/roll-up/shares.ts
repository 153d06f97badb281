// What each unit gives to each cell of the parent, and where it states nothing to give.

import { type Decimal, sum } from '../decimal.ts'
import type { Report } from '../report.ts'
import { inMoney, type Money, parentMoney } from './money.ts'
import { hasThreeOtherRows, partsOfOther } from './parent-form.ts'
import type { Share, Unit } from './unit.ts'

export type CellShares = {
  readonly address: string
  readonly shares: readonly Share[]
  /** Names of units that have the cell, or should, but state no number in it. */
  readonly silent: readonly string[]
  /** Names of units whose form has the cell. */
  readonly concerned: ReadonlySet<string>
  /** Whether any unit has the cell at all. */
  readonly printed: boolean
  readonly money?: Money
}

type Given = { readonly value?: Decimal; readonly from: readonly string[]; readonly whole: boolean }

/** The shares of one cell; units that the form of the cell does not concern are left out. */
export function sharesOf(
  address: string,
  units: readonly Unit[],
  concerned: (unit: Unit) => boolean,
): CellShares {
  const able = units.filter(concerned)
  const money = parentMoney(
    address,
    able.map(({ report }) => report),
  )
  const given = able.map((unit) => ({ unit: unit.name, ...give(unit.report, address, money) }))
  const shares = given.flatMap(({ unit, value, from }) =>
    value === undefined ? [] : [{ unit, value, from }],
  )
  const silent = given.filter(({ whole }) => !whole).map(({ unit }) => unit)
  const printed = able.some(({ report }) =>
    sourcesOf(report, address).some((one) => one in report.cells),
  )
  const names = new Set(able.map(({ name }) => name))
  return { address, shares, silent, concerned: names, printed, ...(money && { money }) }
}

function give(report: Report, address: string, money: Money | undefined): Given {
  const sources = sourcesOf(report, address)
  const stated = sources.flatMap((source) => {
    const cell = report.cells[source]
    const value = cell && inMoney(source, cell, money)
    return value === undefined ? [] : [{ source, value }]
  })
  const from = stated.map(({ source }) => source)
  const whole = stated.length === sources.length
  if (stated.length === 0) return { from, whole }
  return { value: sum(stated.map(({ value }) => value)), from, whole }
}

/** The unit's own cells that make up the parent's: itself, or the three rows under （六）其他处理. */
function sourcesOf(report: Report, address: string): readonly string[] {
  const parts = partsOfOther(address)
  return parts !== undefined && hasThreeOtherRows(report) ? parts : [address]
}
