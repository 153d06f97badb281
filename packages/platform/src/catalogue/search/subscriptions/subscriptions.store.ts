// SQL of searches by e-mail: asked for by the public site, confirmed by a mailed link, told by the worker.

import { sql } from 'kysely'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { open, seal } from '#kit/secrets/key-ring.ts'
import type { SealedColumn } from '#kit/secrets/reseal.action.ts'
import { type Frequency, isFrequency, type Subscription } from './subscription.ts'

export const sealedMailboxOfSearch: SealedColumn = {
  ...{ table: 'search_subscriptions', key: 'subscription_id', column: 'mailbox_sealed' },
  purpose: (subscriptionId) => `catalogue.searchMailbox:${subscriptionId}`,
}

export type AskedMail = {
  readonly subscriptionId: string
  readonly mailbox: string
  readonly mailboxMark: string
  readonly search: string
  readonly frequency: Frequency
}

/** Has a link mailed; past the limits nothing happens, and the caller does not learn it. */
export async function insertAskedMail(tx: Tx, asked: AskedMail): Promise<void> {
  const { subscriptionId, mailbox, mailboxMark, search, frequency } = asked
  const sealed = seal(mailbox, sealedMailboxOfSearch.purpose(subscriptionId))
  await sql`select ask_search_mail(
    ${subscriptionId}::uuid, ${mailboxMark}, ${sealed}, ${search}, ${frequency})`.execute(tx)
}

export type ToConfirm = Pick<Subscription, 'mailbox' | 'search'>

/** What waits for its link; undefined once it was mailed, or its time is over. */
export async function findToConfirm(
  tx: Tx,
  subscriptionId: string,
  now: Date,
): Promise<ToConfirm | undefined> {
  const row = await tx
    .selectFrom('search_subscriptions')
    .select(['mailbox_sealed', 'search'])
    .where('subscription_id', '=', subscriptionId)
    .where('confirm_digest', 'is', null)
    .where('confirmed_at', 'is', null)
    .where('asked_at', '>', new Date(now.getTime() - 2 * dayMs))
    .forUpdate()
    .executeTakeFirst()
  if (!row?.mailbox_sealed) return undefined
  const mailbox = open(row.mailbox_sealed, sealedMailboxOfSearch.purpose(subscriptionId))
  return { mailbox, search: row.search }
}

const dayMs = 24 * 3_600_000

export async function updateConfirmDigest(
  tx: Tx,
  subscriptionId: string,
  digest: string,
): Promise<void> {
  await tx
    .updateTable('search_subscriptions')
    .set({ confirm_digest: digest })
    .where('subscription_id', '=', subscriptionId)
    .execute()
}

/** What a good link would confirm. */
export async function findAskedByLink(
  read: Read,
  digest: string,
): Promise<{ readonly search: string; readonly frequency: Frequency } | undefined> {
  const { rows } = await sql<{ search: string; frequency: string }>`
    select search, frequency from search_mail_asked(${digest})`.execute(read)
  const [row] = rows
  return row && isFrequency(row.frequency)
    ? { search: row.search, frequency: row.frequency }
    : undefined
}

/** Uses the link up; false where it is not good. */
export async function confirmByLink(tx: Tx, digest: string): Promise<boolean> {
  const { rows } = await sql<{ is_done: boolean }>`
    select confirm_search_mail(${digest}) as is_done`.execute(tx)
  return rows[0]?.is_done === true
}

/** False where it had ended before. */
export async function endSubscription(tx: Tx, subscriptionId: string): Promise<boolean> {
  const { rows } = await sql<{ is_done: boolean }>`
    select end_search_mail(${subscriptionId}::uuid) as is_done`.execute(tx)
  return rows[0]?.is_done === true
}

export async function listDueIds(read: Read, now: Date): Promise<readonly string[]> {
  const rows = await read
    .selectFrom('search_subscriptions')
    .select('subscription_id')
    .where('confirmed_at', 'is not', null)
    .where('ended_at', 'is', null)
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .execute()
  return rows.map(({ subscription_id }) => subscription_id)
}

/** The subscription if it is still due, locked; whoever comes second finds it told. */
export async function findDueForUpdate(
  tx: Tx,
  subscriptionId: string,
  now: Date,
): Promise<Subscription | undefined> {
  const row = await tx
    .selectFrom('search_subscriptions')
    .selectAll()
    .where('subscription_id', '=', subscriptionId)
    .where('ended_at', 'is', null)
    .where('next_at', '<=', now)
    .forUpdate()
    .executeTakeFirst()
  if (!row?.mailbox_sealed || row.told_until === null || !isFrequency(row.frequency))
    return undefined
  return {
    subscriptionId,
    mailbox: open(row.mailbox_sealed, sealedMailboxOfSearch.purpose(subscriptionId)),
    search: row.search,
    frequency: row.frequency,
    toldUntil: row.told_until,
  }
}

export type Told = { readonly toldUntil: Date; readonly nextAt: Date }

export async function updateTold(
  tx: Tx,
  subscriptionId: string,
  { toldUntil, nextAt }: Told,
): Promise<void> {
  await tx
    .updateTable('search_subscriptions')
    .set({ told_until: toldUntil, next_at: nextAt })
    .where('subscription_id', '=', subscriptionId)
    .execute()
}

/** Those that nobody confirmed in time, and those that ended a month ago. */
export async function deleteOldSubscriptions(tx: Tx, now: Date): Promise<number> {
  const before = (days: number) => new Date(now.getTime() - days * dayMs)
  const { numDeletedRows } = await tx
    .deleteFrom('search_subscriptions')
    .where((row) =>
      row.or([
        row.and([row('confirmed_at', 'is', null), row('asked_at', '<', before(3))]),
        row('ended_at', '<', before(30)),
      ]),
    )
    .executeTakeFirst()
  return Number(numDeletedRows)
}
