// What generating a report from its roll-up changes, cell by cell, and the report after it.

import {
  type Cell,
  type Decimal,
  parseDecimal,
  type Report,
  sameNumber,
} from '@gongkai/report-engine'
import type { RollUp, Share } from './roll-up.ts'

/** Address to value; null where a cell states no number. */
export type Figures = ReadonlyMap<string, string | null>

/** What a unit gave to a cell before and gives now; null where it gave nothing. */
export type Because = {
  readonly unitId: string | undefined
  readonly before: string | null
  readonly after: string | null
}

export type CellChange = {
  readonly address: string
  /** What the report states now. */
  readonly stated: string | null
  readonly after: string | null
  /** Whether a person wrote what is stated: it is kept unless they say otherwise. */
  readonly byHand: boolean
  /** The units whose figures differ from those added up last time; none the first time. */
  readonly because: readonly Because[]
}

export type Changing = {
  /** The report as it is; undefined when there is none yet. */
  readonly report: Report | undefined
  /** The figures and shares it was generated from. */
  readonly made: { readonly figures: Figures; readonly shares: RollUp['shares'] } | undefined
  readonly now: Pick<RollUp, 'sums' | 'shares'>
}

/** Whether two values are the same number, or both none. */
export function sameValue(one: string | null, other: string | null): boolean {
  const [left, right] = [decimal(one), decimal(other)]
  return left === null || right === null ? left === right : sameNumber(left, right)
}

function decimal(value: string | null): Decimal | null {
  return value === null ? null : (parseDecimal(value) ?? null)
}

/** The cells that would be different, in the order of the form. */
export function changesOf({ report, made, now }: Changing): readonly CellChange[] {
  const generated = made === undefined ? [] : [...made.figures.keys()]
  const addresses = new Set([...Object.keys(now.sums.report.cells), ...generated])
  return [...addresses].flatMap((address) => {
    const stated = report?.cells[address]?.value ?? null
    const after = now.sums.report.cells[address]?.value ?? null
    if (sameValue(stated, after)) return []
    const last = made?.figures.get(address) ?? null
    const byHand = stated !== null && !sameValue(stated, last)
    const because = made === undefined ? [] : becauseOf(address, made.shares, now.shares)
    return [{ address, stated, after, byHand, because }]
  })
}

type Shares = ReadonlyMap<string, readonly Share[]>

/** The units whose share in a cell is another one than before. */
export function becauseOf(address: string, before: Shares, after: Shares): readonly Because[] {
  const [old, now] = [sharesByUnit(before, address), sharesByUnit(after, address)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((unitId) => {
    const because = { unitId, before: old.get(unitId) ?? null, after: now.get(unitId) ?? null }
    return sameValue(because.before, because.after) ? [] : [because]
  })
}

function sharesByUnit(shares: Shares, address: string): ReadonlyMap<string | undefined, string> {
  return new Map((shares.get(address) ?? []).map(({ unitId, value }) => [unitId, value]))
}

/** The report with the changes made; what was written by hand only where it is to be replaced. */
export function withChanges(
  report: Report,
  changes: readonly CellChange[],
  replaced: ReadonlySet<string>,
): Report {
  const made = changes.filter(({ address, byHand }) => !byHand || replaced.has(address))
  return withFigures(report, new Map(made.map(({ address, after }) => [address, after])))
}

/**
 * The report without blank rows of （六）其他处理 that the sums do not have: the form prints it as one row
 * or as three.
 */
export function withOtherRowsOf(report: Report, sums: Report): Report {
  const kept = Object.entries(report.cells).filter(
    ([address, { value }]) =>
      !address.startsWith('requests.other.') || value !== null || sums.cells[address] !== undefined,
  )
  return { ...report, cells: Object.fromEntries(kept) }
}

/** The report stating these figures. */
export function withFigures(report: Report, figures: Figures): Report {
  const cells = { ...report.cells }
  for (const [address, value] of figures) cells[address] = cellOf(value, cells[address])
  return { ...report, cells }
}

function cellOf(value: string | null, before: Cell | undefined): Cell {
  const number = decimal(value)
  if (number === null) return { value: null, state: 'blank', raw: '', at: {} }
  const unit = before?.unit === undefined ? {} : { unit: before.unit }
  return { value: number, state: 'number', raw: number, at: {}, ...unit }
}
