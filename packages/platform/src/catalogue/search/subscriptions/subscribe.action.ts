// A search by e-mail is asked for, confirmed by whoever has the mailbox, and ended by the link of any mail.

import { timingSafeEqual } from 'node:crypto'
import { type Context, inTransaction, platformUnitId, Refused } from '#kit/db/transaction.ts'
import { isSetUp } from '#kit/mail/carrier.ts'
import { isMailbox } from '#kit/mail/mailbox.ts'
import { postMessage } from '#kit/mail/post-message.action.ts'
import { newId } from '#kit/new-id.ts'
import { siteAddresses } from '#kit/public-addresses.ts'
import { fingerprint } from '#kit/secrets/key-ring.ts'
import { digestOf, newToken } from '#kit/secrets/token.ts'
import { confirmWords, isFrequency } from './subscription.ts'
import {
  confirmByLink,
  endSubscription,
  findToConfirm,
  insertAskedMail,
  updateConfirmDigest,
} from './subscriptions.store.ts'

const unitId = platformUnitId

/** Sentences for people, by code. */
export const searchMailRefusals = {
  'searchMail.mailbox': '请填写一个电子邮箱，例如 name@example.cn。',
  'searchMail.frequency': '请选择多久接收一次。',
  'searchMail.nothing': '请先填写要查找的词语或者条件。',
  'searchMail.notSetUp': '本网站没有配置邮件，不能用邮件接收；可以使用订阅地址。',
  'searchMail.linkOver': '这个链接已经用过或者已经过期。',
} as const

export type WishedMail = {
  readonly mailbox: string
  readonly frequency: string
  /** The query of the search's address. */
  readonly search: string
}

/** Nobody is told whether a mailbox is known here. */
export async function askForMail(context: Context, wished: WishedMail): Promise<void> {
  const { mailbox, frequency, search } = wished
  if (!isSetUp('email')) throw new Refused({ code: 'searchMail.notSetUp' })
  if (!isMailbox(mailbox)) throw new Refused({ code: 'searchMail.mailbox' })
  if (!isFrequency(frequency)) throw new Refused({ code: 'searchMail.frequency' })
  if (search === '') throw new Refused({ code: 'searchMail.nothing' })
  const subscriptionId = newId(context.now)
  const mailboxMark = fingerprint(mailbox.toLowerCase(), 'catalogue.searchMailbox')
  const deed = { action: 'catalogue.askSearchMail', unitId, subject: subscriptionId }
  await inTransaction(context, deed, (tx) =>
    insertAskedMail(tx, { subscriptionId, mailbox, mailboxMark, search, frequency }),
  )
}

/** Makes the token of the link that confirms, and mails it; only its digest is kept. */
export async function mailConfirmLink(context: Context, subscriptionId: string): Promise<void> {
  const { now } = context
  const deed = { action: 'catalogue.mailSearchLink', unitId, subject: subscriptionId }
  await inTransaction(context, deed, async (tx) => {
    const asked = await findToConfirm(tx, subscriptionId, now)
    if (asked === undefined || !isSetUp('email')) return
    const token = newToken()
    await updateConfirmDigest(tx, subscriptionId, digestOf(token))
    const link = `${siteAddresses().portal}/search/mail/confirm/${token}`
    const message = { to: asked.mailbox, ...confirmWords(asked.search, link) }
    const posted = { unitId, subjectId: subscriptionId, kind: 'searchConfirm' } as const
    await postMessage(tx, { ...posted, carrier: 'email', message, now })
  })
}

/** Used once. */
export async function confirmMail(context: Context, token: string): Promise<void> {
  const deed = { action: 'catalogue.confirmSearchMail', unitId, subject: 'search' }
  await inTransaction(context, deed, async (tx) => {
    if (!(await confirmByLink(tx, digestOf(token))))
      throw new Refused({ code: 'searchMail.linkOver' })
  })
}

/** What ends a subscription: stands in each of its mails, made from its id by our key. */
export function endToken(subscriptionId: string): string {
  return `${subscriptionId}.${fingerprint(subscriptionId, 'catalogue.endSearchMail')}`
}

/** The subscription that a token ends; undefined where it was not made here. */
export function subscriptionOfEnd(token: string): string | undefined {
  const [, subscriptionId = ''] =
    /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\./.exec(token) ?? []
  if (subscriptionId === '') return undefined
  const [given, own] = [Buffer.from(token), Buffer.from(endToken(subscriptionId))]
  return given.length === own.length && timingSafeEqual(given, own) ? subscriptionId : undefined
}

/** Ended once or again: from then on nothing is sent. */
export async function endMail(context: Context, token: string): Promise<void> {
  const subscriptionId = subscriptionOfEnd(token)
  if (subscriptionId === undefined) throw new Refused({ code: 'searchMail.linkOver' })
  const deed = { action: 'catalogue.endSearchMail', unitId, subject: subscriptionId }
  await inTransaction(context, deed, async (tx) => {
    await endSubscription(tx, subscriptionId)
  })
}
