// A body as blocks and runs: the normal form between what was pasted and what is stored.

export type Align = 'center' | 'right'

/** A piece of text with what marks it; marks are flat, so that the same text is always written the same. */
export type TextRun = {
  readonly kind: 'text'
  readonly text: string
  readonly strong: boolean
  readonly em: boolean
  readonly href: string | undefined
}

export type Run =
  | TextRun
  | { readonly kind: 'break' }
  | { readonly kind: 'image'; readonly src: string; readonly alt: string }

/** Where Word numbered a paragraph: its depth from 1 and the sign it wrote. */
export type WordMarker = { readonly level: number; readonly sign: string }

export type TextBlock = {
  readonly kind: 'p' | 'h2' | 'h3'
  readonly align: Align | undefined
  readonly runs: readonly Run[]
  readonly marker?: WordMarker
}

export type ListBlock = {
  readonly kind: 'list'
  readonly isOrdered: boolean
  readonly items: readonly (readonly Block[])[]
}

export type BodyCell = {
  readonly isHeader: boolean
  readonly columnSpan: number
  readonly rowSpan: number
  readonly blocks: readonly Block[]
}

export type BodyRow = { readonly isHead: boolean; readonly cells: readonly BodyCell[] }
export type TableBlock = { readonly kind: 'table'; readonly rows: readonly BodyRow[] }
export type QuoteBlock = { readonly kind: 'quote'; readonly blocks: readonly Block[] }

export type Block = TextBlock | ListBlock | TableBlock | QuoteBlock
