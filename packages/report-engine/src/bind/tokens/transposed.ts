// Extractors that go down the columns: seven runs of equally many numbers are the columns of that
// many rows. Puts such runs back into rows.

import { sumHolds } from '../evidence/row-sum.ts'
import type { Token } from './token.ts'

type Run = { readonly from: number; readonly length: number }

/** The tokens with column-wise runs turned into rows; the same tokens, in another order. */
export function untranspose(tokens: readonly Token[], columns: number): Token[] {
  const result: Token[] = []
  let index = 0
  while (index < tokens.length) {
    const block = blockAt(tokens, index, columns)
    if (block === undefined) {
      const token = tokens[index]
      if (token) result.push(token)
      index += 1
      continue
    }
    result.push(...rowsOf(tokens, block))
    index = (block.at(-1)?.from ?? index) + (block.at(-1)?.length ?? 1)
  }
  return result
}

/** As many runs as the table has columns, all of one length, starting here; else undefined. */
function blockAt(tokens: readonly Token[], index: number, columns: number): Run[] | undefined {
  const first = runAt(tokens, index)
  if (first === undefined || first.length < 2) return undefined
  const runs = [first]
  while (runs.length < columns) {
    const before = runs.at(-1)
    const run = before && runAt(tokens, before.from + before.length)
    if (run?.length !== first.length) return undefined
    runs.push(run)
  }
  return first.length === columns && !isColumnwise(tokens, runs) ? undefined : runs
}

/** Numbers alone on their lines, without an empty line between them. */
function runAt(tokens: readonly Token[], from: number): Run | undefined {
  if (!isAlone(tokens, from) || !tokens[from]?.afterGap) return undefined
  let length = 1
  while (isAlone(tokens, from + length) && !tokens[from + length]?.afterGap) length += 1
  return { from, length }
}

function isAlone(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  return (
    token?.kind === 'value' &&
    !token.inTable &&
    token.text !== '' &&
    tokens[index - 1]?.row !== token.row &&
    tokens[index + 1]?.row !== token.row
  )
}

/** Where both readings are possible, the totals decide. */
function isColumnwise(tokens: readonly Token[], runs: readonly Run[]): boolean {
  const rows = valuesOf(tokens, runs)
  const across = rows.filter(sumHolds).length
  const columns = rows[0]?.map((_, column) => rows.flatMap((row) => row[column] ?? [])) ?? []
  return across > columns.filter(sumHolds).length
}

function valuesOf(tokens: readonly Token[], runs: readonly Run[]): Token[][] {
  const length = runs[0]?.length ?? 0
  return Array.from({ length }, (_, row) => runs.flatMap((run) => tokens[run.from + row] ?? []))
}

function rowsOf(tokens: readonly Token[], runs: readonly Run[]): Token[] {
  return valuesOf(tokens, runs).flatMap((row) =>
    row.map((token) => ({ ...token, row: row[0]?.row ?? token.row, rebuilt: true })),
  )
}
