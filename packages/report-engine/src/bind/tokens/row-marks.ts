// Text copied from web pages sets one cell a line with bars between. Such bars are no blank cells:
// bars that stand after every cell, and bars that open each row.

import { tableOfLabel } from '../alignment/row-labels.ts'
import type { Token } from './token.ts'

/** The tokens without bare bars that only separate cells or open rows. */
export function withoutRowMarks(tokens: readonly Token[]): Token[] {
  return withoutOpeningBars(withoutSeparators(tokens))
}

/** Where nearly every cell is followed by a bare bar, that bar ends the cell. */
function withoutSeparators(tokens: readonly Token[]): readonly Token[] {
  const bare = bareBars(tokens)
  const isLast = (token: Token, index: number) => token.row !== tokens[index + 1]?.row
  const cells = tokens.filter((token, index) => !bare.has(token) && isLast(token, index))
  const ended = tokens.filter((token, index) => !bare.has(token) && bare.has(tokens[index + 1]))
  if (ended.length < 0.7 * cells.length) return tokens
  return tokens.filter((token, index) => !bare.has(token) || bare.has(tokens[index - 1]))
}

/** Where nearly every labelled row is preceded by a bare bar, that bar opens the row. */
function withoutOpeningBars(tokens: readonly Token[]): Token[] {
  const bare = bareBars(tokens)
  const labels = tokens.flatMap((token, index) =>
    token.kind === 'label' && tableOfLabel(token.text) !== undefined ? [index] : [],
  )
  const opened = labels.filter((index) => bare.has(tokens[index - 1]))
  if (labels.length < 3 || opened.length < 0.6 * labels.length) return [...tokens]
  return tokens.filter((token, index) => !bare.has(token) || tokens[index + 1]?.kind !== 'label')
}

/**
 * The tokens of a table whose labels all stand above its numbers, without the bars that end the last row of
 * headings and the row of numbers: where bars end the other rows of headings, these are no cells.
 */
export function withoutRowEnds(tokens: readonly Token[]): readonly Token[] {
  const bare = bareBars(tokens)
  const last = tokens.findLastIndex((token) => token.kind === 'label')
  const isMark = (token: Token | undefined) => token?.kind === 'padding' || bare.has(token)
  if (!tokens.slice(0, last).some(isMark) || !bare.has(tokens[last + 1])) return tokens
  const ends = [tokens[last + 1], tokens.at(-1)].filter((token) => bare.has(token))
  return tokens.filter((token) => !ends.includes(token))
}

/** Bars alone on their lines. */
function bareBars(tokens: readonly Token[]): Set<Token | undefined> {
  return new Set(
    tokens.filter(
      (token, index) =>
        token.kind === 'value' &&
        token.text === '' &&
        !token.inTable &&
        tokens[index - 1]?.row !== token.row &&
        tokens[index + 1]?.row !== token.row,
    ),
  )
}
