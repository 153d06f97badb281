// Tells certain people what happened, in the transaction of what causes it.

import type { Tx } from '#kit/db/transaction.ts'
import type { News } from './notification.ts'
import { insertNotifications } from './notifications.store.ts'

export type ToldPeople = {
  readonly staffIds: readonly string[]
  /** Who did it knows already. */
  readonly except?: string
  readonly news: News
  readonly now: Date
}

/** Tells each of them once: who was told of the same cause before is not told again. */
export async function tellStaff(
  tx: Tx,
  { staffIds, except, news, now }: ToldPeople,
): Promise<void> {
  const people = [...new Set(staffIds)].filter((staffId) => staffId !== except)
  const addressed = people.map((staffId) => ({ ...news, staffId }))
  await insertNotifications(tx, addressed, now)
}
