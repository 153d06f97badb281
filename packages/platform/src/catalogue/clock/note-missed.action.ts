// Writes down that the last day for publishing has passed: whatever moves later, it stays so.

import { getUnit } from '#agencies/index.ts'
import { findCalendar } from '#calendar/index.ts'
import { type Context, inTransaction, type Tx } from '#kit/db/transaction.ts'
import { dayInChina } from '#law/index.ts'
import { loadLimits } from '../entries/limits-of-unit.store.ts'
import type { Edition } from '../record/edition.ts'
import { limitFor, publishingClock } from './publishing-deadline.ts'
import { timeLeft } from './time-left.ts'
import {
  insertMissed,
  listRunning,
  listUnitsWithRunning,
  type Running,
} from './timeliness.store.ts'

/**
 * In the transaction that publishes an edition: keeps that it came late.
 * @law 条例 26
 */
export async function noteLatePublication(
  tx: Tx,
  edition: Edition,
  publishedAt: Date,
): Promise<void> {
  const { region } = await getUnit(tx, edition.unitId)
  const limit = limitFor(edition.content, await loadLimits(tx, edition.unitId))
  const clock = publishingClock(edition.content, await findCalendar(tx, region), limit)
  if (clock.state !== 'running' || dayInChina(publishedAt) <= clock.dueOn) return
  await insertMissed(tx, { ...edition, dueOn: clock.dueOn, why: clock.why, now: publishedAt })
}

/** What of a unit is overdue today and is not written down as such. */
async function listNotNoted(context: Context, unitId: string) {
  const { database, now } = context
  const { region } = await getUnit(database, unitId)
  const [calendar, limitOn] = [
    await findCalendar(database, region),
    await loadLimits(database, unitId),
  ]
  const today = dayInChina(now)
  return (await listRunning(database, { unitIds: [unitId] })).flatMap((one: Running) => {
    const { clock } = timeLeft(one, { calendar, today, limit: limitFor(one, limitOn) })
    const isMissed = one.missed === undefined && clock.state === 'running' && clock.dueOn < today
    return isMissed ? [{ one, clock }] : []
  })
}

/** Notes everything in all units that is overdue today and was not noted yet. */
export async function noteAllMissed(context: Context): Promise<void> {
  for (const unitId of await listUnitsWithRunning(context.database))
    await noteMissedOf(context, unitId)
}

/** The same for one unit; nothing is written where there is nothing to note. */
export async function noteMissedOf(context: Context, unitId: string): Promise<void> {
  const found = await listNotNoted(context, unitId)
  const [first, ...others] = found.map(({ one }) => one.recordId)
  if (first === undefined) return
  const facts = { count: found.length }
  const deed = { action: 'catalogue.noteMissed', unitId, subject: first, also: () => others, facts }
  await inTransaction(context, deed, async (tx) => {
    for (const { one, clock } of found)
      await insertMissed(tx, { ...one, dueOn: clock.dueOn, why: clock.why, now: context.now })
  })
}
