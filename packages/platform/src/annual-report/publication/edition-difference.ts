// What one edition of a report changed of the one before: cells and sections of the text.

import { compare, type Decimal, type Report } from '@gongkai/report-engine'

export type EditionDifference = {
  /** Cells that state something else, in the order of the form; null where no difference is a number. */
  readonly cells: readonly { readonly address: string; readonly difference: Decimal | null }[]
  /** Headings of the sections whose text is another one. */
  readonly headings: readonly string[]
}

/** The difference from `before` to `after`. */
export function editionDifference(before: Report, after: Report): EditionDifference {
  const { cells, notComparable, sections } = compare(before, after)
  const changed = cells.filter(({ same }) => !same)
  const alone = notComparable.map(({ address }) => ({ address, difference: null }))
  return {
    cells: [...changed.map(({ address, difference }) => ({ address, difference })), ...alone],
    headings: sections
      .filter(({ paragraphs }) => paragraphs.some(({ kind }) => kind !== 'same'))
      .map(({ heading }) => heading),
  }
}
