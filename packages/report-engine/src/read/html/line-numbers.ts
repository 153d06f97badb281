// Line and column of an offset in a text, fastest when asked in rising order.

/** A function from an offset to its line and column, both from 1. */
export function lineNumbers(text: string): (offset: number) => { line: number; column: number } {
  let line = 1
  let lineStart = 0
  let lineEnd = endOfLine(text, 0)
  return (offset) => {
    if (offset < lineStart) {
      line = 1
      lineStart = 0
      lineEnd = endOfLine(text, 0)
    }
    while (lineEnd < offset) {
      line += 1
      lineStart = lineEnd + 1
      lineEnd = endOfLine(text, lineStart)
    }
    return { line, column: offset - lineStart + 1 }
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}
