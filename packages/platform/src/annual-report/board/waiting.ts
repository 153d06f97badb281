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

export type Waiting = { readonly task: Task; readonly line: BoardLine; readonly year: number }

export type WaitingGiven = {
  readonly duties: readonly Duty[]
  /** Units of whose reports the person's office is in charge. */
  readonly supervised: ReadonlySet<string>
  readonly year: number
}

/**
 * For each line the first step that is the person's: what somebody may hand in, they need not be told
 * to fill in as well. A report with errors is not ready to be handed in.
 */
export function waitingFor(
  lines: readonly BoardLine[],
  { duties, supervised, year }: WaitingGiven,
): readonly Waiting[] {
  return lines.flatMap((line): readonly Waiting[] => {
    const found = steps.find(([task, action, from]) => {
      if (!from.includes(line.standing)) return false
      if (task === 'submit' && line.errors !== 0) return false
      const { by, reach } = transitions[action]
      if (reach === 'above') return supervised.has(line.unit.id)
      return holdsRole(duties, by, [line.unit.id])
    })
    return found === undefined ? [] : [{ task: found[0], line, year }]
  })
}
