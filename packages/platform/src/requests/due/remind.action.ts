// Reminds the person in charge, those who help and the head of the office of what is due: once when a
// due day comes near, once when it has passed, never twice for one due day.

import { getUnit, listHolders, tellStaff, type Unit } from '#agencies/index.ts'
import { findCalendar } from '#calendar/index.ts'
import { type Context, inTransaction, type Read, type Tx } from '#kit/db/transaction.ts'
import { addDays, type Calendar, dayInChina, dayInWords, type LocalDate } from '#law/index.ts'
import { listHelpers } from '../colleagues/colleagues.store.ts'
import { mailStaff } from '../telling/mail-staff.action.ts'
import { type DueDay, mostDaysBefore, type Stage, stageOf, usualDaysBefore } from './due-day.ts'
import { listDueDays, movedOn } from './due-days.store.ts'
import { noteQuietly } from './note-overdue.action.ts'
import { findDaysBefore, insertReminder, listNotReminded } from './reminders.store.ts'

type Wanted = DueDay & { readonly stage: Stage }

/** The longest break of a year does not put a due day out of sight. */
export function farthestDue(today: LocalDate): LocalDate {
  return addDays(today, 2 * mostDaysBefore + 14)
}

export async function remindUnit(context: Context, unitId: string): Promise<void> {
  const { database, now } = context
  const today = dayInChina(now)
  const unit = await getUnit(database, unitId)
  const calendar = await findCalendar(database, unit.region)
  const wanted = await listWanted(database, { unitId, calendar, today })
  // Most days there is nobody to remind: then nothing is written.
  if (wanted.length === 0) return
  for (const one of wanted) if (one.stage === 'overdue') await noteQuietly(context, one)
  const facts = { count: wanted.length }
  const deed = { action: 'requests.remind', unitId, subject: today, facts }
  await inTransaction(context, deed, async (tx) => {
    const heads = await listHolders(tx, { unitIds: [unitId], roles: ['officeHead'], today })
    for (const one of wanted)
      if (await insertReminder(tx, one, now))
        await tell(tx, { one, unit, heads: heads.map(({ staffId }) => staffId), now })
  })
}

async function listWanted(
  read: Read,
  {
    unitId,
    calendar,
    today,
  }: { readonly unitId: string; readonly calendar: Calendar; readonly today: LocalDate },
): Promise<readonly Wanted[]> {
  const daysBefore = (await findDaysBefore(read, unitId)) ?? usualDaysBefore
  const found = await listDueDays(read, { unitIds: [unitId], until: farthestDue(today) })
  const answers = found.filter(({ clockState }) => clockState !== 'waiting')
  const days = await movedOn(read, answers, { calendarOf: () => calendar, today })
  const reached = days.flatMap((one) => {
    const stage = stageOf(one, daysBefore, { calendar, today })
    return stage === undefined ? [] : [{ ...one, stage }]
  })
  return listNotReminded(read, unitId, reached)
}

type Telling = {
  readonly one: Wanted
  readonly unit: Unit
  readonly heads: readonly string[]
  readonly now: Date
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

async function tell(tx: Tx, { one, unit, heads, now }: Telling): Promise<void> {
  const { unitId, requestId, number, handledBy, dueOn, stage } = one
  const inCharge = handledBy !== null && uuid.test(handledBy) ? [handledBy] : []
  const staffIds = [...new Set([...inCharge, ...(await listHelpers(tx, one)), ...heads])]
  const path = `/requests/${unit.code}/${requestId}`
  const name = number ?? '（未登记）'
  const title =
    stage === 'near'
      ? `申请 ${name} 应于${dayInWords(dueOn)}前答复`
      : `申请 ${name} 已经超过答复期限${dayInWords(dueOn)}`
  const news = {
    cause: `requests.due:${requestId}:${dueOn}:${stage}`,
    title,
    detail: '',
    link: path,
  }
  await tellStaff(tx, { staffIds, news, now })
  await mailStaff(tx, staffIds, {
    ...{ unitId, subjectId: requestId, kind: 'reminder', number: name, path, now },
  })
}
