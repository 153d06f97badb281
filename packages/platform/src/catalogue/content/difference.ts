// What changed between two bodies: paragraph by paragraph, and inside a changed one sign by sign.

import { bodyLines } from './body-text.ts'

export type Piece = { readonly kind: 'same' | 'inserted' | 'deleted'; readonly text: string }

/** One line of both bodies, in the order of reading. */
export type DifferentLine = {
  readonly kind: 'same' | 'inserted' | 'deleted' | 'changed'
  readonly pieces: readonly Piece[]
}

/** More cells of the table of lengths than this are not computed; the middle is then taken as replaced. */
const mostCells = 4_000_000

/** What was inserted and deleted from one body to the other; work is bounded whatever their length. */
export function bodyDifference(before: string, after: string): readonly DifferentLine[] {
  return lineDifference(bodyLines(before), bodyLines(after))
}

/** The same for lines. */
export function lineDifference(
  before: readonly string[],
  after: readonly string[],
): readonly DifferentLine[] {
  const result: DifferentLine[] = []
  let deleted: string[] = []
  let inserted: string[] = []
  const endChange = (): void => {
    result.push(...changedLines(deleted, inserted))
    deleted = []
    inserted = []
  }
  for (const { kind, item } of differenceOf(before, after)) {
    if (kind === 'deleted') deleted.push(item)
    else if (kind === 'inserted') inserted.push(item)
    else {
      endChange()
      result.push({ kind, pieces: [{ kind, text: item }] })
    }
  }
  endChange()
  return result
}

/** The difference of two texts sign by sign. */
export function textDifference(before: string, after: string): readonly Piece[] {
  const pieces: { kind: Piece['kind']; text: string }[] = []
  for (const { kind, item } of differenceOf([...before], [...after])) {
    const last = pieces.at(-1)
    if (last?.kind === kind) last.text += item
    else pieces.push({ kind, text: item })
  }
  return pieces
}

/** Deleted and inserted lines that stand for each other are compared inside, when they are alike. */
function changedLines(
  deleted: readonly string[],
  inserted: readonly string[],
): readonly DifferentLine[] {
  const lines: DifferentLine[] = []
  const length = Math.max(deleted.length, inserted.length)
  for (let index = 0; index < length; index += 1) {
    const [old, fresh] = [deleted[index], inserted[index]]
    const pieces = old !== undefined && fresh !== undefined ? textDifference(old, fresh) : []
    if (isAlike(pieces)) lines.push({ kind: 'changed', pieces })
    else {
      if (old !== undefined) lines.push(whole('deleted', old))
      if (fresh !== undefined) lines.push(whole('inserted', fresh))
    }
  }
  return lines
}

function whole(kind: 'inserted' | 'deleted', text: string): DifferentLine {
  return { kind, pieces: [{ kind, text }] }
}

/** A third of the longer text at least is the same: otherwise it is another paragraph. */
function isAlike(pieces: readonly Piece[]): boolean {
  const lengthOf = (...kinds: readonly Piece['kind'][]) =>
    pieces.filter(({ kind }) => kinds.includes(kind)).reduce((sum, one) => sum + one.text.length, 0)
  const longer = Math.max(lengthOf('same', 'deleted'), lengthOf('same', 'inserted'))
  return longer > 0 && lengthOf('same') * 3 >= longer
}

type Step = { readonly kind: Piece['kind']; readonly item: string }

/** Longest common subsequence between equal beginnings and ends. */
function differenceOf(before: readonly string[], after: readonly string[]): readonly Step[] {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  const old = before.slice(start, before.length - end)
  const fresh = after.slice(start, after.length - end)
  const middle =
    old.length * fresh.length > mostCells
      ? [...steps('deleted', old), ...steps('inserted', fresh)]
      : middleOf(old, fresh)
  return [
    ...steps('same', before.slice(0, start)),
    ...middle,
    ...steps('same', before.slice(before.length - end)),
  ]
}

function steps(kind: Step['kind'], items: readonly string[]): readonly Step[] {
  return items.map((item) => ({ kind, item }))
}

function middleOf(old: readonly string[], fresh: readonly string[]): readonly Step[] {
  const width = fresh.length + 1
  const lengths = commonLengths(old, fresh)
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0
  const result: Step[] = []
  let [row, column] = [0, 0]
  while (row < old.length || column < fresh.length) {
    const [left, right] = [old[row], fresh[column]]
    if (left !== undefined && left === right) {
      result.push({ kind: 'same', item: left })
      row += 1
      column += 1
    } else if (
      left !== undefined &&
      (right === undefined || at(row + 1, column) >= at(row, column + 1))
    ) {
      result.push({ kind: 'deleted', item: left })
      row += 1
    } else if (right !== undefined) {
      result.push({ kind: 'inserted', item: right })
      column += 1
    }
  }
  return result
}

/** For each pair of places, how much the texts from there on have in common. */
function commonLengths(old: readonly string[], fresh: readonly string[]): Uint32Array {
  const width = fresh.length + 1
  const lengths = new Uint32Array((old.length + 1) * width)
  for (let row = old.length - 1; row >= 0; row -= 1)
    for (let column = fresh.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        old[row] === fresh[column]
          ? (lengths[(row + 1) * width + column + 1] ?? 0) + 1
          : Math.max(
              lengths[(row + 1) * width + column] ?? 0,
              lengths[row * width + column + 1] ?? 0,
            )
  return lengths
}
