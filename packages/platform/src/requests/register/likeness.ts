// How much two descriptions have in common. It decides nothing: whether two requests are the same is for the office.

import { likenessForSimilar } from '../matters/proposal.ts'

/**
 * The share of pairs of neighbouring signs that stand in both texts, from 0 to 1. Spaces, punctuation and
 * the size of letters do not count.
 * @law 条例 36 — the same applicant asking for the same information again (第六项)
 */
export function likeness(one: string, other: string): number {
  const [first, second] = [signsOf(one), signsOf(other)]
  if (first === second) return first === '' ? 0 : 1
  const [mine, theirs] = [pairsOf(first), pairsOf(second)]
  const common = [...mine].filter((pair) => theirs.has(pair)).length
  const all = mine.size + theirs.size - common
  return all === 0 ? 0 : common / all
}

function signsOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function pairsOf(text: string): ReadonlySet<string> {
  const signs = [...text]
  return new Set(signs.slice(1).map((sign, index) => `${signs[index]}${sign}`))
}

export type Likened<One> = One & { readonly likeness: number }

/** The most alike first; those equally alike stay in their order. Nothing is left out. */
export function byLikeness<One extends { readonly description: string }>(
  description: string,
  others: readonly One[],
): readonly Likened<One>[] {
  return others
    .map((one) => ({ ...one, likeness: likeness(description, one.description) }))
    .toSorted((one, other) => other.likeness - one.likeness)
}

/** 内容相近 87%; nothing below the share from which two texts are shown as alike. */
export function likenessInWords(share: number): string | undefined {
  return share >= likenessForSimilar ? `内容相近 ${Math.floor(share * 100)}%` : undefined
}
