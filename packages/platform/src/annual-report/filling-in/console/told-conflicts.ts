// Who changed the cells that are in conflict, and when.

import { cellLabel } from '@gongkai/report-engine'
import { listStaffNames } from '#agencies/index.ts'
import type { Read } from '#kit/db/transaction.ts'
import { findEdition } from '../../flow/editions.store.ts'
import type { ReportEdition } from '../../flow/report-edition.ts'
import type { CellConflict } from '../cell-change.ts'
import { listLastEdits } from '../cell-edits.store.ts'
import { momentInChina } from './moment.ts'
import type { ToldConflict } from './told-conflict.ts'

/** The conflicts as they are told; a value that nobody typed came from elsewhere. */
export async function toldConflicts(
  read: Read,
  edition: ReportEdition,
  conflicts: readonly CellConflict[],
): Promise<readonly ToldConflict[]> {
  if (conflicts.length === 0) return []
  const last = await listLastEdits(
    read,
    edition,
    conflicts.map(({ address }) => address),
  )
  const names = await listStaffNames(
    read,
    [...last.values()].map(({ editedBy }) => editedBy),
  )
  const changedAt = (await findEdition(read, edition))?.changedAt ?? edition.changedAt
  return conflicts.map((conflict) => {
    const edit = last.get(conflict.address)
    const typed = edit?.value === conflict.theirs ? edit : undefined
    const by =
      typed === undefined
        ? `导入、汇总或与记录核对 ${momentInChina(changedAt)}`
        : `${names.get(typed.editedBy) ?? '另一位工作人员'} ${momentInChina(typed.editedAt)}`
    return { ...conflict, label: cellLabel(conflict.address), by }
  })
}
