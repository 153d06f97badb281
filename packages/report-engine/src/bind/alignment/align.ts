// Aligns a region's tokens to the rows of a table of the form: the best path through the form,
// with labels, order and the shape of the physical rows as evidence (docs/decisions: alignment).

import type { Mark } from './align-input.ts'
import { makeTrellis, type Trellis } from './trellis.ts'
import { weights } from './weights.ts'

export type AlignedRow = {
  /** Index of the row in the table of the form. */
  readonly row: number
  /** Marks placed into the row's slots, in order; undefined where a slot got nothing. */
  readonly slots: readonly (Mark | undefined)[]
  /** How well the row's own label was found beside its values; 0 when it was not. */
  readonly label: number
  /** The slots were found by the place of the numbers on their line. */
  readonly isByPosition?: true
}

export type Alignment = {
  readonly score: number
  readonly rows: readonly AlignedRow[]
  /** Values that found no place in the form. */
  readonly unplaced: readonly Mark[]
}

export type AlignOptions = {
  /** How many slots each row of the form has. */
  readonly widths: readonly number[]
  /** Rows of table 四 have no labels of their own beside the numbers. */
  readonly labelled: boolean
}

/** Paths this far behind the best are given up: no evidence still to come outweighs so much. */
const beam = 90

type Step = { readonly state: number; readonly from: number }

/** The best alignment of the marks to rows of the given widths. */
export function align(marks: readonly Mark[], options: AlignOptions): Alignment {
  const trellis = makeTrellis(options.widths)
  const { states } = trellis
  let scores = new Float64Array(states).fill(Number.NEGATIVE_INFINITY)
  scores[0] = 0
  const origins: Int32Array[] = []
  for (const mark of marks) {
    if (saysNothing(mark)) {
      origins.push(trellis.unmoved)
      continue
    }
    const next = new Float64Array(states).fill(Number.NEGATIVE_INFINITY)
    const origin = new Int32Array(states).fill(-1)
    advance({ mark, trellis, options, scores, next, origin })
    scores = next
    origins.push(origin)
  }
  const last = bestEnd(scores, trellis)
  return collect(marks, pathTo(last.state, origins), { trellis, score: last.score })
}

/** Padding, page numbers and words that are no label leave every path where it is. */
function saysNothing(mark: Mark): boolean {
  return mark.kind === 'skip' || (mark.kind === 'label' && mark.matches.length === 0)
}

type Advance = {
  readonly mark: Mark
  readonly trellis: Trellis
  readonly options: AlignOptions
  readonly scores: Float64Array
  readonly next: Float64Array
  readonly origin: Int32Array
}

function advance(move: Advance): void {
  const { mark, scores, trellis } = move
  const least = highest(scores) - beam
  for (let state = 0; state < trellis.states; state++) {
    const score = scores[state] ?? Number.NEGATIVE_INFINITY
    if (score < least) continue
    if (mark.kind === 'label') passLabel(move, state, score)
    else passValue(move, state, score)
  }
}

function highest(scores: Float64Array): number {
  let best = Number.NEGATIVE_INFINITY
  for (let state = 0; state < scores.length; state++) {
    const score = scores[state] ?? best
    if (score > best) best = score
  }
  return best
}

// Called for every state of every token: plain numbers, no objects.
// biome-ignore lint/complexity/useMaxParams: the hot path of the alignment
function reach(move: Advance, from: number, state: number, score: number): void {
  if (score <= (move.next[state] ?? 0)) return
  move.next[state] = score
  move.origin[state] = from
}

/** Each candidate row may be entered; the row just filled may be confirmed; or the label means nothing. */
function passLabel(move: Advance, from: number, score: number): void {
  const { mark, trellis } = move
  let best = 0
  const row = trellis.rowOf[from] ?? -1
  const filled = trellis.filledOf[from] ?? 0
  for (const match of mark.matches) {
    best = Math.max(best, match.likeness)
    if (match.row === row && filled > 0) {
      const gain = trellis.labelledOf[from] ? 0.5 : weights.labelAfter * match.likeness
      reach(move, from, trellis.withLabel(from), score + gain)
      continue
    }
    const leave = match.row === row ? 0 : leaveCost(trellis, from, match.row)
    const back = match.row < row ? weights.back : 0
    if (back !== 0 && (match.likeness < 0.9 || !mark.hasValues)) continue
    const beside = besideOf(mark, weights.labelBeside, weights.labelAbove)
    const gain = weights.label * match.likeness + beside + leave + back
    reach(move, from, trellis.entry(match.row), score + gain)
  }
  const beside = besideOf(mark, weights.skipBeside, weights.skipAbove)
  const lost = best < 0.75 ? 0 : weights.skipLabel * best + beside
  reach(move, from, from, score + lost)
}

function besideOf(mark: Mark, sameRow: number, nextRow: number): number {
  if (mark.hasValues) return sameRow
  return mark.isAbove ? nextRow : 0
}

/** A value fills the next slot, opens a row that has no label, or is left out. */
function passValue(move: Advance, from: number, score: number): void {
  const { mark, trellis, options } = move
  const row = trellis.rowOf[from] ?? -1
  const filled = trellis.filledOf[from] ?? 0
  const width = options.widths[row] ?? 0
  const isBlank = mark.kind === 'blank'
  const gain = isBlank ? weights.fillBlank : weights.fill
  if (row >= 0 && filled < width) {
    const breaks = filled > 0 && mark.startsRow && mark.rowValues > 1 ? weights.rowBreak : 0
    const fit = fitOf(mark, row)
    reach(move, from, trellis.next(from), score + gain + breaks + fit)
  }
  if (row < 0 || filled === width || !isBlank) {
    const furthest = Math.min(options.widths.length - 1, row + 2)
    for (let target = row + 1; target <= furthest; target++) {
      const open = openCost(options.labelled, isBlank)
      const inside =
        options.labelled && !mark.startsRow && mark.rowValues > 1 ? weights.rowBreak : 0
      const cost = leaveCost(trellis, from, target) + open + inside + fitOf(mark, target)
      reach(move, from, trellis.first(target), score + gain + cost)
    }
  }
  const surplus = filled === width ? weights.skipSurplusBlank : weights.skipBlank
  reach(move, from, from, score + (isBlank ? surplus : weights.skipValue))
}

function fitOf(mark: Mark, row: number): number {
  if (mark.named === undefined) return 0
  return mark.named.row === row ? weights.named : weights.misnamed
}

/** What it costs to leave a state for another row: slots left open and rows passed over. */
function leaveCost(trellis: Trellis, from: number, target: number): number {
  const row = trellis.rowOf[from] ?? -1
  const passed = Math.max(0, target - row - 1) * weights.skipRow
  const limit = row < 0 ? weights.cutStart : weights.skipManyRows
  return openSlotsCost(trellis, from) + Math.max(passed, limit)
}

function openSlotsCost(trellis: Trellis, state: number): number {
  if ((trellis.rowOf[state] ?? -1) < 0) return 0
  const open = trellis.openOf[state] ?? 0
  return trellis.filledOf[state] === 0 ? weights.emptyRow : open * weights.missingSlot
}

/** What it costs to begin a row of numbers that has no label before it. */
function openCost(labelled: boolean, isBlank: boolean): number {
  if (!labelled) return 0
  return isBlank ? weights.unlabelledBlank : weights.unlabelled
}

function bestEnd(scores: Float64Array, trellis: Trellis): { state: number; score: number } {
  let best = { state: 0, score: Number.NEGATIVE_INFINITY }
  for (let state = 0; state < trellis.states; state++) {
    const open = trellis.filledOf[state] === 0 ? 0 : openSlotsCost(trellis, state)
    const left = trellis.rows - 1 - (trellis.rowOf[state] ?? -1)
    const score = (scores[state] ?? 0) + open + left * weights.cutRow
    if (score > best.score) best = { state, score }
  }
  return best
}

function pathTo(state: number, origins: readonly Int32Array[]): Step[] {
  const steps: Step[] = []
  let current = state
  for (let index = origins.length - 1; index >= 0; index--) {
    const from = origins[index]?.[current] ?? 0
    steps.push({ state: current, from })
    current = from
  }
  return steps.reverse()
}

/** Turns the path into rows with their slots. A row entered twice gives two aligned rows. */
function collect(
  marks: readonly Mark[],
  steps: readonly Step[],
  found: { readonly trellis: Trellis; readonly score: number },
): Alignment {
  const { trellis, score } = found
  const rows: { row: number; slots: (Mark | undefined)[]; label: number }[] = []
  const unplaced: Mark[] = []
  for (const [index, { state, from }] of steps.entries()) {
    const mark = marks[index]
    if (mark === undefined) continue
    const row = trellis.rowOf[state] ?? -1
    const moved = state !== from
    if (mark.kind === 'label') {
      const likeness = mark.matches.find((match) => match.row === row)?.likeness ?? 0
      const entered = moved && (trellis.filledOf[state] ?? 0) === 0
      if (entered) rows.push({ row, slots: [], label: likeness })
      else if (moved) raise(rows.at(-1), likeness)
      else if ((trellis.filledOf[state] ?? 0) === 0 && row >= 0) raise(rows.at(-1), likeness)
    } else if (mark.kind !== 'skip') {
      if (!moved) {
        if (mark.kind === 'value') unplaced.push(mark)
        continue
      }
      if ((trellis.rowOf[from] ?? -1) !== row) rows.push({ row, slots: [], label: 0 })
      rows.at(-1)?.slots.push(mark)
    }
  }
  return { score, rows: rows.filter((row) => row.slots.length > 0), unplaced }
}

function raise(row: { label: number } | undefined, likeness: number): void {
  if (row) row.label = Math.max(row.label, likeness)
}
