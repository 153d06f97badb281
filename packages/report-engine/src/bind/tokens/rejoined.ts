// Numbers that an extractor cut in two: a row with one number too many, where joining two neighbours
// makes the row's total right. Nothing else is ever joined.

import { sumHolds } from '../evidence/row-sum.ts'
import type { Token } from './token.ts'
import { parseValue } from './values.ts'

/** The tokens with cut numbers joined; joined ones are marked as doubtful. */
export function rejoined(tokens: readonly Token[], width: number): readonly Token[] {
  const rows = Map.groupBy(tokens, (token) => token.row)
  const joins = new Map<Token, Token>()
  const dropped = new Set<Token>()
  for (const row of rows.values()) {
    const numbers = row.filter((token) => token.kind === 'value' && token.value?.state === 'number')
    if (numbers.length !== width + 1) continue
    const join = onlyJoin(numbers)
    if (join === undefined) continue
    joins.set(join.first, join.whole)
    dropped.add(join.second)
  }
  if (joins.size === 0) return tokens
  return tokens.flatMap((token) => (dropped.has(token) ? [] : (joins.get(token) ?? token)))
}

type Join = { readonly first: Token; readonly second: Token; readonly whole: Token }

/** The one pair of neighbours whose joining makes the last number the sum of the others. */
function onlyJoin(numbers: readonly Token[]): Join | undefined {
  const joins = numbers.slice(0, -1).flatMap((first, index) => {
    const second = numbers[index + 1]
    if (second === undefined || !/^[1-9]\d*$/.test(first.text) || !/^\d+$/.test(second.text))
      return []
    const whole = joinedToken(first, second)
    const row = [...numbers.slice(0, index), whole, ...numbers.slice(index + 2)]
    return sumHolds(row) ? [{ first, second, whole }] : []
  })
  return joins.length === 1 ? joins[0] : undefined
}

function joinedToken(first: Token, second: Token): Token {
  const text = first.text + second.text
  return {
    ...first,
    text,
    raw: `${first.raw} ${second.raw}`,
    value: { ...parseValue(text), doubtful: true },
  }
}
