// Tells the people who hold a role in units what happened, in the transaction of what causes it.

import type { Tx } from '#kit/db/transaction.ts'
import { dayInChina } from '#law/index.ts'
import type { Role } from '../roles.ts'
import { listHolders } from './holders.store.ts'
import type { News } from './notification.ts'
import { insertNotifications } from './notifications.store.ts'

export type Told = {
  readonly unitIds: readonly string[]
  readonly roles: readonly Role[]
  /** Who did it knows already. */
  readonly except?: string
  readonly newsOf: (unitId: string) => News
  readonly now: Date
}

/** Tells each of them once and returns, for each unit, how many people there are to tell. */
export async function tellHolders(
  tx: Tx,
  { unitIds, roles, except, newsOf, now }: Told,
): Promise<ReadonlyMap<string, number>> {
  const all = await listHolders(tx, { unitIds, roles, today: dayInChina(now) })
  const holders = all.filter(({ staffId }) => staffId !== except)
  const addressed = holders.map(({ unitId, staffId }) => ({ ...newsOf(unitId), staffId }))
  await insertNotifications(tx, addressed, now)
  const people = Map.groupBy(holders, ({ unitId }) => unitId)
  return new Map(
    [...people].map(([unitId, ofUnit]) => [
      unitId,
      new Set(ofUnit.map(({ staffId }) => staffId)).size,
    ]),
  )
}
