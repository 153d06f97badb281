// Pages that carry a table twice, once for telephones: a second table that says word for word the same
// states nothing new.

import type { Token } from './token.ts'

/** The tokens without drawn tables that repeat an earlier one cell by cell. */
export function withoutRepeatedTables(tokens: readonly Token[]): readonly Token[] {
  const seen = new Set<string>()
  const repeated = new Set<number>()
  const drawn = tokens.filter((token) => token.inTable)
  for (const [block, cells] of Map.groupBy(drawn, (token) => token.block)) {
    if (!isTable(cells)) continue
    const words = cells.map((cell) => cell.text).join('|')
    if (seen.has(words)) repeated.add(block)
    seen.add(words)
  }
  return repeated.size === 0 ? tokens : tokens.filter((token) => !repeated.has(token.block))
}

/** More than one line, with headings and numbers: the same line may well stand twice. */
function isTable(cells: readonly Token[]): boolean {
  const kinds = new Set(cells.map((cell) => cell.kind))
  return kinds.has('label') && kinds.has('value') && cells[0]?.row !== cells.at(-1)?.row
}
