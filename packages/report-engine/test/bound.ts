// What a short text of one's own is bound to: values and doubts by address, for tests of the binding.

import { bindTables } from '../src/bind/bind-tables.ts'
import type { Source } from '../src/read/source.ts'

export type Bound = {
  readonly edition: string | null
  /** Value, or state where there is none. */
  readonly values: Readonly<Record<string, string>>
  readonly doubts: Readonly<Record<string, string>>
  readonly unplaced: readonly string[]
}

/** The binding of a text's lines. */
export function boundText(text: string): Bound {
  const blocks = text
    .split('\n')
    .map(
      (line, index) => ({ kind: 'line', text: line, at: { line: index + 1, column: 1 } }) as const,
    )
  return boundSource({ format: 'text', blocks, findings: [] })
}

export function boundSource(source: Source): Bound {
  const { edition, tables } = bindTables(source)
  const cells = tables.flatMap((table) => table.cells)
  return {
    edition,
    values: Object.fromEntries(
      cells.map(({ address, token }) => [
        address,
        token.value?.value ?? token.value?.state ?? 'unreadable',
      ]),
    ),
    doubts: Object.fromEntries(
      cells.flatMap(({ address, doubt }) => (doubt ? [[address, doubt]] : [])),
    ),
    unplaced: tables.flatMap((table) => table.unplaced.map(({ text }) => text)),
  }
}

/** The values of one row in the order of the form, as printed: "3 0 0 0 0 0 3". */
export function rowOf(bound: Bound, row: string): string {
  return Object.entries(bound.values)
    .filter(([address]) => address.slice(0, address.lastIndexOf('.')) === row)
    .map(([, value]) => value)
    .join(' ')
}

/** The doubts of one row, each once. */
export function doubtOf(bound: Bound, row: string): readonly string[] {
  const found = Object.entries(bound.doubts).filter(([address]) => address.startsWith(`${row}.`))
  return [...new Set(found.map(([, doubt]) => doubt))]
}
