// Headings of sections that the form does not have: 二、工作机制保障 between the form's own.

import type { Candidate } from './heading-candidates.ts'
import type { OutlineLine } from './outline-line.ts'
import { isTableResidue } from './table-residue.ts'

export type Boundary = Omit<Candidate, 'kind' | 'score'> & { readonly kind?: Candidate['kind'] }

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']
const numbered = /^\s*(十[一二]?|[一二三四五六七八九])\s*、\s*(\S.{1,28})$/u
const problemsWithoutHeading = /^\s*\([一1]\)\s*存?在?的?主?要?问题\s*[:。]?$/u

/** The chosen headings with those in between that continue their numbers, in document order. */
export function withExtraHeadings(
  lines: readonly OutlineLine[],
  chosen: readonly Candidate[],
): Boundary[] {
  const boundaries: Boundary[] = []
  const at = new Map(chosen.map((one) => [one.line, one]))
  let last: Boundary | undefined
  let restarted = false
  for (const [index, line] of lines.entries()) {
    const known = at.get(index)
    const extra = known ?? extraHeading(line, index)
    if (known === undefined && extra?.number === '一') restarted = true
    const next = known ?? (restarted || !continues(last, extra) ? undefined : extra)
    const boundary = next ?? problemsHeading({ line, index, last, chosen })
    if (boundary === undefined) continue
    if (known !== undefined) restarted = false
    for (const one of chosen.filter(({ line: other }) => other === index)) boundaries.push(one)
    if (known === undefined) boundaries.push(boundary)
    last = boundaries.at(-1)
  }
  return boundaries
}

function extraHeading(line: OutlineLine, index: number): Boundary | undefined {
  const match = numbered.exec(line.folded)
  const [, number, heading] = match ?? []
  if (number === undefined || heading === undefined) return undefined
  if (/[。;,!?:]/u.test(heading) || isTableResidue(line.text)) return undefined
  return wholeLine({ line, index, number, heading: line.text.slice(-heading.length) })
}

function continues(last: Boundary | undefined, next: Boundary | undefined): boolean {
  if (last === undefined || next === undefined) return false
  return numerals.indexOf(next.number) === numerals.indexOf(last.number) + 1
}

// 科委 2024 prints no heading 五: its first sub-heading after table 四 begins the section.
function problemsHeading(sight: {
  readonly line: OutlineLine
  readonly index: number
  readonly last: Boundary | undefined
  readonly chosen: readonly Candidate[]
}): Boundary | undefined {
  const { line, index, last, chosen } = sight
  if (last?.kind !== 'disputes' || chosen.some(({ kind }) => kind === 'problems')) return undefined
  if (!problemsWithoutHeading.test(line.folded)) return undefined
  return { ...wholeLine({ line, index, number: '', heading: line.text.trim() }), kind: 'problems' }
}

function wholeLine(sight: {
  readonly line: OutlineLine
  readonly index: number
  readonly number: string
  readonly heading: string
}): Boundary {
  const { line, index, number, heading } = sight
  return {
    number,
    heading,
    line: index,
    offset: 0,
    endLine: index,
    endOffset: line.text.length,
  }
}
