// Columns on a terminal: Chinese characters take two.

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u

/** Columns that a text takes. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += wide.test(character) ? 2 : 1
  return width
}

/** The text with blanks after it up to a width. */
function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

/** The text with blanks before it up to a width: for numbers. */
function paddedLeft(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text
}

/** The text cut to a width, with an ellipsis where something was cut. */
export function fitted(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let kept = ''
  let used = 0
  for (const character of text) {
    used += widthOf(character)
    if (used > width - 1) break
    kept += character
  }
  return `${kept}…`
}

/** Rows as lines with aligned columns, two blanks apart; the columns in `numbers` to the right. */
export function aligned(
  rows: readonly (readonly string[])[],
  numbers: ReadonlySet<number> = new Set(),
): string[] {
  const widths: number[] = []
  for (const row of rows) {
    row.forEach((text, index) => {
      widths[index] = Math.max(widths[index] ?? 0, widthOf(text))
    })
  }
  return rows.map((row) =>
    row
      .map((text, index) => (numbers.has(index) ? paddedLeft : padded)(text, widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
