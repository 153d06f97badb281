// What the island of the form is told: all texts as stored, conflicts of its save, findings.

import type { ToldConflict } from './told-conflict.ts'

export type CellsTold = {
  readonly edition: number
  readonly cells: Readonly<Record<string, string>>
  readonly conflicts: readonly ToldConflict[]
  /** The pane of findings, as HTML of our own. */
  readonly findings: string
  readonly count: string
  /** Hour and minute. */
  readonly at: string
}
