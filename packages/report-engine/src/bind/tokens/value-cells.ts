// Cells that should hold a number and hold words: 无, 约6, #REF!. In a drawn row everything after the
// row's own label is a cell of the form, whatever it says.

import { tableOfLabel } from '../alignment/row-labels.ts'
import type { Token } from './token.ts'
import type { Value } from './values.ts'

const unreadable: Value = { value: null, state: 'unreadable' }

/** The tokens with words in places of numbers as unreadable values. */
export function withUnreadableCells(tokens: readonly Token[]): readonly Token[] {
  const words = new Set<Token>()
  for (const row of Map.groupBy(tokens, (token) => token.row).values())
    for (const token of wordsAmongNumbers(row)) words.add(token)
  if (words.size === 0) return tokens
  return tokens.map((token) =>
    words.has(token) ? { ...token, kind: 'value', value: unreadable } : token,
  )
}

function wordsAmongNumbers(row: readonly Token[]): Token[] {
  if (!row.every((token) => token.inTable)) return []
  const label = row.findLastIndex((token) => token.kind === 'label' && isOwnLabel(token.text))
  const first = row.findIndex((token) => token.kind === 'value' && token.text !== '')
  const from = label >= 0 ? label + 1 : first
  if (from < 0 || (label < 0 && row.filter((token) => token.kind === 'value').length < 5)) return []
  return row.slice(from).filter((token) => token.kind === 'label' && token.text.length <= 20)
}

/** Labels of table 四 stand above its numbers, not beside them. */
function isOwnLabel(text: string): boolean {
  const table = tableOfLabel(text.replace(/[“”"'‘’「」]/g, ''))
  return table === 'disclosure' || table === 'requests'
}
