// Compares the cells that were read with the cells that the document prints.

import type { Cell, CellState, Report } from '../../src/report.ts'

export const outcomes = ['right', 'doubted', 'missing', 'wrongFlagged', 'wrong'] as const
/**
 * right: value and state as printed, or a printed blank that left nothing behind; doubted: right, but
 * a `reading.*` finding names it; missing: not read; wrongFlagged and wrong: another value or state,
 * with and without a finding that names it.
 */
export type Outcome = (typeof outcomes)[number]
export type JudgedCell = { readonly address: string; readonly outcome: Outcome }

/** Every cell that is printed or was read, with its outcome. */
export function judgeCells(report: Report, printed: ReadonlyMap<string, string>): JudgedCell[] {
  const flagged = new Set(
    report.findings
      .filter((finding) => finding.code.startsWith('reading.'))
      .flatMap((finding) => finding.cells),
  )
  const addresses = new Set([...printed.keys(), ...Object.keys(report.cells)])
  return [...addresses].map((address) => {
    const cell = report.cells[address]
    const text = printed.get(address)
    return { address, outcome: outcomeOf(cell, text, flagged.has(address)) }
  })
}

function outcomeOf(cell: Cell | undefined, text: string | undefined, isFlagged: boolean): Outcome {
  if (cell === undefined) return text === '' ? 'right' : 'missing'
  const isRight = text !== undefined && isSame(cell, statedBy(text))
  if (isRight) return isFlagged ? 'doubted' : 'right'
  return isFlagged ? 'wrongFlagged' : 'wrong'
}

type Stated = { readonly value: string | null; readonly state: CellState }

function isSame(cell: Cell, stated: Stated): boolean {
  return cell.state === stated.state && cell.value === stated.value
}

/** What a printed text states, written without the engine's own reading of numbers. */
function statedBy(text: string): Stated {
  if (text === '') return { value: null, state: 'blank' }
  if (text === '/') return { value: null, state: 'notApplicable' }
  const sign = /^[-减]/.test(text) ? '-' : ''
  const digits = /[\d,]+(?:\.\d+)?/.exec(text)?.[0].replaceAll(',', '') ?? ''
  const state = /[（(]/.test(text) ? 'annotated' : 'number'
  return { value: `${sign}${digits}`, state }
}
