// Runs of a paragraph: joined, their white space made plain, written as HTML.

import type { Run, TextRun } from './body-tree.ts'

// Neither of them may stand in text; they keep the places of run ends and of breaks while spaces go.
const edge = '\ufdd0'
const solid = '\ufdd1'
/** Control signs but white space, signs without width, halves of signs. */
const unseen = /(?![\t\n\v\f\r])\p{Cc}|[\u200b\u2060\ufeff\ufdd0\ufdd1]|\p{Cs}/gu
const blank = ' \\t\\r\\n\\f\\v\\u00a0\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f'
const blanks = new RegExp(`${edge}*[${blank}][${blank}${edge}]*`, 'g')
/** Chinese letters and signs: a line break between two of them is no space. */
const chinese = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}“”‘’—…·]/u

/** The runs as they are stored: no space at the ends, none doubled, equal neighbours joined. */
export function tidyRuns(runs: readonly Run[]): readonly Run[] {
  const given = joined(runs.map(seen))
  const line = given.map((run) => (run.kind === 'text' ? run.text : solid)).join(edge)
  const parts = trimmed(line.replace(blanks, plainBlank)).split(edge)
  const tidied = given.flatMap((run, index): Run[] => {
    if (run.kind !== 'text') return [run]
    const text = parts[index] ?? ''
    return text === '' ? [] : [{ ...run, text }]
  })
  return withoutOuterBreaks(joined(tidied))
}

function seen(run: Run): Run {
  return run.kind === 'text' ? { ...run, text: run.text.replace(unseen, '') } : run
}

/** The blanks of a paragraph become one space or none; the ends of runs stay where they were. */
function plainBlank(found: string, at: number, line: string): string {
  const edges = found.replace(/[^\ufdd0]/g, '')
  const before = [...line.slice(Math.max(0, at - 2), at)].at(-1) ?? solid
  const after = [...line.slice(at + found.length, at + found.length + 2)][0] ?? solid
  if (before === solid || after === solid) return edges
  if (/[\r\n]/.test(found) && chinese.test(before) && chinese.test(after)) return edges
  const lead = /^\ufdd0*/.exec(found)?.[0] ?? ''
  return `${lead} ${edges.slice(lead.length)}`
}

/** Without the indents that Word writes as spaces, also after and before a break. */
function trimmed(line: string): string {
  const indent = new RegExp(`(^|${solid})([${edge} \\u3000]+)`, 'g')
  const trail = new RegExp(`([${edge} \\u3000]+)($|${solid})`, 'g')
  const edges = (text: string) => text.replace(/[^\ufdd0]/g, '')
  return line
    .replace(indent, (_, start: string, spaces: string) => start + edges(spaces))
    .replace(trail, (_, spaces: string, end: string) => edges(spaces) + end)
}

function joined(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = []
  for (const run of runs) {
    const last = result.at(-1)
    if (run.kind === 'text' && last?.kind === 'text' && sameMarks(run, last))
      result[result.length - 1] = { ...last, text: last.text + run.text }
    else result.push(run)
  }
  return result
}

function sameMarks(one: TextRun, other: TextRun): boolean {
  return one.strong === other.strong && one.em === other.em && one.href === other.href
}

function withoutOuterBreaks(runs: readonly Run[]): readonly Run[] {
  const first = runs.findIndex(({ kind }) => kind !== 'break')
  const last = runs.findLastIndex(({ kind }) => kind !== 'break')
  return first === -1 ? [] : runs.slice(first, last + 1)
}

/** The text of runs; a break is a line break. */
export function textOfRuns(runs: readonly Run[]): string {
  return runs
    .map((run) => (run.kind === 'text' ? run.text : run.kind === 'break' ? '\n' : run.alt))
    .join('')
}

export function writeRuns(runs: readonly Run[]): string {
  return runs.map(writeRun).join('')
}

function writeRun(run: Run): string {
  if (run.kind === 'break') return '<br>'
  if (run.kind === 'image') return `<img src="${escapeText(run.src)}" alt="${escapeText(run.alt)}">`
  const text = escapeText(run.text)
  const emphasised = run.em ? `<em>${text}</em>` : text
  const marked = run.strong ? `<strong>${emphasised}</strong>` : emphasised
  return run.href === undefined ? marked : `<a href="${escapeText(run.href)}">${marked}</a>`
}

/** Text as it stands in HTML, also between double quotes. */
export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
