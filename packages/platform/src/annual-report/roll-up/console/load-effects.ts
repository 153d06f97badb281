// The effects of corrections that a report has still to take up, for its pages.

import type { Read } from '#kit/db/transaction.ts'
import { reportOf } from '../../flow/findings.ts'
import type { ReportEdition } from '../../flow/report-edition.ts'
import type { Effect } from '../effect.ts'
import { listEffects } from '../effects.store.ts'
import { standingEffects } from '../standing-effects.ts'

/** Newest first; none for a report that is not there. */
export async function loadEffects(
  read: Read,
  edition: ReportEdition | undefined,
): Promise<readonly Effect[]> {
  if (edition === undefined) return []
  const effects = await listEffects(read, edition)
  if (effects.length === 0) return []
  const cells = edition.document === null ? {} : reportOf(edition.document).cells
  return standingEffects(effects, { number: edition.number, cells })
}
