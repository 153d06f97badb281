// Labels torn into pieces that no longer look like any row of the form: which row's words are there all
// the same. Only asked for rows that got no numbers: then the numbers below may be theirs.

import { squeeze } from '../normalise.ts'

/** How much of a label's own pairs of characters must be there. */
const enough = 0.7

/** Whether the text has most of a label that the other labels do not have. */
export function isMentioned(label: string, text: string, others: readonly string[]): boolean {
  const elsewhere = new Set(others.flatMap(pairsOf))
  const own = pairsOf(label).filter((pair) => !elsewhere.has(pair))
  if (own.length < 4) return false
  const present = new Set(pairsOf(text))
  return own.filter((pair) => present.has(pair)).length >= enough * own.length
}

function pairsOf(text: string): string[] {
  const words = squeeze(text).replace(/[^\p{Script=Han}]/gu, '')
  return [...words].slice(1).map((character, index) => `${words[index]}${character}`)
}
