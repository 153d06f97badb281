// At the seam between two pages: label cells that reach over it, and a row that the page break cut.
// Only what the form proves is joined; all else stays as the two pages show it.

import { isFormLabel } from './form-labels.ts'
import type { PageCell } from './page-tables.ts'
import { type Seam, withoutEmptyRows, withoutRow } from './seam.ts'

type Joined = { readonly cells: readonly PageCell[]; readonly rows: number }

/** The cells of both parts as one grid. */
export function continuedCells(parts: Seam): Joined {
  const whole = withoutEmptyRows(parts)
  const { above, below, seam } = cutRow(whole) ?? whole
  const joined = new Map<PageCell, PageCell>()
  const cells = above.map((cell) => {
    const next = cell.row + cell.rowSpan === seam ? partBelow(cell, below, seam) : undefined
    if (next === undefined) return cell
    const text = labelOf(cell, next)
    if (text === undefined) return cell
    const joint = { ...(cell.text === '' ? next : cell), ...spanOf(cell, next), text }
    joined.set(next, joint)
    return joint
  })
  const all = [...cells, ...below.filter((cell) => !joined.has(cell))]
  const rows = Math.max(...all.map(({ row, rowSpan }) => row + rowSpan))
  return { cells: all, rows }
}

function spanOf(above: PageCell, below: PageCell) {
  const { row, column, columnSpan } = above
  return { row, column, columnSpan, rowSpan: above.rowSpan + below.rowSpan }
}

function partBelow(cell: PageCell, below: readonly PageCell[], seam: number): PageCell | undefined {
  return below.find(
    ({ row, column, columnSpan }) =>
      row === seam && column === cell.column && columnSpan === cell.columnSpan,
  )
}

/** The label of a cell in two parts: one part is empty, or both together are a label of the form. */
function labelOf(above: PageCell, below: PageCell): string | undefined {
  const [one, other] = [above.text, below.text]
  const reaches = above.rowSpan > 1 || below.rowSpan > 1
  if (one !== '' && other !== '' && one !== other)
    return isFormLabel(one + other) && !isFormLabel(other) ? one + other : undefined
  const text = one === '' ? other : one
  return reaches && isLabel(text) ? text : undefined
}

function isLabel(text: string): boolean {
  return /[\u2e80-\u2fdf\u3400-\u9fff]{2}/.test(text)
}

/**
 * A row cut by the page break: below stands only the rest of a label, and with what stands above it
 * makes a label of the form. The rest is joined to the row above.
 */
function cutRow({ above, below, seam }: Seam): Seam | undefined {
  const last = above.filter(({ row, rowSpan }) => row === seam - 1 && rowSpan === 1)
  const first = below.filter(({ row }) => row === seam)
  const pairs = first.map((rest) => ({
    rest,
    start: last.find(
      ({ column, columnSpan }) => column === rest.column && columnSpan === rest.columnSpan,
    ),
  }))
  const torn = pairs.filter(({ rest }) => rest.text !== '' && rest.rowSpan === 1)
  const [label] = torn
  if (label?.start === undefined || torn.length !== 1) return undefined
  const whole = label.start.text + label.rest.text
  if (!isFormLabel(whole) || isFormLabel(label.rest.text)) return undefined
  const { start } = label
  return {
    above: above.map((cell) => (cell === start ? { ...cell, text: whole } : cell)),
    below: withoutRow(below, seam),
    seam,
  }
}
