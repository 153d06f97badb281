// Everything found in a report: in itself, against its unit, last year's report and those below it.

import { checkSubordinates, checkYears, type Finding, type Report } from '@gongkai/report-engine'
import { findingsOf, reportOf } from '../flow/findings.ts'
import { findingsOfUnit, type ReportingUnit } from './other-unit.ts'
import { withUnwritten } from './unwritten-sections.ts'

/** What stands beside a report; documents as they are stored. */
export type Neighbours = {
  /** Whose report it is to be. */
  readonly unit?: ReportingUnit
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
export function everyFinding(
  report: Report,
  { unit, previous, below }: Neighbours,
): readonly Finding[] {
  const all = [
    ...ofTheUnit(report, unit),
    ...withUnwritten(report, findingsOf(report)).filter((one) => !isToldOfUnit(one, unit)),
    ...(previous === undefined ? [] : checkYears(reportOf(previous), report)),
    ...(below === undefined ? [] : betweenLevels(report, below)),
  ]
  return (['error', 'warning', 'info'] as const).flatMap((level) =>
    all.filter(({ severity }) => severity === level),
  )
}

function ofTheUnit(report: Report, unit: ReportingUnit | undefined): readonly Finding[] {
  return unit === undefined ? [] : findingsOfUnit(report, unit)
}

/** What the engine judges by the name of the organ alone, where the unit itself is known. */
function isToldOfUnit({ code }: Finding, unit: ReportingUnit | undefined): boolean {
  return unit?.hasRuleMakingPower === false && code === 'disclosure.regulationsPower'
}

function betweenLevels(whole: Report, { own, explained, ...below }: Below): readonly Finding[] {
  const family = own === undefined ? { whole, ...below } : { whole, own, ...below }
  return checkSubordinates(family).filter(
    ({ code, cells }) =>
      code !== 'subordinates.sum' || !cells.every((address) => explained.has(address)),
  )
}
