// Which units below a report's figures come from, and which are not among them.

import type { Read } from '#kit/db/transaction.ts'
import type { ReportEdition } from '../flow/report-edition.ts'
import { readPlan } from './current-roll-up.store.ts'
import type { Member } from './plan-roll-up.ts'
import { findMadeFrom } from './roll-ups.store.ts'

export type Coverage = {
  /** When the report was made from the roll-up. */
  readonly madeAt: Date
  readonly counted: readonly Member[]
  /** Units that should report and whose figures are not in it. */
  readonly missing: readonly Member[]
}

/** What a report made from a roll-up covers; undefined for one that was not. */
export async function readCoverage(
  read: Read,
  edition: ReportEdition,
): Promise<Coverage | undefined> {
  const made = await findMadeFrom(read, edition)
  if (made === undefined) return undefined
  const { unitId, year } = edition
  const { plan, units } = await readPlan(read, { unitId, year, scope: made.scope })
  const inside = new Set(made.sources.map((source) => source.unitId))
  const lacking = plan.fates.filter(
    ({ unit, fate }) => !inside.has(unit.id) && ['missing', 'counted'].includes(fate.kind),
  )
  return {
    madeAt: made.madeAt,
    counted: made.sources.flatMap((source) => units.get(source.unitId) ?? []),
    missing: lacking.map(({ unit }) => unit),
  }
}
