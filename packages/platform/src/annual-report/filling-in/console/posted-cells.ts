// The whole form as a browser without script sends it, against what it was shown with.

import type { Report } from '@gongkai/report-engine'
import type { CellChange } from '../cell-change.ts'
import { readCellText, type TextProblem } from '../cell-text.ts'
import { quantityAt } from '../form-cells.ts'

export const cellField = 'cell:'
export const choiceField = 'choose:'

/** Texts of cells by address. */
export type CellTexts = Readonly<Record<string, string>>

export type PostedCells = {
  readonly changes: readonly CellChange[]
  readonly problems: ReadonlyMap<string, TextProblem>
  /** What was typed, by address: for showing the form again. */
  readonly typed: CellTexts
  /** What the form was shown with. */
  readonly was: CellTexts
}

/** What a person changed on the form; a cell they left to another person's value is no change. */
export function postedCells(form: URLSearchParams, report: Report): PostedCells {
  const was = textsOf(form.get('was') ?? '{}')
  const changes: CellChange[] = []
  const problems = new Map<string, TextProblem>()
  const typed: Record<string, string> = {}
  for (const [name, text] of form) {
    const address = name.slice(cellField.length)
    if (!name.startsWith(cellField) || report.cells[address] === undefined) continue
    const before = was[address] ?? ''
    if (form.get(choiceField + address) === 'theirs' || text === before) continue
    typed[address] = text
    const read = readCellText(text, quantityAt(report, address))
    if ('problem' in read) problems.set(address, read.problem)
    else if (read.value !== before)
      changes.push({ address, was: before, value: read.value, manner: 'typed' })
  }
  return { changes, problems, typed, was }
}

function textsOf(json: string): CellTexts {
  try {
    const parsed: unknown = JSON.parse(json)
    if (typeof parsed !== 'object' || parsed === null) return {}
    return Object.fromEntries(
      Object.entries(parsed).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    )
  } catch {
    return {}
  }
}
