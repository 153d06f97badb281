// Inside one paragraph: the pieces that stayed, went and came, at characters and whole numbers.

import { edits } from './edits.ts'

export type Piece = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }

// A number or a Latin word is one thing: "12" to "15" is not "2" to "5".
const token = /\d+(?:[.,]\d+)*%?|[A-Za-z]+|\s+|[\s\S]/gu
/** A common stretch shorter than this between two changes reads as noise. */
const shortestCommon = 2

/** The pieces of the second text laid over the first. */
export function pieces(one: string, other: string): readonly Piece[] {
  const found = edits({
    one: one.match(token) ?? [],
    other: other.match(token) ?? [],
    equal: (first, second) => first === second,
  })
  const raw = found.map((edit): Piece => {
    return { kind: edit.kind, text: edit.kind === 'added' ? edit.other : edit.one }
  })
  return joined(withoutNoise(joined(raw)))
}

/** Likeness from 0 to 1: common pairs of characters, twice, over all pairs. */
export function alike(one: string, other: string): number {
  const first = pairsOf(one)
  const second = pairsOf(other)
  const total = one.length + other.length - 2
  if (total <= 0) return one === other ? 1 : 0
  let common = 0
  for (const [pair, count] of first) common += Math.min(count, second.get(pair) ?? 0)
  return (2 * common) / total
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>()
  for (let index = 0; index < text.length - 1; index += 1) {
    const pair = text.slice(index, index + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** Neighbours of one kind as one piece; in a stretch of changes, what went before what came. */
function joined(all: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    if (removed !== '') result.push({ kind: 'removed', text: removed })
    if (added !== '') result.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const { kind, text } of all) {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else {
      flush()
      const last = result.at(-1)
      if (last?.kind === 'same') result[result.length - 1] = { kind, text: last.text + text }
      else result.push({ kind, text })
    }
  }
  flush()
  return result
}

/** A short common stretch between two changes counts as changed on both sides. */
function withoutNoise(all: readonly Piece[]): Piece[] {
  return all.flatMap((piece, index): Piece[] => {
    const between = index > 0 && index < all.length - 1
    if (piece.kind !== 'same' || !between || [...piece.text].length >= shortestCommon)
      return [piece]
    return [
      { kind: 'removed', text: piece.text },
      { kind: 'added', text: piece.text },
    ]
  })
}
