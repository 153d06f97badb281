// From drawn pieces to ruling lines: level and upright lines, pieces of one line joined.

import type { Segment } from '../drawing/path-drawing.ts'

/** A level line at y `at` from x `from` to x `to`, or an upright one with x and y exchanged. */
export type Rule = { readonly at: number; readonly from: number; readonly to: number }

export type Rules = { readonly level: readonly Rule[]; readonly upright: readonly Rule[] }

/** Pieces this close in position are one line (points). */
const sameLine = 1
/** Pieces of one line may leave gaps this long: dashes, corners drawn apart. */
const gap = 2.5
/** Shorter lines are dots, ticks or letters drawn as paths. */
const shortest = 4

/** The ruling lines of a page, sorted by position. */
export function rulingLines(segments: readonly Segment[]): Rules {
  const level: Rule[] = []
  const upright: Rule[] = []
  for (const [[x1, y1], [x2, y2]] of segments) {
    if (Math.abs(x2 - x1) >= Math.abs(y2 - y1)) level.push(rule((y1 + y2) / 2, x1, x2))
    else upright.push(rule((x1 + x2) / 2, y1, y2))
  }
  return { level: joinPieces(level), upright: joinPieces(upright) }
}

function rule(at: number, one: number, other: number): Rule {
  return { at, from: Math.min(one, other), to: Math.max(one, other) }
}

function joinPieces(pieces: readonly Rule[]): Rule[] {
  const sorted = [...pieces].sort((one, other) => one.at - other.at)
  const rules: Rule[] = []
  for (let start = 0; start < sorted.length; ) {
    const first = sorted[start]
    if (first === undefined) break
    let end = start
    while ((sorted[end]?.at ?? Infinity) - first.at <= sameLine) end += 1
    rules.push(...joinAlong(sorted.slice(start, end)))
    start = end
  }
  return rules.filter(({ from, to }) => to - from >= shortest)
}

function joinAlong(pieces: readonly Rule[]): Rule[] {
  const joined: Rule[] = []
  for (const piece of [...pieces].sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1)
    if (last !== undefined && piece.from <= last.to + gap)
      joined[joined.length - 1] = { ...last, to: Math.max(last.to, piece.to) }
    else joined.push(piece)
  }
  return joined
}
