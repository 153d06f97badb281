// What of the annual reports waits for a person, by the roles they hold.

import { type Duty, holdsRole } from '#agencies/index.ts'
import type { Standing } from '../campaign/standing.ts'
import { type ReportAction, transitions } from '../flow/transitions.ts'
import type { BoardLine } from './board.ts'

export type Task = 'fillIn' | 'submit' | 'publish' | 'accept'

export const taskTitles: Readonly<Record<Task, string>> = {
  accept: '待接收',
  publish: '待公开',
  submit: '待报送',
  fillIn: '待填报',
}

/** A step that is next where reports stand so, and whose it is. */
const steps: readonly (readonly [Task, ReportAction, readonly Standing[]])[] = [
  ['accept', 'accept', ['submitted']],
  ['publish', 'publish', ['accepted']],
  ['submit', 'submit', ['draft', 'returned']],
  ['fillIn', 'edit', ['none', 'draft', 'returned']],
]

/** A report that may wait for somebody: a line of this year's board, or an edition of another year. */
export type Pending = Pick<BoardLine, 'unit' | 'standing' | 'errors' | 'daysLeft' | 'isLate'> & {
  readonly year: number
  /** Whether there is a day it is due on, which daysLeft counts to. */
  readonly isDue: boolean
}

export type Waiting = Pending & { readonly task: Task }

export type WaitingGiven = {
  readonly duties: readonly Duty[]
  /** Units of whose reports the person's office is in charge. */
  readonly supervised: ReadonlySet<string>
}

/**
 * For each report the first step that is the person's: what somebody may hand in, they need not be told
 * to fill in as well. A report with errors is not ready to be handed in.
 */
export function waitingFor(
  reports: readonly Pending[],
  { duties, supervised }: WaitingGiven,
): readonly Waiting[] {
  return reports.flatMap((report): readonly Waiting[] => {
    const found = steps.find(([task, action, from]) => {
      if (!from.includes(report.standing)) return false
      if (task === 'submit' && report.errors !== 0) return false
      const { by, reach } = transitions[action]
      if (reach === 'above') return supervised.has(report.unit.id)
      return holdsRole(duties, by, [report.unit.id])
    })
    return found === undefined ? [] : [{ ...report, task: found[0] }]
  })
}

/** The lines of a year's board as reports that may wait. */
export function pendingOf(lines: readonly BoardLine[], year: number): readonly Pending[] {
  return lines.map((line) => ({ ...line, year, isDue: line.due !== undefined }))
}
