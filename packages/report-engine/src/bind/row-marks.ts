// Text copied from web pages sets one cell a line with bars between. Such bars are no blank cells:
// bars that stand after every cell, and bars that open each row.

import { tableOfLabel } from './row-labels.ts'
import type { Token } from './tokens.ts'

/** The tokens without bare bars that only separate cells or open rows. */
export function withoutRowMarks(tokens: readonly Token[]): Token[] {
  return withoutOpeningBars(withoutSeparators(tokens))
}

/** Where nearly every cell is followed by a bare bar, that bar ends the cell. */
function withoutSeparators(tokens: readonly Token[]): readonly Token[] {
  const cells = tokens.filter(
    (token, index) => !isBareBar(token) && token.row !== tokens[index + 1]?.row,
  )
  const ended = tokens.filter((token, index) => !isBareBar(token) && isBareBar(tokens[index + 1]))
  if (ended.length < 0.7 * cells.length) return tokens
  return tokens.filter((token, index) => !isBareBar(token) || isBareBar(tokens[index - 1]))
}

/** Where nearly every labelled row is preceded by a bare bar, that bar opens the row. */
function withoutOpeningBars(tokens: readonly Token[]): Token[] {
  const labels = tokens.flatMap((token, index) =>
    token.kind === 'label' && tableOfLabel(token.text) !== undefined ? [index] : [],
  )
  const opened = labels.filter((index) => isBareBar(tokens[index - 1]))
  if (labels.length < 3 || opened.length < 0.6 * labels.length) return [...tokens]
  return tokens.filter((token, index) => !isBareBar(token) || tokens[index + 1]?.kind !== 'label')
}

function isBareBar(token: Token | undefined): boolean {
  return token?.kind === 'value' && token.text === '' && token.raw === '' && !token.inTable
}
