// What people were told of and others have done meanwhile: they need not read it any more.

import type { Tx } from '#kit/db/transaction.ts'
import { dayInChina } from '#law/index.ts'
import { type HoldersWanted, listHolders } from './holders.store.ts'
import { updateSettled } from './notifications.store.ts'

export type Settling = Pick<HoldersWanted, 'unitIds' | 'roles'> & {
  /** How the causes begin. */
  readonly causes: readonly string[]
  readonly now: Date
}

/** In the transaction of what settles it. */
export async function settleNews(tx: Tx, { unitIds, roles, causes, now }: Settling): Promise<void> {
  const holders = await listHolders(tx, { unitIds, roles, today: dayInChina(now) })
  const staffIds = [...new Set(holders.map(({ staffId }) => staffId))]
  if (staffIds.length > 0) await updateSettled(tx, { staffIds, causes, now })
}
