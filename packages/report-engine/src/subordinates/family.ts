// A report that sums up others, and the reports it should sum up.

import type { Report } from '../report.ts'
import type { Judgement, RuleText } from '../rules/rule.ts'

export type Part = { readonly name: string; readonly report: Report }

export type Family = {
  /** The report of the whole region or system. */
  readonly whole: Report
  /** 本级: the part of the whole that no subordinate reports. */
  readonly own?: Report
  readonly parts: readonly Part[]
  /** Names of all units that must report; without it nobody knows whether all are there. */
  readonly expectedUnits?: readonly string[]
}

export type FamilyExample = { readonly shows: string; readonly family: () => Family }

export type FamilyRule = RuleText & {
  readonly examples: { readonly passes: FamilyExample; readonly fails: FamilyExample }
  readonly check: (family: Family) => readonly Judgement[]
}

/** All reports that are added up: 本级 first. */
export function members({ own, parts }: Family): readonly Part[] {
  return own === undefined ? parts : [{ name: own.organ ?? '本级', report: own }, ...parts]
}

/** Expected units that no member is named after. */
export function missingUnits(family: Family): readonly string[] {
  const there = new Set(members(family).flatMap(namesOf))
  return (family.expectedUnits ?? []).filter((unit) => !there.has(plain(unit)))
}

/** Names of parts that are the whole itself, 本级, or a part that came before, by name or organ. */
export function duplicateUnits({ whole, own, parts }: Family): readonly string[] {
  const organs = [whole.organ, own?.organ ?? null].filter((organ) => organ !== null)
  const seen = new Set(organs.map(plain))
  return parts.flatMap((part) => {
    const names = namesOf(part)
    const again = names.some((name) => seen.has(name))
    for (const name of names) seen.add(name)
    return again ? [part.name] : []
  })
}

/** Members whose report is for another year than the whole; unknown years are not counted. */
export function otherYears(family: Family): readonly Part[] {
  const { year } = family.whole
  return members(family).filter(
    ({ report }) => year !== null && report.year !== null && report.year !== year,
  )
}

function namesOf({ name, report }: Part): readonly string[] {
  return [plain(name), ...(report.organ === null ? [] : [plain(report.organ)])]
}

function plain(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '')
}
