// A person stands behind what was read from a file: the whole of it, or doubtful cells one by one.

import type { StaffContext } from '#agencies/index.ts'
import { Refused } from '#kit/db/transaction.ts'
import { actOnEdition } from '../flow/act-on-edition.action.ts'
import type { ReportKey } from '../flow/report-edition.ts'
import { doubtfulCells } from './reading.ts'
import { confirmCells, confirmWhole, findReading } from './readings.store.ts'

/** Confirms the cells named, or everything when none is; refused for cells that are in no doubt. */
export async function confirmReading(
  context: StaffContext,
  key: ReportKey,
  cells: readonly string[] = [],
): Promise<void> {
  const step = { action: 'confirmReading', key, facts: { cells: [...cells] } } as const
  await actOnEdition(context, step, async (tx, edition) => {
    const reading = await findReading(tx, edition)
    if (reading === undefined) throw new Refused({ code: 'report.nothingRead' })
    const by = { by: context.actor.id, at: context.now }
    if (cells.length === 0) return confirmWhole(tx, edition, by)
    const doubtful = doubtfulCells(reading)
    if (cells.some((cell) => !doubtful.has(cell)))
      throw new Refused({ code: 'report.cellNotDoubtful' })
    return confirmCells(tx, edition, { ...by, cells })
  })
}
