// Findings numbered for the page, and which cells each one concerns, on which side of its equation.

import { type Finding, severities } from '../finding.ts'
import type { Report } from '../report.ts'

/** `a` and `b` are the sides of an equation; `c` a cell that is simply concerned. */
export type Side = 'a' | 'b' | 'c'

export type NumberedFinding = {
  readonly number: number
  readonly finding: Finding
  readonly sides: Readonly<Record<Side, readonly string[]>>
}

/** Findings by severity, numbered from 1. */
export function numberedFindings({ findings }: Report): readonly NumberedFinding[] {
  return severities
    .flatMap((severity) => findings.filter((finding) => finding.severity === severity))
    .map((finding, index) => ({ number: index + 1, finding, sides: sidesOf(finding) }))
}

/** Which findings concern each cell, by address. */
export function marksOf(
  numbered: readonly NumberedFinding[],
): ReadonlyMap<string, readonly { readonly side: Side; readonly of: NumberedFinding }[]> {
  const marks = numbered.flatMap((of) =>
    (['a', 'b', 'c'] as const).flatMap((side) =>
      of.sides[side].map((address) => ({ address, mark: { side, of } })),
    ),
  )
  const groups = Map.groupBy(marks, ({ address }) => address)
  return new Map([...groups].map(([address, group]) => [address, group.map(({ mark }) => mark)]))
}

/** Equations name their sides in the facts; everything else concerns its cells alike. */
function sidesOf({ cells, facts }: Finding): NumberedFinding['sides'] {
  const { leftCells, rightCells } = facts
  if (!Array.isArray(leftCells) || !Array.isArray(rightCells)) return { a: [], b: [], c: cells }
  const known = new Set(cells)
  const present = (side: readonly unknown[]) =>
    side.filter((one): one is string => typeof one === 'string' && known.has(one))
  return { a: present(leftCells), b: present(rightCells), c: [] }
}
