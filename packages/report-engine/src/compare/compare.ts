// Two reports compared: figures cell by cell, text paragraph by paragraph. Neither is judged.

import type { Edition, Report } from '../report.ts'
import { type CellsCompared, compareCells } from './compare-cells.ts'
import { compareText, type SectionComparison } from './compare-text.ts'

export type Compared = {
  readonly organ: string | null
  readonly year: number | null
  readonly edition: Edition | null
}

export type Comparison = CellsCompared & {
  readonly one: Compared
  readonly other: Compared
  readonly sections: readonly SectionComparison[]
}

/** What changed from one report to the other: two years of one organ, a draft and its final form. */
export function compare(one: Report, other: Report): Comparison {
  return {
    one: headOf(one),
    other: headOf(other),
    ...compareCells(one, other),
    sections: compareText(one, other),
  }
}

function headOf({ organ, year, edition }: Report): Compared {
  return { organ, year, edition }
}
