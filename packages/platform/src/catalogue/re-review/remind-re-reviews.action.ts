// Reminds the head of an office of what comes up again: once for each day on which it does.

import { getUnit, tellHolders, tellStaff } from '#agencies/index.ts'
import { type Context, inTransaction, type Tx } from '#kit/db/transaction.ts'
import { addDays, dayInChina, dayInWords } from '#law/index.ts'
import { listReaders } from '../record/records.store.ts'
import {
  insertReminder,
  type KeptRecord,
  listKept,
  listNotReminded,
  listUnitsKeeping,
} from './re-reviews.store.ts'

const daysBefore = 14

/**
 * Nobody is told twice of the same day.
 * @law 条例 18
 */
export async function remindReReviews(context: Context): Promise<void> {
  const { database, now } = context
  const until = addDays(dayInChina(now), daysBefore)
  for (const unitId of await listUnitsKeeping(database)) {
    const kept = await listKept(database, { unitIds: [unitId], staffId: undefined })
    const due = kept.filter((one) => one.comesUpOn <= until && one.last?.outcome !== 'disclose')
    const untold = await listNotReminded(database, due)
    // Most days there is nobody to remind: then nothing is written.
    if (untold.length > 0) await remindUnit(context, unitId, untold)
  }
}

async function remindUnit(
  context: Context,
  unitId: string,
  due: readonly KeptRecord[],
): Promise<void> {
  const facts = { count: due.length }
  const deed = { action: 'catalogue.remindReReviews', unitId, subject: unitId, facts }
  await inTransaction(context, deed, async (tx) => {
    const { code } = await getUnit(tx, unitId)
    for (const one of due)
      if (await insertReminder(tx, one, context.now))
        await tell(tx, one, { code, now: context.now })
  })
}

type Told = { readonly code: string; readonly now: Date }

/** Of a limited record its readers alone. */
async function tell(tx: Tx, one: KeptRecord, { code, now }: Told): Promise<void> {
  const { unitId, recordId, number, title } = one
  const news = {
    cause: `record:${unitId}:${recordId}:reReview:${number}:${one.comesUpOn}`,
    title: `《${title}》应于${dayInWords(one.comesUpOn)}前评估是否可以公开`,
    detail: '',
    link: `/records/${code}/${recordId}`,
  }
  if (one.isLimited) {
    await tellStaff(tx, { staffIds: await listReaders(tx, one), news, now })
    return
  }
  await tellHolders(tx, { unitIds: [unitId], roles: ['officeHead'], newsOf: () => news, now })
}
