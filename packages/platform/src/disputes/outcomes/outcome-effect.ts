// What a new row would change in table 四: which disputes move to another heading, in which year.

import type { LocalDate } from '#law/index.ts'
import type { DisputeRow } from '../case/dispute-figures.ts'
import type { CountedAs, DisputeKind } from '../case/dispute-outcome.ts'
import { countedAsOn, type NewOutcomeRow, type OutcomeRow } from './outcome-row.ts'

/** A dispute that has ended, as table 四 counts it now. */
export type EndedDispute = {
  readonly disputeId: string
  readonly row: DisputeRow
  readonly outcome: string
  readonly concludedOn: LocalDate
}

export type Move = {
  readonly year: number
  readonly row: DisputeRow
  readonly from: CountedAs
  readonly to: CountedAs
  readonly disputeIds: readonly string[]
}

/** Moves by year and row of the table; empty when no figure changes. */
export function effectOfRow(
  ended: readonly EndedDispute[],
  rows: readonly OutcomeRow[],
  added: NewOutcomeRow,
): readonly Move[] {
  const version = Math.max(0, ...rows.map((one) => one.version)) + 1
  const after = [...rows, { ...added, version, savedBy: '', savedAt: new Date(0) }]
  const moves = new Map<string, Move>()
  for (const { disputeId, row, outcome, concludedOn } of ended) {
    const key = { kind: kindOf(row), outcome }
    const from = countedAsOn(rows, key, concludedOn)
    const to = countedAsOn(after, key, concludedOn)
    if (from === undefined || to === undefined || from === to) continue
    const year = Number(concludedOn.slice(0, 4))
    const name = `${year}.${row}.${from}.${to}`
    const disputeIds = [...(moves.get(name)?.disputeIds ?? []), disputeId]
    moves.set(name, { year, row, from, to, disputeIds })
  }
  return [...moves.values()]
}

/** The kind of dispute that a row of the table counts. */
export function kindOf(row: DisputeRow): DisputeKind {
  return row === 'reconsideration' ? 'reconsideration' : 'litigation'
}
