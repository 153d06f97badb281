// A first column of serial numbers: 1, 2, 3 … right before the labels of the rows, under 序号.

import type { Token } from './token.ts'

const heading = /^(?:序号|编号|行次)$/

/** The tokens without serial numbers; only where a heading names them or they open their lines in order. */
export function withoutSerialNumbers(
  tokens: readonly Token[],
  before: readonly Token[],
): readonly Token[] {
  const isHeaded = [...before, ...tokens].some((token) => heading.test(token.text))
  const candidates = tokens.filter((_, index) => isBeforeLabel(tokens, index, isHeaded))
  const serials = countingUp(candidates)
  if (serials.size < (isHeaded ? 2 : 3) || serials.size < 0.9 * candidates.length) return tokens
  return tokens.filter((token) => !serials.has(token) && !isSerialBlank(token, serials))
}

/** A number before a label: on the label's line, or on a line of its own where 序号 stands above. */
function isBeforeLabel(tokens: readonly Token[], index: number, isHeaded: boolean): boolean {
  const token = tokens[index]
  const label = tokens[index + 1]
  if (token?.kind !== 'value' || !/^\d+$/.test(token.text) || label?.kind !== 'label') return false
  const opensLine = tokens[index - 1]?.row !== token.row
  return opensLine && (token.row === label.row || isHeaded)
}

/** Those that are one more than the one before, or 1 again. */
function countingUp(tokens: readonly Token[]): Set<Token> {
  const serials = new Set<Token>()
  let last = 0
  for (const token of tokens) {
    const number = Number(token.text)
    if (number !== last + 1 && number !== 1) continue
    serials.add(token)
    last = number
  }
  return serials
}

/** Empty cells of the same drawn column, beside headings. */
function isSerialBlank(token: Token, serials: ReadonlySet<Token>): boolean {
  if (!token.inTable || token.kind !== 'value' || token.text !== '') return false
  const [first] = serials
  return first?.inTable === true && first.block === token.block && first.column === token.column
}
