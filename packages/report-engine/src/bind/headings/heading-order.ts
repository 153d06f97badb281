// Columns in another order than the form's: a table's own headings say which number is which.

import type { FormColumn, FormRow, FormTable } from '../../form/form.ts'
import { squeeze } from '../normalise.ts'
import type { Token } from '../tokens/token.ts'

export type HeadedTable = {
  /** The form with its columns in the order the table prints them. */
  readonly table: FormTable
  /** Rows (by key) whose headings stand in another order, but not over their numbers. */
  readonly doubted: ReadonlySet<string>
}

type Heading = { readonly column: FormColumn; readonly token: Token }
type Order = { readonly columns?: readonly FormColumn[]; readonly isDoubted: boolean }

/** The form in the order of the headings that the tokens print above each row. */
export function headedTable(tokens: readonly Token[], table: FormTable): HeadedTable {
  const doubted = new Set<string>()
  const rows: FormRow[] = []
  for (const group of Map.groupBy(
    table.rows,
    (row) => `${row.block}:${row.columns.length}`,
  ).values()) {
    const order = orderOf(tokens, group)
    for (const row of group) {
      if (order.isDoubted) doubted.add(row.key)
      rows.push(order.columns === undefined ? row : { ...row, columns: order.columns })
    }
  }
  const inForm = table.rows.map((row) => rows.find((one) => one.key === row.key) ?? row)
  return { table: { ...table, rows: inForm }, doubted }
}

/** The order of the columns for rows that share their headings; nothing where it is the form's. */
function orderOf(tokens: readonly Token[], rows: readonly FormRow[]): Order {
  const [first] = rows
  if (first === undefined || first.columns.length < 2) return { isDoubted: false }
  const headings = headingsAbove(tokens, first)
  const drawn = headings.toSorted((one, other) => columnOf(one) - columnOf(other))
  if (headings.length === first.columns.length && standOver(drawn, tokens, first.label)) {
    const columns = drawn.map((heading) => heading.column)
    return isInOrder(columns, first) ? { isDoubted: false } : { columns, isDoubted: false }
  }
  const besideNested = headings.filter((heading) => !isAfterNested(heading.token, tokens))
  const lines = [...Map.groupBy(besideNested, (heading) => heading.token.row).values()]
  const isDoubted = lines.some((line) => {
    const printed = line.toSorted((one, other) => columnOf(one) - columnOf(other))
    return (
      line.length > 2 &&
      !isInOrder(
        printed.map((heading) => heading.column),
        first,
      )
    )
  })
  return { isDoubted }
}

/** On one line 总计 follows the heading that stands over the five kinds of bodies, which come after it. */
function isAfterNested(token: Token, tokens: readonly Token[]): boolean {
  return !token.inTable && tokens[tokens.indexOf(token) - 1]?.text === '法人或其他组织'
}

function columnOf(heading: Heading): number {
  return heading.token.column ?? 0
}

function isInOrder(columns: readonly FormColumn[], row: FormRow): boolean {
  const places = columns.map((column) => row.columns.indexOf(column))
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0))
}

/** The nearest headings of the row's columns before its label, as far as they are there. */
function headingsAbove(tokens: readonly Token[], row: FormRow): Heading[] {
  const end = tokens.findIndex(
    (token) => token.kind === 'label' && token.text === squeeze(row.label),
  )
  const above = (end < 0 ? tokens : tokens.slice(0, end)).filter((token) => token.kind === 'label')
  return row.columns.flatMap((column) => {
    const text = squeeze(column.label)
    const token = above.findLast((one) => isHeading(one.text, text))
    return token ? [{ column, token }] : []
  })
}

/** 现行有效件数(历史累计) heads the column of 现行有效件数. */
function isHeading(text: string, label: string): boolean {
  return text === label || (text.startsWith(`${label}(`) && label.length > 3)
}

/** In a drawn table: the row's numbers stand in just the columns the headings stand in. */
function standOver(order: readonly Heading[], tokens: readonly Token[], label: string): boolean {
  if (!order.every(({ token }) => token.inTable)) return false
  const own = tokens.find((token) => token.kind === 'label' && token.text === squeeze(label))
  const numbers = tokens.filter((token) => token.kind === 'value' && token.row === own?.row)
  return (
    numbers.length === order.length &&
    numbers.every((number, index) => number.column === order[index]?.token.column)
  )
}
