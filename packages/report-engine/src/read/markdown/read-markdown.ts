// Reads Markdown: as text, but headings are headings and marks are gone. Rows of pipe tables stay
// lines with their bars: converters tear tables apart, and only the form tells what belongs together.

import type { Finding } from '../../finding.ts'
import type { Place } from '../../place.ts'
import { limitFinding } from '../limit-finding.ts'
import type { Limits } from '../limits.ts'
import type { Block, Line, Source } from '../source.ts'
import { struckFindings } from '../struck-finding.ts'
import { htmlTableBlocks, htmlTableRanges } from './html-tables.ts'
import { hasStruck, plainRow, plainText } from './inline.ts'

/** Every line as a block, empty ones included; rules, fences and delimiter rows of tables left out. */
export function readMarkdown(text: string, limits: Limits): Source {
  const lines = text.split(/\r\n|[\n\r\f]/)
  if (lines.at(-1) === '') lines.pop()
  const blocks: Block[] = []
  const findings: Finding[] = []
  const tableRanges = htmlTableRanges(lines)
  const struck: Place[] = []
  let tables = 0
  for (let index = 0; index < lines.length; ) {
    if (blocks.length >= limits.cells) {
      findings.push(limitFinding('cells', limits))
      break
    }
    const line = lines[index] ?? ''
    const end = tableRanges.get(index)
    if (end !== undefined) {
      const start = { line: index + 1, before: tables }
      const found = htmlTableBlocks(lines.slice(index, end).join('\n'), start, limits)
      blocks.push(...found.blocks)
      findings.push(...found.findings)
      tables += found.blocks.filter((block) => block.kind === 'table').length
      index = end
      continue
    }
    addLine(blocks, line, index + 1)
    if (hasStruck(line)) struck.push({ line: index + 1 })
    index += 1
  }
  return { format: 'markdown', blocks, findings: [...findings, ...struckFindings(struck)] }
}

const row = /^\s*\|/
const delimiterRow = /^[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)*\|?[ \t]*$/
const left = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|```.*|~~~.*|<!--.*-->)$/
const underline = /^={3,}[ \t]*$/
const heading = /^ {0,3}(#{1,6})(?:[ \t]+|(?=[\u4e00-\u9fff（]))(.*?)[ \t]*#*[ \t]*$/
const lead = /^(?:[ \t]*>[ \t]?)*(?:[ \t]*[-*+][ \t]+(?=[\u4e00-\u9fff（(“*_[]))?/

function addLine(blocks: Block[], line: string, number: number): void {
  if (delimiterRow.test(line) || left.test(line)) return
  if (underline.test(line)) {
    underlined(blocks)
    return
  }
  blocks.push(row.test(line) ? rowLine(line, number) : textLine(line, number))
}

function rowLine(line: string, number: number): Line {
  return { kind: 'line', text: plainRow(line), at: { line: number, column: 1 } }
}

function textLine(line: string, number: number): Line {
  const head = heading.exec(line)
  if (head !== null && head[2] !== undefined && head[1] !== undefined && head[2] !== '') {
    const column = line.indexOf(head[2], head[1].length) + 1
    const at = { line: number, column }
    return { kind: 'line', text: plainText(head[2]), at, heading: head[1].length }
  }
  const skipped = lead.exec(line)?.[0].length ?? 0
  const text = plainText(line.slice(skipped))
  return { kind: 'line', text, at: { line: number, column: skipped + 1 } }
}

/** `===` under a line makes it a heading. */
function underlined(blocks: Block[]): void {
  const last = blocks.at(-1)
  if (last?.kind === 'line' && last.text.trim() !== '')
    blocks[blocks.length - 1] = { ...last, heading: 1 }
}
