// What generating would change: the roll-up beside the draft and beside what the draft was made from.

import { listLedElsewhere } from '#agencies/index.ts'
import type { Read } from '#kit/db/transaction.ts'
import { reportOf } from '../flow/findings.ts'
import type { ReportEdition } from '../flow/report-edition.ts'
import { addCounted, type CurrentRollUp } from './current-roll-up.store.ts'
import type { Member } from './plan-roll-up.ts'
import type { RollUp } from './roll-up.ts'
import { type CellChange, changesOf } from './roll-up-changes.ts'
import { findMadeFrom, type MadeFrom } from './roll-ups.store.ts'

export type Generation = {
  readonly rollUp: CurrentRollUp
  readonly madeFrom: MadeFrom | undefined
  /** The sums the newest edition was made from, with where each is from. */
  readonly made: RollUp | undefined
  readonly changes: readonly CellChange[]
  /** Units of the region that a system above it leads: it adds nothing of theirs up. */
  readonly ledElsewhere: readonly Member[]
}

/** The changes against the newest edition; everything is new where there is none. */
export async function readGeneration(
  read: Read,
  rollUp: CurrentRollUp,
  edition: ReportEdition | undefined,
): Promise<Generation> {
  const madeFrom = edition && (await findMadeFrom(read, edition))
  const report = edition?.document ? reportOf(edition.document) : undefined
  const made = madeFrom && (await addCounted(read, rollUp, madeFrom))
  const last = madeFrom && made && { figures: madeFrom.figures, shares: made.shares }
  const inTree = await listLedElsewhere(read, [...rollUp.units.keys()])
  const ledElsewhere = inTree.filter(({ abolishedOn }) => abolishedOn === null)
  const changes = changesOf({ report, made: last, now: rollUp })
  return { rollUp, madeFrom, made, changes, ledElsewhere }
}
