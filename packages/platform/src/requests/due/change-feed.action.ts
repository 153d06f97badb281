// A person makes or takes back the own address of due days, and says where reminders are mailed.

import { holdsRole, type StaffContext } from '#agencies/index.ts'
import { inTransaction, platformUnitId, Refused } from '#kit/db/transaction.ts'
import { isMailbox } from '#kit/mail/mailbox.ts'
import { digestOf, newToken } from '#kit/secrets/token.ts'
import { mostDaysBefore } from './due-day.ts'
import { upsertKey, upsertMailbox } from './feeds.store.ts'
import { upsertDaysBefore } from './reminders.store.ts'

/** Sentences for people, by code. */
export const dueRefusals = {
  'due.mailboxUnusable': '电子邮箱写得不对，请核对；不需要邮件提醒的，留空。',
  'due.daysUnusable': '请填写 1 到 15 之间的天数。',
  'due.notYourRole': '由公开工作机构负责人设置。',
} as const

/** Returns the key, which is shown once; the one before stops working. */
export async function makeFeed(context: StaffContext): Promise<string> {
  const { actor, now } = context
  const key = newToken()
  const deed = { action: 'requests.makeDueFeed', unitId: platformUnitId, subject: actor.id }
  await inTransaction(context, deed, (tx) =>
    upsertKey(tx, actor.id, { keyDigest: digestOf(key), at: now }),
  )
  return key
}

export async function revokeFeed(context: StaffContext): Promise<void> {
  const { actor } = context
  const deed = { action: 'requests.revokeDueFeed', unitId: platformUnitId, subject: actor.id }
  await inTransaction(context, deed, (tx) => upsertKey(tx, actor.id, undefined))
}

/** Empty: no mail. */
export async function setReminderMailbox(context: StaffContext, given: string): Promise<void> {
  const { actor } = context
  const email = given.trim()
  if (email !== '' && !isMailbox(email)) throw new Refused({ code: 'due.mailboxUnusable' })
  const deed = { action: 'requests.setReminderMailbox', unitId: platformUnitId, subject: actor.id }
  await inTransaction(context, deed, (tx) =>
    upsertMailbox(tx, actor.id, email === '' ? undefined : email),
  )
}

/** How many working days before a due day the office is reminded. */
export async function setDaysBefore(
  context: StaffContext,
  unitId: string,
  daysBefore: number,
): Promise<void> {
  if (!Number.isInteger(daysBefore) || daysBefore < 1 || daysBefore > mostDaysBefore)
    throw new Refused({ code: 'due.daysUnusable' })
  const facts = { daysBefore }
  const deed = { action: 'requests.setDaysBefore', unitId, subject: unitId, facts }
  await inTransaction(context, deed, async (tx) => {
    if (!holdsRole(context.duties, ['officeHead'], [unitId]))
      throw new Refused({ code: 'due.notYourRole' })
    const { actor, now } = context
    await upsertDaysBefore(tx, unitId, { daysBefore, by: actor.id, now })
  })
}
