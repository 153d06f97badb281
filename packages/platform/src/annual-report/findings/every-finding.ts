// Everything the engine finds in a report: in itself, against last year's, against those below it.

import { checkSubordinates, checkYears, type Finding, type Report } from '@gongkai/report-engine'
import { findingsOf, reportOf } from '../flow/findings.ts'
import { withUnwritten } from './unwritten-sections.ts'

/** What stands beside a report; documents as they are stored. */
export type Neighbours = {
  /** Last year's report of the same unit: what was published, else the newest. */
  readonly previous?: string | undefined
  /** Accepted reports of the units that the report adds up, and the names of all that must report. */
  readonly below?: Below | undefined
}

export type Below = {
  /** What the unit states for itself alone, where it was entered. */
  readonly own?: Report | undefined
  readonly parts: readonly { readonly name: string; readonly report: Report }[]
  readonly expectedUnits: readonly string[]
  /** Cells whose difference from the sum has a reason: nothing more is asked of them. */
  readonly explained: ReadonlySet<string>
}

/** All findings of a report, errors first. */
export function everyFinding(report: Report, { previous, below }: Neighbours): readonly Finding[] {
  const all = [
    ...withUnwritten(report, findingsOf(report)),
    ...(previous === undefined ? [] : checkYears(reportOf(previous), report)),
    ...(below === undefined ? [] : betweenLevels(report, below)),
  ]
  return (['error', 'warning', 'info'] as const).flatMap((level) =>
    all.filter(({ severity }) => severity === level),
  )
}

function betweenLevels(whole: Report, { own, explained, ...below }: Below): readonly Finding[] {
  const family = own === undefined ? { whole, ...below } : { whole, own, ...below }
  return checkSubordinates(family).filter(
    ({ code, cells }) =>
      code !== 'subordinates.sum' || !cells.every((address) => explained.has(address)),
  )
}
