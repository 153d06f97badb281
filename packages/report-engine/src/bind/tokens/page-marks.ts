// Page numbers that an extractor leaves among the numbers of a table: alone on their lines, counting up
// through the document. Where they found no place in the form, nothing needs to be said of them.

import type { Token } from './token.ts'

/** Of the numbers without a place, those that count the pages. */
export function pageMarks(unplaced: readonly Token[], tokens: readonly Token[]): Set<Token> {
  const perRow = new Map<number, number>()
  for (const { row } of tokens) perRow.set(row, (perRow.get(row) ?? 0) + 1)
  const alone = unplaced.filter(
    (token) => !token.inTable && perRow.get(token.row) === 1 && /^\d{1,3}$/.test(token.text),
  )
  const isCounting = alone.slice(1).every((token, index) => isNextPage(alone[index], token))
  return isCounting && alone.length > 1 ? new Set(alone) : new Set()
}

/** One more, some lines further on. */
function isNextPage(one: Token | undefined, other: Token): boolean {
  return Number(other.text) === Number(one?.text) + 1 && other.row - (one?.row ?? 0) > 9
}
