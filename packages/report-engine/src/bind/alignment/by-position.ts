// On lines set with blanks, empty cells leave nothing behind but the place of the others: numbers under
// each other belong to one column. Puts the numbers of short rows under those of the whole rows.

import type { Token } from '../tokens/token.ts'
import type { AlignedRow } from './align.ts'
import type { Mark } from './align-input.ts'

type Measure = (token: Token) => number

const byCharacter: Measure = (token) => (token.column ?? 0) + token.text.length / 2
const byWidth: Measure = (token) => (token.displayColumn ?? 0) + token.text.length / 2

/** Short rows with their numbers in the slots they stand under; other rows as they are. */
export function placeByPosition(
  rows: readonly AlignedRow[],
  widths: readonly number[],
): readonly AlignedRow[] {
  const isShort = (row: AlignedRow) => row.slots.length < (widths[row.row] ?? 0)
  if (!rows.some(isShort)) return rows
  return rows.map((row) => {
    if (!isShort(row) || !isSpacedLine(row)) return row
    const width = widths[row.row] ?? 0
    const whole = rows.filter((other) => other.slots.length === width && isSpacedLine(other))
    return width < 3 || whole.length < 3 ? row : (reslotted(row, whole, width) ?? row)
  })
}

function isSpacedLine(row: AlignedRow): boolean {
  const first = row.slots[0]?.token
  return row.slots.every(
    (mark) => mark?.kind === 'value' && !mark.token.inTable && mark.token.row === first?.row,
  )
}

function reslotted(
  row: AlignedRow,
  whole: readonly AlignedRow[],
  width: number,
): AlignedRow | undefined {
  const measure = spread(whole, byCharacter) <= spread(whole, byWidth) ? byCharacter : byWidth
  const centres = centresOf(whole, measure)
  const gap = Math.min(...centres.slice(1).map((centre, slot) => centre - (centres[slot] ?? 0)))
  if (spread(whole, measure) > gap - 2) return undefined
  const slots: (Mark | undefined)[] = Array.from({ length: width }, () => undefined)
  for (const mark of row.slots) {
    const slot = mark && nearest(centres, measure(mark.token), gap / 2)
    if (slot === undefined || slots[slot] !== undefined) return undefined
    slots[slot] = mark
  }
  return { ...row, slots, isByPosition: true }
}

function nearest(centres: readonly number[], at: number, within: number): number | undefined {
  const slot = centres.findIndex((centre) => Math.abs(centre - at) < within)
  return slot < 0 ? undefined : slot
}

function centresOf(rows: readonly AlignedRow[], measure: Measure): number[] {
  const width = rows[0]?.slots.length ?? 0
  return Array.from({ length: width }, (_, slot) => {
    const places = rows.flatMap((row) => (row.slots[slot] ? measure(row.slots[slot].token) : []))
    return places.reduce((total, place) => total + place, 0) / Math.max(1, places.length)
  })
}

/** How far the numbers of one column stand apart, at the most. */
function spread(rows: readonly AlignedRow[], measure: Measure): number {
  const width = rows[0]?.slots.length ?? 0
  return Math.max(
    ...Array.from({ length: width }, (_, slot) => {
      const places = rows.flatMap((row) => (row.slots[slot] ? measure(row.slots[slot].token) : []))
      return Math.max(...places) - Math.min(...places)
    }),
  )
}
