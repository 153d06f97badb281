// An extractor that goes down the columns of some stretches of table 三: seven runs of numbers, then labels.

import type { Random } from './random.ts'
import { isNumber, numbersOf, type Row } from './sheet.ts'

/** One cell a line; stretches of two to seven rows column by column, with empty lines between runs. */
export function columnwise(rows: readonly Row[], random: Random): string[] {
  const lines: string[] = []
  for (let index = 0; index < rows.length; ) {
    const length = isWide(rows[index]) && random.next() < 0.3 ? 2 + random.below(6) : 0
    const end = rows.findIndex((row, at) => at >= index && !(at < index + length && isWide(row)))
    const stretch = rows.slice(index, end < 0 ? rows.length : end)
    if (stretch.length === 0) {
      lines.push(...(rows[index] ?? []).flatMap(({ text }) => [text, '']))
      index += 1
      continue
    }
    lines.push(...stretchOf(stretch))
    index += stretch.length
  }
  return lines
}

function stretchOf(rows: readonly Row[]): string[] {
  const numbers = rows.map((row) => numbersOf(row).map(({ text }) => text))
  const runs = (numbers[0] ?? []).flatMap((_, column) => [
    '',
    ...numbers.map((row) => row[column] ?? ''),
  ])
  const labels = rows.flatMap((row) => row.filter((piece) => !isNumber(piece)))
  return [...runs, '', ...labels.map(({ text }) => text), '']
}

function isWide(row: Row | undefined): boolean {
  return row !== undefined && numbersOf(row).length === 7
}
