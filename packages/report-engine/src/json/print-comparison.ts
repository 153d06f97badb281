// A comparison as a JSON value; numbers keep the digits of the source.

import type { Comparison } from '../compare/compare.ts'
import type { CellComparison, NotComparable, Stated } from '../compare/compare-cells.ts'
import { numberValue } from './print-report.ts'

/** The comparison as a value for JSON.stringify: gongkai.comparison/1. */
export function comparisonValue({
  one,
  other,
  cells,
  notComparable,
  sections,
}: Comparison): object {
  return {
    format: 'gongkai.comparison/1',
    one,
    other,
    cells: cells.map(cellValue),
    notComparable: notComparable.map(aloneValue),
    sections,
  }
}

function cellValue({ address, one, other, same, difference, percent }: CellComparison): object {
  return {
    address,
    one: statedValue(one),
    other: statedValue(other),
    same,
    difference: numberValue(difference),
    percent: numberValue(percent),
  }
}

function aloneValue({ address, side, stated, reason }: NotComparable): object {
  return { address, side, stated: statedValue(stated), reason }
}

function statedValue({ value, state, raw }: Stated): object {
  return { value: numberValue(value), state, raw }
}
