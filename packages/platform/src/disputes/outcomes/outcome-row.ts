// The office's own rows over the platform's table of ends: under which heading of table 四 each counts.

import type { LocalDate } from '#law/index.ts'
import {
  type CountedAs,
  countedAsTitles,
  type DisputeKind,
  disputeOutcome,
} from '../case/dispute-outcome.ts'

/** An end of a kind of dispute. */
export type OutcomeKey = { readonly kind: DisputeKind; readonly outcome: string }

export type OutcomeRow = OutcomeKey & {
  readonly version: number
  /** It holds for disputes that ended on that day or later. */
  readonly validFrom: LocalDate
  /** Null: the platform's heading again. */
  readonly countedAs: CountedAs | null
  readonly basis: string
  readonly savedBy: string
  readonly savedAt: Date
}

export type NewOutcomeRow = Omit<OutcomeRow, 'version' | 'savedBy' | 'savedAt'>

/** Whether a text names a heading. */
export function isCountedAs(text: string): text is CountedAs {
  return Object.hasOwn(countedAsTitles, text)
}

/** The row in force for disputes that ended on a day; undefined where the platform's holds. */
export function outcomeRowOn(
  rows: readonly OutcomeRow[],
  { kind, outcome }: OutcomeKey,
  on: LocalDate,
): OutcomeRow | undefined {
  const newest = rows
    .filter((row) => row.kind === kind && row.outcome === outcome && row.validFrom <= on)
    .reduce<OutcomeRow | undefined>(
      (best, one) => (best === undefined || one.version > best.version ? one : best),
      undefined,
    )
  return newest?.countedAs === null ? undefined : newest
}

/** The heading for a dispute that ended so on a day; undefined for an end that the kind has not. */
export function countedAsOn(
  rows: readonly OutcomeRow[],
  key: OutcomeKey,
  on: LocalDate,
): CountedAs | undefined {
  const platform = disputeOutcome(key.kind, key.outcome)?.countedAs
  return platform && (outcomeRowOn(rows, key, on)?.countedAs ?? platform)
}

/**
 * The first day a row may hold from. Reports are due by 31 March of the year after: figures of years
 * before the last one stand.
 * @law 条例 49
 */
export function earliestValidFrom(today: LocalDate): string {
  return `${Number(today.slice(0, 4)) - 1}-01-01`
}

/** What is wrong with a row, by field; empty when nothing is. */
export function outcomeRowProblems(
  { kind, outcome, validFrom, basis }: NewOutcomeRow,
  today: LocalDate,
): Readonly<Record<string, string>> {
  const first = earliestValidFrom(today)
  return {
    ...(disputeOutcome(kind, outcome) === undefined && { end: '请选择一种结果。' }),
    ...(validFrom < first && { validFrom: `不早于 ${first}：更早年度的数据已经报告，不再变动。` }),
    ...(basis.trim() === '' && { basis: '请写明依据的文件、规定或者确认意见。' }),
  }
}
