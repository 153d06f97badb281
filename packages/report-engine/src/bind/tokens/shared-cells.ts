// Several numbers in one cell: two cells whose border was lost, or one number with a blank inside. They
// are taken apart only where the row lacks that many cells; else the cell cannot be read.

import type { FormTable } from '../../form/form.ts'
import type { RowMatch } from '../alignment/row-labels.ts'
import type { Token } from './token.ts'

/** The tokens with cells of several numbers put together again where the row has all its cells. */
export function withWholeCells(
  tokens: readonly Token[],
  table: FormTable,
  matchRows: (text: string) => readonly RowMatch[],
): readonly Token[] {
  if (!tokens.some((token) => token.shared)) return tokens
  return [...Map.groupBy(tokens, (token) => token.row).values()].flatMap((row) => {
    if (!row.some((token) => token.shared)) return row
    const width = widthOf(row, table, matchRows)
    const cells = [...Map.groupBy(row, cellKey).values()]
    const values = cells.filter((cell) => cell[0]?.kind === 'value')
    return width === undefined || values.length < width ? row : cells.flatMap(asOneCell)
  })
}

function widthOf(
  row: readonly Token[],
  table: FormTable,
  matchRows: (text: string) => readonly RowMatch[],
): number | undefined {
  const labels = row.filter((token) => token.kind === 'label')
  const match = labels.flatMap((token) => matchRows(token.text)).find((one) => one.likeness >= 0.75)
  return match && table.rows[match.row]?.columns.length
}

function cellKey(token: Token): string {
  return token.shared ? `${token.column}` : `${token.column}:${token.kind}:${token.text}`
}

function asOneCell(cell: readonly Token[]): Token[] {
  const [first] = cell
  if (first === undefined || cell.length === 1 || !first.shared) return [...cell]
  const raw = cell.map((token) => token.raw).join(' ')
  const { shared: _, ...whole } = first
  return [{ ...whole, text: raw, raw, value: { value: null, state: 'unreadable', doubtful: true } }]
}
