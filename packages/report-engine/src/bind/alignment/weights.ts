// What each kind of evidence counts for in the alignment. Only the proportions matter; they were set
// from the reports of the corpus, which fails when one of them is moved far.

export const weights = {
  /** A number finds a slot; it is left out. Leaving out costs more than any missing label. */
  fill: 3,
  skipValue: -8,
  fillBlank: 1,
  skipBlank: -0.2,
  skipSurplusBlank: -0.1,
  /** A slot of the row stays open; a whole row of the form is passed over. */
  missingSlot: -2,
  skipRow: -5,
  skipManyRows: -30,
  /** A text that begins in the middle of a table. */
  cutStart: -8,
  /** A label was taken for a row that then got no number at all. */
  emptyRow: -15,
  /** Rows after the end of a table that was cut off. */
  cutRow: -1,
  /** Label before its numbers; on the same line; after its numbers. */
  label: 10,
  labelBeside: 3,
  labelAbove: 2,
  labelAfter: 5,
  /** A good label is passed by; one that has numbers beside it. */
  skipLabel: -4,
  skipBeside: -6,
  skipAbove: -3,
  /** Numbers open a row whose label is not there. */
  unlabelled: -3,
  unlabelledBlank: -9,
  /** The label on the number's own line names this row, or another. */
  named: 0.5,
  misnamed: -2,
  /** A row's numbers go over to the middle of another physical row. */
  rowBreak: -2,
  /** Going back in the order of the form. */
  back: -25,
} as const
