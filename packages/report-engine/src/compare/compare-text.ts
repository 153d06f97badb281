// Two reports' text by paragraph: which stayed, which changed and where, which came and went.

import type { Report, Section, SectionKind } from '../report.ts'
import { type Edit, edits } from './edits.ts'
import { alike, type Piece, pieces } from './pieces.ts'

export type ParagraphComparison =
  | { readonly kind: 'same'; readonly text: string }
  | { readonly kind: 'removed'; readonly text: string }
  | { readonly kind: 'added'; readonly text: string }
  | { readonly kind: 'changed'; readonly pieces: readonly Piece[] }

export type SectionComparison = {
  /** The heading in the first report, or in the second where only that has it. */
  readonly heading: string
  readonly kind?: SectionKind
  readonly in: 'both' | 'one' | 'other'
  readonly paragraphs: readonly ParagraphComparison[]
}

/** How unlike two paragraphs may be and still count as one that was changed. */
const leastAlike = 0.4

/** Sections of the first report in their order, then those that only the second has. */
export function compareText(one: Report, other: Report): readonly SectionComparison[] {
  const left = new Set(other.sections)
  const paired = one.sections.map((section) => {
    const twin = [...left].find((candidate) => corresponds(section, candidate))
    if (twin !== undefined) left.delete(twin)
    return compareSections(section, twin)
  })
  return [...paired, ...[...left].map((section) => compareSections(undefined, section))]
}

function corresponds(one: Section, other: Section): boolean {
  if (one.kind !== undefined || other.kind !== undefined) return one.kind === other.kind
  return bare(one.heading) === bare(other.heading)
}

function compareSections(one: Section | undefined, other: Section | undefined): SectionComparison {
  const named = one ?? other
  const found = edits({
    one: paragraphsOf(one),
    other: paragraphsOf(other),
    equal: (first, second) => bare(first) === bare(second),
  })
  const heading =
    named === undefined ? '' : `${named.number === '' ? '' : `${named.number}、`}${named.heading}`
  return {
    heading,
    ...(named?.kind === undefined ? {} : { kind: named.kind }),
    in: one === undefined ? 'other' : other === undefined ? 'one' : 'both',
    paragraphs: runsOf(found).flatMap(compareRun),
  }
}

function paragraphsOf(section: Section | undefined): readonly string[] {
  return (section?.text ?? '').split('\n').filter((line) => line.trim() !== '')
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '')
}

/** Edits cut into stretches that are the same, and stretches that are not. */
function runsOf(found: readonly Edit<string>[]): Edit<string>[][] {
  const runs: Edit<string>[][] = []
  for (const edit of found) {
    const last = runs.at(-1)
    if (last !== undefined && (last[0]?.kind === 'same') === (edit.kind === 'same')) last.push(edit)
    else runs.push([edit])
  }
  return runs
}

function compareRun(run: readonly Edit<string>[]): ParagraphComparison[] {
  if (run[0]?.kind === 'same') {
    return run.flatMap((edit) => (edit.kind === 'added' ? [] : [{ kind: 'same', text: edit.one }]))
  }
  const removed = run.flatMap((edit) => (edit.kind === 'removed' ? [edit.one] : []))
  const added = run.flatMap((edit) => (edit.kind === 'added' ? [edit.other] : []))
  return paired(removed, added)
}

/** Pairs each removed paragraph with the next added one that is alike; keeps the order of both. */
function paired(removed: readonly string[], added: readonly string[]): ParagraphComparison[] {
  const result: ParagraphComparison[] = []
  let next = 0
  for (const text of removed) {
    const found = added.findIndex(
      (other, index) => index >= next && alike(text, other) >= leastAlike,
    )
    if (found < 0) {
      result.push({ kind: 'removed', text })
      continue
    }
    result.push(
      ...added.slice(next, found).map((other) => ({ kind: 'added', text: other }) as const),
    )
    result.push({ kind: 'changed', pieces: pieces(text, added[found] ?? '') })
    next = found + 1
  }
  return [...result, ...added.slice(next).map((text) => ({ kind: 'added', text }) as const)]
}
