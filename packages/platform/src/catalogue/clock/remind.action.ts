// Reminds an office of what is to be published: five working days before the last one, on the last two,
// and when it has passed; once each.

import { getUnit, tellHolders, tellStaff } from '#agencies/index.ts'
import { findCalendar } from '#calendar/index.ts'
import { type Context, inTransaction, type Tx } from '#kit/db/transaction.ts'
import { dayInChina, dayInWords, type LocalDate } from '#law/index.ts'
import { loadLimits } from '../entries/limits-of-unit.store.ts'
import { listReaders } from '../record/records.store.ts'
import { noteMissedOf } from './note-missed.action.ts'
import { limitFor } from './publishing-deadline.ts'
import { stageOf, timeLeft } from './time-left.ts'
import {
  insertReminder,
  listReminded,
  listRunning,
  listUnitsWithRunning,
  type Reminder,
  type Running,
  reminderName,
  updateDueOn,
} from './timeliness.store.ts'

/**
 * For all units; what a new calendar moved is written down anew on the way.
 * @law 条例 26
 */
export async function remindPublishing(context: Context): Promise<void> {
  for (const unitId of await listUnitsWithRunning(context.database)) {
    await noteMissedOf(context, unitId)
    await remindUnit(context, unitId)
  }
}

type Due = Running & { readonly dueOn: LocalDate; readonly stage: Reminder['stage'] | undefined }

async function listDue({ database, now }: Context, unitId: string): Promise<readonly Due[]> {
  const { region } = await getUnit(database, unitId)
  const calendar = await findCalendar(database, region)
  const limitOn = await loadLimits(database, unitId)
  const today = dayInChina(now)
  return (await listRunning(database, { unitIds: [unitId] })).flatMap((one) => {
    const left = timeLeft(one, { calendar, today, limit: limitFor(one, limitOn) })
    return left.dueOn === undefined ? [] : [{ ...one, dueOn: left.dueOn, stage: stageOf(left) }]
  })
}

async function remindUnit(context: Context, unitId: string): Promise<void> {
  const { database, now } = context
  const due = await listDue(context, unitId)
  const moved = due.filter(({ dueOn, storedDueOn }) => dueOn !== storedDueOn)
  const given = await listReminded(database, unitId)
  const wanted = due.flatMap(({ stage, ...one }) =>
    stage === undefined || given.has(reminderName({ ...one, stage })) ? [] : [{ ...one, stage }],
  )
  if (moved.length + wanted.length === 0) return
  const facts = { count: wanted.length, moved: moved.length }
  const deed = { action: 'catalogue.remindPublishing', unitId, subject: unitId, facts }
  await inTransaction(context, deed, async (tx) => {
    const { code } = await getUnit(tx, unitId)
    for (const one of moved) await updateDueOn(tx, one, one.dueOn)
    for (const one of wanted)
      if (await insertReminder(tx, one, now)) await tell(tx, one, { code, now })
  })
}

/** Of a limited record its readers alone. */
async function tell(
  tx: Tx,
  one: Running & Reminder,
  { code, now }: { readonly code: string; readonly now: Date },
): Promise<void> {
  const { unitId, recordId, number, title, dueOn, stage } = one
  const said = stage === 'overdue' ? '已经超过公开期限' : '应当公开的最后一天是'
  const news = {
    cause: `record.due:${recordId}:${number}:${dueOn}:${stage}`,
    title: `《${title}》${said}${dayInWords(dueOn)}`,
    detail: '',
    link: `/records/${code}/${recordId}/clock`,
  }
  if (one.isLimited) return tellStaff(tx, { staffIds: await listReaders(tx, one), news, now })
  await tellHolders(tx, {
    unitIds: [unitId],
    roles: ['clerk', 'officeHead'],
    newsOf: () => news,
    now,
  })
}
