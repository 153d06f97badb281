// Cells that state nothing of their own: empty columns of a drawn table, and the copies that converters
// write into every place a merged cell covers.

import { isRowLabel } from '../alignment/row-labels.ts'
import type { Token } from './token.ts'

/** The tokens without columns of a drawn table that hold nothing at all, where the others have headings. */
export function withoutEmptyColumns(tokens: readonly Token[]): readonly Token[] {
  const drawn = tokens.filter((token) => token.inTable)
  const empty = new Set<Token>()
  for (const block of Map.groupBy(drawn, (token) => token.block).values()) {
    const columns = [...Map.groupBy(block, (token) => token.column).values()]
    const stating = columns.filter((column) => column.some(isStated))
    const headed = stating.filter((column) => column.some((token) => token.kind === 'label'))
    if (headed.length < stating.length) continue
    for (const column of columns)
      if (column.length > 1 && column.every(isEmpty)) for (const token of column) empty.add(token)
  }
  return empty.size === 0 ? tokens : tokens.filter((token) => !empty.has(token))
}

function isEmpty(token: Token): boolean {
  return token.kind === 'value' && token.text === ''
}

function isStated(token: Token): boolean {
  return token.kind === 'value' && token.text !== ''
}

/** The tokens without a label's copies beside it, and without copies of a row's only number. */
export function withoutCopies(
  tokens: readonly Token[],
  widths: ReadonlyMap<string, number>,
): readonly Token[] {
  const rows = [...Map.groupBy(tokens, (token) => token.row).values()]
  const labels = rows.flatMap(labelCopies)
  // A converter that copies merged cells copies headings as well; else equal numbers are just equal.
  const numbers = labels.length === 0 ? [] : rows.flatMap((row) => numberCopies(row, widths))
  const copies = new Set([...labels, ...numbers])
  return copies.size === 0 ? tokens : tokens.filter((token) => !copies.has(token))
}

function labelCopies(row: readonly Token[]): Token[] {
  return row.filter((token, index) => {
    const before = row[index - 1]
    return token.kind === 'label' && before?.kind === 'label' && before.text === token.text
  })
}

/** More equal numbers at the end of a row than it has columns: 行政许可 5 5 5. */
function numberCopies(row: readonly Token[], widths: ReadonlyMap<string, number>): Token[] {
  const labels = row.filter((token) => token.kind === 'label' && isRowLabel(token.text))
  const width = widths.get(labels.at(-1)?.text ?? '')
  const values = row.filter((token) => token.kind === 'value')
  const last = width === undefined ? undefined : values[width - 1]
  if (width === undefined || last === undefined || values.length !== 3 || width > 2) return []
  const rest = values.slice(width)
  return rest.every((token) => token.text === last.text) ? rest : []
}
