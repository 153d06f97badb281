// Chooses at most one heading for each section: the strongest evidence that keeps the form's order.

import { sectionKinds } from '../../report.ts'
import type { Candidate } from './heading-candidates.ts'

// A section out of order is believed only with the form's wording and a number or a line of its own.
const outOfOrder = 16
const perKind = 50

type Path = { readonly score: number; readonly last: Candidate; readonly before?: Path }

/** The headings of the sections, in document order. */
export function chooseHeadings(candidates: readonly Candidate[]): Candidate[] {
  const later = withoutContentsPage(strongest(candidates))
  const chosen = bestInOrder(later)
  const missing = sectionKinds.filter((kind) => !chosen.some((one) => one.kind === kind))
  const rest = missing.flatMap((kind) => {
    const strong = later
      .filter((one) => one.kind === kind && one.score >= outOfOrder)
      .filter((one) => !chosen.some((other) => overlap(one, other)))
    const best = strong.toSorted((one, other) => other.score - one.score)[0]
    return best === undefined ? [] : [best]
  })
  return [...chosen, ...rest].sort(
    (one, other) => one.line - other.line || one.offset - other.offset,
  )
}

// No report has hundreds of headings of one kind; a page of nothing else must not take for ever.
function strongest(candidates: readonly Candidate[]): readonly Candidate[] {
  if (candidates.length <= perKind) return candidates
  const kept = new Set(
    sectionKinds.flatMap((kind) =>
      candidates
        .filter((one) => one.kind === kind)
        .toSorted((one, other) => other.score - one.score)
        .slice(0, perKind),
    ),
  )
  return candidates.filter((one) => kept.has(one))
}

function bestInOrder(candidates: readonly Candidate[]): Candidate[] {
  const paths: Path[] = []
  for (const candidate of candidates) {
    const before = paths
      .filter(({ last }) => follows(candidate, last))
      .reduce<Path | undefined>(
        (best, path) => (best && best.score >= path.score ? best : path),
        undefined,
      )
    const score = candidate.score + (before?.score ?? 0)
    paths.push({ score, last: candidate, ...(before === undefined ? {} : { before }) })
  }
  let path = paths.reduce<Path | undefined>(
    (best, one) => (best && best.score > one.score ? best : one),
    undefined,
  )
  const chosen: Candidate[] = []
  for (; path !== undefined; path = path.before) chosen.unshift(path.last)
  return chosen
}

function follows(candidate: Candidate, last: Candidate): boolean {
  const order = sectionKinds.indexOf(candidate.kind) - sectionKinds.indexOf(last.kind)
  return order > 0 && !overlap(candidate, last) && !isBefore(candidate, last)
}

function isBefore(one: Candidate, other: Candidate): boolean {
  return one.line < other.line || (one.line === other.line && one.offset < other.offset)
}

function overlap(one: Candidate, other: Candidate): boolean {
  return one.line === other.line && one.offset === other.offset
}

// A table of contents: headings line upon line, each of which comes again further down.
function withoutContentsPage(candidates: readonly Candidate[]): readonly Candidate[] {
  const lines = new Set(candidates.map(({ line }) => line))
  return candidates.filter((one) => {
    const beside = lines.has(one.endLine + 1) || lines.has(one.line - 1)
    const again = candidates.some(
      (other) => other.kind === one.kind && other.line > one.line && other.score >= one.score - 6,
    )
    return !(beside && again && contentsStartsWith(candidates, one))
  })
}

function contentsStartsWith(candidates: readonly Candidate[], one: Candidate): boolean {
  const near = candidates.filter(({ line }) => Math.abs(line - one.line) <= 6)
  return new Set(near.map(({ kind }) => kind)).size >= 4
}
