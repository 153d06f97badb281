// Finds every place that could be one of the six headings and weighs the evidence for it.

import type { SectionKind } from '../../report.ts'
import { sectionKinds } from '../../report.ts'
import { headingNumber, headingPhrases } from './heading-phrases.ts'
import type { OutlineLine } from './outline-line.ts'
import { type Squeezed, squeezeLines } from './squeezed.ts'
import { isTableResidue } from './table-residue.ts'

export type Candidate = {
  readonly kind: SectionKind
  /** As printed before the heading: 一, 1; empty when there is none. */
  readonly number: string
  readonly heading: string
  /** Index among the lines, and offset in that line, where the heading starts. */
  readonly line: number
  readonly offset: number
  /** Line and offset where the text after the heading starts. */
  readonly endLine: number
  readonly endOffset: number
  readonly score: number
}

const ordinals = '一二三四五六'
const least = 8
/** More characters than a heading with its number has. */
const longestHeading = 80
const patterns = headingPhrases.map(({ kind, exact, pattern, holds }) => ({
  kind,
  exact,
  holds,
  regex: new RegExp(`${headingNumber}?(?<phrase>${pattern})`, 'gu'),
}))
const anyPhrase = new RegExp(
  headingPhrases
    .filter(({ exact }) => exact)
    .map(({ pattern }) => pattern)
    .join('|'),
  'u',
)
const worthALook = /情况|事项|综述|概述|问题|措施|[一二三四五六][、.]|第.部分/u

/** All candidates with enough evidence, in document order. */
export function headingCandidates(lines: readonly OutlineLine[]): Candidate[] {
  const found: Candidate[] = []
  for (const index of lines.keys()) {
    const window = squeezeLines(lines, index, 3)
    // A heading that starts on this line ends not far behind it.
    const reach = window.text.slice(0, window.firstLength + longestHeading)
    if (!worthALook.test(reach)) continue
    for (const { kind, exact, regex, holds } of patterns) {
      if (!holds.some((words) => reach.includes(words))) continue
      for (const match of reach.matchAll(regex)) {
        if (match.index >= window.firstLength) break
        const candidate = weigh({ lines, index, window, match, kind, exact })
        if (candidate !== undefined && candidate.score >= least) found.push(candidate)
      }
    }
  }
  return found.sort((one, other) => one.line - other.line || one.offset - other.offset)
}

type Sight = {
  readonly lines: readonly OutlineLine[]
  readonly index: number
  readonly window: Squeezed
  readonly match: RegExpMatchArray
  readonly kind: SectionKind
  readonly exact: boolean
}

function weigh(sight: Sight): Candidate | undefined {
  const { lines, index, window, match, kind, exact } = sight
  const from = match.index ?? 0
  const number = numberOf(match)
  const start = window.place(from)
  const line = lines[index]
  if (line === undefined || !startsHere(window.text, from, { line, offset: start.offset })) return
  const end = window.place(from + match[0].length - 1)
  const rest = window.restOfLine(from + match[0].length)
  const after = judgeRest(rest.replace(anyPhrase, '※'), number !== '')
  if (after === undefined || (from > 0 && number === '')) return
  const inner = match.groups?.inner !== undefined
  if (inner && (!exact || after.glued)) return
  const score =
    (exact ? 10 : 5) +
    numberEvidence(number, kind, inner) +
    after.score +
    (line.heading === undefined ? 0 : 3) +
    (end.line === index ? 0 : -1) +
    (number !== '' || line.heading !== undefined || standsAlone(lines, index) ? 0 : -10) +
    tableEvidence(lines, end.line, kind)
  return {
    kind,
    number,
    heading: headingText(window, from, match),
    line: index,
    offset: start.offset,
    endLine: end.line,
    endOffset: end.offset + 1 + (after.glued ? 0 : lengthAfter(lines[end.line], end.offset)),
    score,
  }
}

function numberOf(match: RegExpMatchArray): string {
  const { part, plain, digit, inner } = match.groups ?? {}
  return part ?? plain ?? digit ?? inner ?? ''
}

function headingText(window: Squeezed, from: number, match: RegExpMatchArray): string {
  const length = match.groups?.phrase?.length ?? 0
  return window.printed(from + match[0].length - length, from + match[0].length)
}

function lengthAfter(line: OutlineLine | undefined, offset: number): number {
  return (line?.text.length ?? 0) - offset - 1
}

function startsHere(
  text: string,
  from: number,
  { line, offset }: { line: OutlineLine; offset: number },
): boolean {
  if (from === 0) return true
  return /[。;!?”」]/u.test(text.charAt(from - 1)) || /\s/u.test(line.folded.charAt(offset - 1))
}

type After = { readonly score: number; readonly glued: boolean }

// A heading that is only mentioned goes on with a list: 、and, "等六部分", the next heading.
function judgeRest(rest: string, numbered: boolean): After | undefined {
  if (/^[:。.;]?$/u.test(rest)) return { score: 4, glued: false }
  if (/^(?:如下|及分析)[:。.]?$/u.test(rest)) return { score: 3, glued: false }
  if (/^[.…·\-—_ ]*\d{1,3}$/u.test(rest)) return { score: -6, glued: false }
  if (/^[、,，;和及与以等由共六]/u.test(rest) || /^[^。;]{0,11}※/u.test(rest)) return undefined
  if (!numbered) return undefined
  return { score: 0, glued: true }
}

function numberEvidence(number: string, kind: SectionKind, inner: boolean): number {
  if (number === '') return 0
  const place = sectionKinds.indexOf(kind)
  const same = number === ordinals.charAt(place) || number === String(place + 1)
  return (inner ? 1 : 3) + (same ? 3 : 0)
}

function standsAlone(lines: readonly OutlineLine[], index: number): boolean {
  const line = lines[index]
  const previous = lines[index - 1]
  if (line === undefined || previous === undefined || line.afterGap) return true
  if (/^(?:等|和|及|以及|、|,)/u.test(lines[index + 1]?.folded ?? '')) return false
  if (previous.text.length < 30 && !/[、,由和及]$/u.test(previous.folded)) return true
  return (
    /[。;!?:”]$/u.test(previous.folded) || previous.beforeTable || isTableResidue(previous.text)
  )
}

function tableEvidence(lines: readonly OutlineLine[], end: number, kind: SectionKind): number {
  if (kind === 'overview' || kind === 'problems' || kind === 'other') return 0
  const near = lines.slice(end, end + 3)
  if (near.some(({ beforeTable }) => beforeTable)) return 6
  return near.slice(1).some(({ text }) => isTableResidue(text)) ? 6 : 0
}
