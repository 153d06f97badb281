// Layouts in which labels are torn: over two lines, around their numbers, or away from them.

import type { Random } from './random.ts'
import { isNumber, numbersOf, type Row } from './sheet.ts'

type Tear = { readonly groups: readonly string[]; readonly label: string; readonly numbers: string }
type Print = (torn: Tear, at: number) => readonly string[]

/** The label's end stands on a line after the numbers. */
export const tornAround = torn(({ groups, label, numbers }, at) => [
  ...groups,
  label.slice(0, at),
  numbers,
  label.slice(at),
])

/** The numbers stand beside the label's end. */
export const tornAfter = torn(({ groups, label, numbers }, at) => [
  ...groups,
  label.slice(0, at),
  `${label.slice(at)} ${numbers}`,
])

/** Two to four labels in a block, then their rows of numbers. */
export function labelsFirst(rows: readonly Row[], random: Random): string[] {
  const lines: string[] = []
  for (let index = 0; index < rows.length; ) {
    const isBlock = isWide(rows[index]) && random.next() < 0.15
    const block = rows.slice(index, index + (isBlock ? 2 + random.below(3) : 1))
    const wide = isBlock ? block.filter(isWide) : []
    for (const row of wide) lines.push(...wordsOf(row))
    lines.push(...wide.map(numbersLine))
    const other = block.filter((row) => !wide.includes(row))
    lines.push(...other.map((row) => row.map(({ text }) => text).join(' ')))
    index += block.length
  }
  return lines
}

function torn(print: Print) {
  return (rows: readonly Row[], random: Random): string[] =>
    rows.flatMap((row) => {
      const labels = wordsOf(row)
      const label = labels.at(-1) ?? ''
      const groups = labels.slice(0, -1)
      const numbers = numbersLine(row)
      if (numbers === '' || label === '') return [row.map(({ text }) => text).join(' ')]
      if (label.length < 9 || random.next() < 0.4) return [...groups, `${label} ${numbers}`]
      return [...print({ groups, label, numbers }, 3 + random.below(label.length - 5))]
    })
}

function wordsOf(row: Row): string[] {
  return row.filter((piece) => !isNumber(piece)).map(({ text }) => text)
}

function numbersLine(row: Row): string {
  return numbersOf(row)
    .map(({ text }) => text)
    .join(' ')
}

function isWide(row: Row | undefined): boolean {
  return row !== undefined && numbersOf(row).length === 7
}
