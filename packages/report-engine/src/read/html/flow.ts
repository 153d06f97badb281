// A page as the parser leaves it: passages and tables in document order, tables not yet judged.

export type Passage = {
  readonly kind: 'passage'
  readonly text: string
  /** Offset of its first character in the page. */
  readonly start: number
  /** The innermost container that holds it. */
  readonly container: number
  /** How many of its characters stand in links. */
  readonly linked: number
  /** 1–6 inside h1–h6, else 0. */
  readonly heading: number
}

export type CellNode = {
  /** From 1 in its row, hidden cells counted. */
  readonly index: number
  /** 0: down to the end of its row group. */
  readonly rowSpan: number
  readonly columnSpan: number
  readonly items: Item[]
  /** Whether a table of more than one cell stands inside. */
  holdsTable: boolean
}

export type RowNode = {
  /** From 1 in the table, hidden rows counted. */
  readonly index: number
  /** Rows of one thead, tbody or tfoot share it. */
  readonly group: number
  readonly cells: CellNode[]
}

export type TableNode = {
  readonly kind: 'table'
  /** From 1 in the page, every table counted. */
  readonly index: number
  readonly container: number
  readonly rows: RowNode[]
}

export type Item = Passage | TableNode

export type Flow = {
  readonly items: readonly Item[]
  /** The container around each container; -1 for the first, the page itself. */
  readonly parents: readonly number[]
}
