// Adds the counted reports and the unit's own part up; each figure knows the units it is from.

import { type Report, rollUp, type RollUp as Sums } from '@gongkai/report-engine'
import { editionFor } from '../filling-in/empty-report.ts'
import type { Scope } from '../flow/scope.ts'
import type { Member, Plan } from './plan-roll-up.ts'

/** What the unit itself states, beside those below it. */
export type OwnPart = { readonly report: Report; readonly name: string }

export type Share = {
  /** Undefined for the unit's own part. */
  readonly unitId: string | undefined
  readonly value: string
}

export type RollUp = {
  readonly unit: Member
  readonly year: number
  readonly scope: Scope
  readonly plan: Plan
  readonly sums: Sums
  /** For each cell the figures it is added up from. */
  readonly shares: ReadonlyMap<string, readonly Share[]>
  readonly part: OwnPart | undefined
  /** Reports of the counted units, and what each unit is called among them. */
  readonly reports: ReadonlyMap<string, Report>
  readonly names: ReadonlyMap<string, string>
  /** Counted units whose own equations do not hold, with the first error in words. */
  readonly broken: ReadonlyMap<string, string>
}

export type Addends = {
  readonly unit: Member
  readonly year: number
  readonly scope: Scope
  readonly plan: Plan
  /** Reports of the counted units. */
  readonly reports: ReadonlyMap<string, Report>
  readonly part: OwnPart | undefined
}

/** Whether there is anything to add up. */
export function hasAddends({ plan, part }: Pick<RollUp, 'plan' | 'part'>): boolean {
  return part !== undefined || plan.fates.some(({ fate }) => fate.kind === 'counted')
}

/** The roll-up. Units that bear the same name are told apart by their codes. */
export function addUp({ unit, year, scope, plan, reports, part }: Addends): RollUp {
  const names = namesOf(plan)
  const counted = [...reports].map(([id, report]) => ({ id, name: names.get(id) ?? id, report }))
  const ids = new Map(counted.map(({ id, name }) => [name, id]))
  const sums = rollUp({
    units: part === undefined ? counted : [...counted, { name: part.name, report: part.report }],
    organ: unit.name,
    year,
    edition: editionFor(year),
  })
  const shares = Object.entries(sums.lineage).map(
    ([address, all]) =>
      [address, all.map(({ unit: name, value }) => ({ unitId: ids.get(name), value }))] as const,
  )
  const given = { unit, year, scope, plan, part, reports }
  return { ...given, names, sums, shares: new Map(shares), broken: brokenOf(reports) }
}

function namesOf({ fates }: Plan): ReadonlyMap<string, string> {
  const alike = Map.groupBy(fates, ({ unit }) => unit.name)
  return new Map(
    fates.map(({ unit: { id, name, code } }) => [
      id,
      (alike.get(name)?.length ?? 0) > 1 ? `${name}（${code}）` : name,
    ]),
  )
}

function brokenOf(reports: ReadonlyMap<string, Report>): ReadonlyMap<string, string> {
  const broken = [...reports].flatMap(([id, { findings }]) => {
    const first = findings.find(
      ({ code, severity }) =>
        severity === 'error' && /^(disclosure|requests|disputes)\./.test(code),
    )
    return first === undefined ? [] : [[id, first.message] as const]
  })
  return new Map(broken)
}

/** The cells as text, for storing and comparing: address to value, null where nothing is stated. */
export function figuresOf({ cells }: Pick<Report, 'cells'>): ReadonlyMap<string, string | null> {
  return new Map(Object.entries(cells).map(([address, { value }]) => [address, value]))
}
