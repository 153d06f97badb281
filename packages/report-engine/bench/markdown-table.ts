// Tables as Markdown, so that a run can be put into docs/performance.md as it stands.

/** Lines of a Markdown table; the first column is text, the others are numbers. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'))
  return [head, rule, ...rows].map(tableRow).join('')
}

export function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`
}

/** Three digits that count: 0.123, 1.23, 12.3, 123, 1234. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return '–'
  const places = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3
  return value.toFixed(places)
}

/** Median with the smallest and the largest. */
export function spread({ median, least, most }: Spread): string {
  return `${digits(median)} (${digits(least)}–${digits(most)})`
}

export type Spread = { readonly median: number; readonly least: number; readonly most: number }

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other)
  const at = (index: number) => sorted[index] ?? Number.NaN
  return {
    median: at(Math.floor(sorted.length / 2)),
    least: at(0),
    most: at(sorted.length - 1),
  }
}
