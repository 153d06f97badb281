// Mails people of the office who said where reminders go: number and address, no more.

import type { Tx } from '#kit/db/transaction.ts'
import { postMessage } from '#kit/mail/post-message.action.ts'
import { siteAddresses } from '#kit/public-addresses.ts'
import { findFeed } from '../due/feeds.store.ts'
import { type MailKind, mailWords } from './mail-words.ts'

export type StaffMail = {
  readonly unitId: string
  readonly subjectId: string
  readonly kind: Extract<MailKind, 'reminder' | 'matter'>
  /** Of the request or of the matter. */
  readonly number: string
  /** On the staff site. */
  readonly path: string
  readonly now: Date
}

/** In the transaction of what it tells of; whoever set no mailbox is not mailed. */
export async function mailStaff(
  tx: Tx,
  staffIds: readonly string[],
  { unitId, subjectId, kind, number, path, now }: StaffMail,
): Promise<void> {
  for (const staffId of staffIds) {
    const { email } = await findFeed(tx, staffId)
    if (email === undefined) continue
    const words = mailWords(kind, { number, link: `${siteAddresses().console}${path}` })
    const posted = { unitId, subjectId, kind, now } as const
    await postMessage(tx, { ...posted, carrier: 'email', message: { to: email, ...words } })
  }
}
