// What 本级 and all subordinates add up to, cell by cell, beside what the whole states.

import { type Decimal, decimalOf, sum, toFixedPoint } from '../decimal.ts'
import { additiveItems, type Item, quantitiesOf } from './additive-cells.ts'
import { duplicateUnits, type Family, members, missingUnits, otherYears } from './family.ts'

export type AddedUp = {
  readonly item: Item
  /** The whole's cells for it. */
  readonly cells: readonly string[]
  readonly whole: Decimal
  readonly together: Decimal
  /** Whole minus the sum, in fixed point. */
  readonly difference: bigint
  readonly doubtful: boolean
  /** What each member gives, where it is not 0: 示例局 3. */
  readonly shares: readonly string[]
}

const zero = decimalOf(0)

/** Every cell that the whole has, with the sum of its members. */
export function addUp(family: Family): readonly AddedUp[] {
  const all = members(family)
  const reports = all.map(({ report }) => report)
  const items = additiveItems(family.whole, reports)
  const wholes = quantitiesOf(family.whole, items)
  const given = all.map(({ name, report }) => ({ name, quantities: quantitiesOf(report, items) }))
  return items.flatMap((item, index) => {
    const whole = wholes[index]
    if (whole === undefined || whole.absent) return []
    const shares = given.flatMap(({ name, quantities }) => {
      const quantity = quantities[index]
      return quantity === undefined ? [] : [{ name, ...quantity }]
    })
    const together = sum(shares.map(({ value }) => value))
    return [
      {
        item,
        cells: item.cellsIn(family.whole),
        whole: whole.value,
        together,
        difference: toFixedPoint(whole.value) - toFixedPoint(together),
        doubtful: whole.doubtful || shares.some(({ doubtful }) => doubtful),
        shares: shares
          .filter(({ value }) => value !== zero)
          .map(({ name, value }) => `${name} ${value}`),
      },
    ]
  })
}

/** What keeps the sum from being certain, in words. */
export function gapsIn(family: Family): readonly string[] {
  const missing = missingUnits(family).length
  return [
    ...(family.own === undefined ? ['没有本级数据'] : []),
    ...(family.expectedUnits === undefined ? ['没有应报单位名单'] : []),
    ...(missing === 0 ? [] : [`缺${missing}个单位`]),
    ...(duplicateUnits(family).length === 0 ? [] : ['有重复单位']),
    ...(otherYears(family).length === 0 ? [] : ['有单位年度不同']),
  ]
}
