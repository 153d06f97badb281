// Whether a row's last number is the sum of the others: evidence for how numbers group into rows.

import { type Decimal, sameNumber, sum } from '../../decimal.ts'
import type { Token } from '../tokens/token.ts'

/** True when every token states a number and the last is the sum of the rest. */
export function sumHolds(tokens: readonly Token[]): boolean {
  const values = tokens.map((token) => token.value?.value ?? null)
  const numbers = values.filter((value): value is Decimal => value !== null)
  const total = numbers.at(-1)
  return (
    numbers.length === tokens.length &&
    total !== undefined &&
    sameNumber(sum(numbers.slice(0, -1)), total)
  )
}
