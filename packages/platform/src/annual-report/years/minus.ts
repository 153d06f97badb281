// Exact differences of decimals.

import { type Decimal, parseDecimal, sum } from '@gongkai/report-engine'

/** One less the other, exactly. */
export function minus(one: Decimal, other: Decimal): Decimal {
  const negative = parseDecimal(other.startsWith('-') ? other.slice(1) : `-${other}`)
  return sum(negative === undefined ? [one] : [one, negative])
}

/** One less the other; null unless both are numbers. */
export function minusIfBoth(one: Decimal | null, other: Decimal | null): Decimal | null {
  return one === null || other === null ? null : minus(one, other)
}

/** A difference with its sign: +3, −2, 0. */
export function signed(difference: Decimal): string {
  if (difference.startsWith('-')) return `−${difference.slice(1)}`
  return /[1-9]/.test(difference) ? `+${difference}` : '0'
}
