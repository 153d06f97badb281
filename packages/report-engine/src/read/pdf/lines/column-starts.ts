// Where a column begins after a gap too narrow to tell by itself: lines near it leave the same
// place blank. Tables without borders need this where a label nearly touches its number.

import { isBlank, isChinese } from '../glyph.ts'
import type { Placed } from './reading-frame.ts'
import { gapBetween } from './spacing.ts'

/** Gaps in font sizes: a wide one parts columns by itself, a narrow one only with witnesses. */
const wide = 1
const narrow = { sameKind: 0.2, otherKind: -0.15 }
/** Word processors leave up to a quarter between a digit and a Chinese character. */
const autospace = 0.3
/** How many lines above and below are asked, and how many must leave the place blank. */
const reach = 10
const witnesses = 2

/** Columns set from the left begin at the same x, give or take (points). */
const sameStart = 1

type Gap = { readonly from: number; readonly to: number; readonly after: Placed }

/** The glyphs that begin a column after a narrow gap. */
export function columnStarts(lines: readonly (readonly Placed[])[]): ReadonlySet<Placed> {
  const wides = lines.map((line) => gapsOf(line, isWide))
  const starts = new Set<Placed>()
  // Running text has no columns: nothing to look for.
  if (wides.every((found) => found.length === 0)) return starts
  const blanks = wides.map((found, index) => [...found, ...indent(lines[index] ?? [])])
  lines.forEach((line, index) => {
    const near = [
      ...blanks.slice(Math.max(0, index - reach), index),
      ...blanks.slice(index + 1, index + 1 + reach),
    ]
    const leftBlank = (gap: Gap) =>
      near.filter((others) => others.some((other) => spans(other, gap)))
    const proven = gapsOf(line, isNarrow).filter((gap) => leftBlank(gap).length >= witnesses)
    // A sentence beside a table may have a gap at the same place by chance.
    const inTable = (wides[index]?.length ?? 0) > 0 || proven.length >= 3
    if (inTable) for (const gap of proven) starts.add(gap.after)
  })
  return starts
}

/** The blank before a line's first glyph: a row whose label stands on other lines begins so. */
function indent(line: readonly Placed[]): Gap[] {
  const after = line.find(({ glyph }) => !isBlank(glyph.text))
  return after === undefined
    ? []
    : [{ from: after.box[0] - 2 * after.glyph.size, to: after.box[0], after }]
}

type IsGap = (before: Placed, after: Placed) => boolean

function gapsOf(line: readonly Placed[], isGap: IsGap): Gap[] {
  const gaps: Gap[] = []
  let before: Placed | undefined
  for (const after of line) {
    if (isBlank(after.glyph.text)) continue
    if (before !== undefined && isGap(before, after))
      gaps.push({ from: before.box[0] + before.box[2], to: after.box[0], after })
    before = after
  }
  return gaps
}

function isWide(before: Placed, after: Placed): boolean {
  return gapBetween(before, after) > wide * after.glyph.size
}

function isNarrow(before: Placed, after: Placed): boolean {
  const gap = gapBetween(before, after) / after.glyph.size
  if (before.glyph.run === after.glyph.run || gap < narrow.otherKind || gap > wide) return false
  const same = isChinese(before.glyph.text) === isChinese(after.glyph.text)
  return !same || gap >= narrow.sameKind
}

/** Whether the outer gap leaves the inner one blank; where nothing is blank, a column starts there. */
function spans(outer: Gap, inner: Gap): boolean {
  const middle = (inner.from + inner.to) / 2
  const blank = inner.to - inner.from >= autospace * inner.after.glyph.size
  return blank
    ? outer.from <= middle && outer.to >= middle - sameStart
    : Math.abs(outer.to - inner.to) <= sameStart
}
