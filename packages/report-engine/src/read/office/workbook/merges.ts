// The merged ranges of a sheet: which cell starts one, and which cells one covers.

import type { MergeRange } from 'hucre'
import type { Limits } from '../../limits.ts'
import { beyondLimit } from '../reading-stopped.ts'

export type Span = { readonly rows: number; readonly columns: number }

export type Merges = {
  readonly span: (row: number, column: number) => Span
  /** Whether the cell lies under another one. */
  readonly covered: (row: number, column: number) => boolean
  /** Whether a merge from above reaches into the row. */
  readonly reaches: (row: number) => boolean
}

const single: Span = { rows: 1, columns: 1 }
const keyOf = (row: number, column: number) => row * 16_384 + column

/** Merges within the used part of a sheet. Overlapping ones may not cost more than the limit. */
export function resolveMerges(ranges: readonly MergeRange[], used: Span, limits: Limits): Merges {
  const spans = new Map<number, Span>()
  const covered = new Set<number>()
  const reached = new Set<number>()
  let area = 0
  for (const range of ranges) {
    const rows = Math.min(range.endRow, used.rows - 1) - range.startRow + 1
    const columns = Math.min(range.endCol, used.columns - 1) - range.startCol + 1
    if (!(rows > 0 && columns > 0)) continue
    area += rows * columns
    if (area > limits.cells * 4) throw beyondLimit('合并单元格过多')
    spans.set(keyOf(range.startRow, range.startCol), { rows, columns })
    for (let row = 0; row < rows; row++) {
      if (row > 0) reached.add(range.startRow + row)
      for (let column = row === 0 ? 1 : 0; column < columns; column++) {
        covered.add(keyOf(range.startRow + row, range.startCol + column))
      }
    }
  }
  return {
    span: (row, column) => spans.get(keyOf(row, column)) ?? single,
    covered: (row, column) => covered.has(keyOf(row, column)),
    reaches: (row) => reached.has(row),
  }
}
