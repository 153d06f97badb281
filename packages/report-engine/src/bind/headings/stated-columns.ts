// Tables with more or fewer columns than the form: which of the form's columns a table states.
// Only the table's own headings can say; without them the form's columns stand and doubts follow.

import type { FormTable } from '../../form/form.ts'
import type { Token } from '../tokens/token.ts'

export type StatedColumns = { readonly table: FormTable; readonly tokens: readonly Token[] }

/** The form restricted to the columns a table heads, and its tokens without columns that none heads. */
export function statedColumns(tokens: readonly Token[], table: FormTable): StatedColumns {
  const columns = table.rows[0]?.columns ?? []
  const usual = usualWidth(tokens)
  if (usual === undefined || usual === columns.length) return { table, tokens }
  const headings = headingsOf(tokens, new Set(columns.map((column) => column.label)))
  if (usual > columns.length && headings.size === columns.length)
    return { table, tokens: onlyHeaded(tokens, headings) }
  const missing = columns.filter((column) => !headings.has(column.label))
  if (missing.length !== columns.length - usual || missing.length > 2) return { table, tokens }
  const rows = table.rows.map((row) => ({
    ...row,
    columns: row.columns.filter((column) => headings.has(column.label)),
  }))
  return { table: { ...table, rows }, tokens }
}

/** How many cells most rows with at least three numbers hold; undefined with fewer than five such rows. */
function usualWidth(tokens: readonly Token[]): number | undefined {
  const widths = new Map<number, number>()
  let rows = 0
  for (const row of Map.groupBy(tokens, (token) => token.row).values()) {
    const cells = row.filter((token) => token.kind === 'value')
    if (cells.filter((token) => token.value?.state !== 'blank').length < 3) continue
    rows += 1
    widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
  }
  const [width, count] = [...widths].sort((one, other) => other[1] - one[1])[0] ?? [0, 0]
  return rows >= 5 && count > rows / 2 ? width : undefined
}

/** Headings of columns before the first number, with the grid columns they stand in. */
function headingsOf(
  tokens: readonly Token[],
  labels: ReadonlySet<string>,
): Map<string, number | undefined> {
  const found = new Map<string, number | undefined>()
  for (const token of tokens) {
    if (token.kind === 'value' && token.value?.state !== 'blank') break
    if (token.kind === 'label' && labels.has(token.text) && !found.has(token.text))
      found.set(token.text, token.inTable ? token.column : undefined)
  }
  return found
}

/** Drops numbers in grid columns without a heading of the form, such as serial numbers. */
function onlyHeaded(
  tokens: readonly Token[],
  headings: ReadonlyMap<string, number | undefined>,
): readonly Token[] {
  const headed = new Set(headings.values())
  if (headed.has(undefined) || headed.size !== headings.size) return tokens
  return tokens.filter((token) => token.kind !== 'value' || headed.has(token.column))
}
