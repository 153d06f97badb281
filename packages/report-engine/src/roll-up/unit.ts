// One unit of a roll-up, and what became of it.

import type { Decimal } from '../decimal.ts'
import type { Edition, Report } from '../report.ts'

/** A unit's report, checked; `name` tells it from the others (its organ, else its file). */
export type Unit = { readonly name: string; readonly report: Report }

/** Why a unit is not counted. */
export type Refusal = 'parentItself' | 'otherYear' | 'copy' | 'contradicting' | 'empty'

export type UnitAccount = {
  readonly name: string
  readonly organ: string | null
  readonly year: number | null
  readonly edition: Edition | null
  /** Absent when the unit is counted. */
  readonly leftOut?: Refusal
  /** Why nothing could be read of it, in one or two Chinese sentences; with `empty` only. */
  readonly reason?: string
}

/** What one unit gave to one cell of the parent, and from which of its own cells. */
export type Share = {
  readonly unit: string
  readonly value: Decimal
  readonly from: readonly string[]
}

/** For each cell of the parent, the shares that add up to it. */
export type Lineage = Readonly<Record<string, readonly Share[]>>

/** A name as it is compared: full width as half width, no blanks. */
export function comparableName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '')
}

/** The organ where the report states one, otherwise the name. */
export function organOf({ name, report }: Unit): string {
  return comparableName(report.organ ?? name)
}

/** 甲、乙、丙等 12 个 */
export function namesText(names: readonly string[]): string {
  const shown = names.slice(0, 10).join('、')
  return names.length > 10 ? `${shown}等 ${names.length} 个` : shown
}
