// Reads plain text: every line stays as it stands, with its tabs, bars and blanks.

import { limitFinding } from '../limit-finding.ts'
import type { Limits } from '../limits.ts'
import type { Line, Source } from '../source.ts'

/** Every line as a block, empty ones included; a page or soft break inside a line divides it. */
export function readText(text: string, limits: Limits): Source {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  const blocks: Line[] = []
  let number = 0
  let start = 0
  while (start < lines.length && blocks.length < limits.cells) {
    const found = lines.indexOf('\n', start)
    const end = found < 0 ? lines.length : found
    number += 1
    addLine(blocks, lines.slice(start, end), number)
    start = end + 1
  }
  const findings = start < lines.length ? [limitFinding('cells', limits)] : []
  return { format: 'text', blocks, findings }
}

const innerBreak = /[\f\v\u0085\u2028\u2029]/

function addLine(blocks: Line[], text: string, line: number): void {
  if (!innerBreak.test(text)) {
    blocks.push({ kind: 'line', text, at: { line, column: 1 } })
    return
  }
  const before = blocks.length
  let column = 1
  for (const part of text.split(innerBreak)) {
    // pdftotext puts the page break at the start of a line: nothing stands before it.
    if (part !== '') blocks.push({ kind: 'line', text: part, at: { line, column } })
    column += part.length + 1
  }
  if (blocks.length === before) blocks.push({ kind: 'line', text: '', at: { line, column: 1 } })
}
