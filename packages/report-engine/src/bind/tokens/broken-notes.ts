// A number with a note that a narrow column broke over lines: 22（其中修订 / 16 / 件）. What stands between
// the brackets belongs to the note, numbers included.

import type { Token } from './token.ts'
import { parseValue } from './values.ts'

const furthest = 8
const opening = /^\d[\d,.]*(?:件|个|条|项|份)?\([^)]*$/
const closing = /^[^(]*\)/

/** The tokens with notes put together again; what was put together is doubtful. */
export function withoutBrokenNotes(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((token) => opening.test(token.text))) return tokens
  const pieces = new Set<Token>()
  const whole = new Map<Token, Token>()
  for (const [index, token] of tokens.entries()) {
    if (token.inTable || !opening.test(token.text)) continue
    const after = tokens.slice(index + 1, index + 1 + furthest)
    const end = after.findIndex((one) => closing.test(one.text))
    const note = after.slice(0, end + 1).filter((one) => isOfNote(one, after))
    for (const piece of note) pieces.add(piece)
    whole.set(token, noted(token, note))
  }
  return tokens.filter((token) => !pieces.has(token)).map((token) => whole.get(token) ?? token)
}

/** Words, and numbers that no other number stands beside. */
function isOfNote(token: Token, around: readonly Token[]): boolean {
  const isBeside = (one: Token) => one !== token && one.kind === 'value' && one.row === token.row
  return token.kind !== 'value' || !around.some(isBeside)
}

function noted(token: Token, pieces: readonly Token[]): Token {
  const text = [token, ...pieces].map((piece) => piece.text).join('')
  const raw = [token, ...pieces].map((piece) => piece.raw).join('')
  return { ...token, kind: 'value', text, raw, value: { ...parseValue(text), doubtful: true } }
}
