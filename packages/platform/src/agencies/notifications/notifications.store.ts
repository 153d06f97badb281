// SQL of notifications; the only file that names their table.

import { sql } from 'kysely'
import { type Database, writable } from '#kit/db/database.ts'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { newId } from '#kit/new-id.ts'
import type { News, Notification } from './notification.ts'

/** One piece of news for one person. */
export type Addressed = News & { readonly staffId: string }

/** Tells each of them; who was told of the same cause before is not told again. */
export async function insertNotifications(
  tx: Tx,
  all: readonly Addressed[],
  now: Date,
): Promise<void> {
  if (all.length === 0) return
  const column = (name: keyof Addressed): string[] => all.map((one) => one[name])
  await sql`
    insert into notifications
      (staff_id, notification_id, cause, title, detail, link, created_at)
    select staff_id, notification_id, cause, title, detail, link, ${now}
    from unnest(${column('staffId')}::uuid[], ${all.map(() => newId(now))}::uuid[],
      ${column('cause')}::text[], ${column('title')}::text[], ${column('detail')}::text[],
      ${column('link')}::text[]) as told (staff_id, notification_id, cause, title, detail, link)
    on conflict do nothing`.execute(tx)
}

export type NotificationsPage = {
  readonly staffId: string
  readonly onlyUnread: boolean
  /** Only those told before this one. */
  readonly before?: string | undefined
  readonly limit: number
}

/** A person's notifications, newest first. */
export async function listNotifications(
  read: Read,
  { staffId, onlyUnread, before, limit }: NotificationsPage,
): Promise<readonly Notification[]> {
  let query = read
    .selectFrom('notifications')
    .select(['notification_id', 'title', 'detail', 'link', 'created_at', 'read_at'])
    .where('staff_id', '=', staffId)
    .orderBy('notification_id', 'desc')
    .limit(limit)
  if (onlyUnread) query = query.where('read_at', 'is', null)
  if (before !== undefined) query = query.where('notification_id', '<', before)
  const rows = await query.execute()
  return rows.map((row) => ({
    id: row.notification_id,
    title: row.title,
    detail: row.detail,
    link: row.link,
    createdAt: row.created_at,
    readAt: row.read_at,
  }))
}

export async function findLinkOf(
  read: Read,
  staffId: string,
  id: string,
): Promise<string | undefined> {
  const row = await read
    .selectFrom('notifications')
    .select('link')
    .where('staff_id', '=', staffId)
    .where('notification_id', '=', id)
    .executeTakeFirst()
  return row?.link
}

export async function countUnread(read: Read, staffId: string): Promise<number> {
  const row = await read
    .selectFrom('notifications')
    .select(({ fn }) => fn.countAll<string>().as('unread'))
    .where('staff_id', '=', staffId)
    .where('read_at', 'is', null)
    .executeTakeFirst()
  return Number(row?.unread ?? 0)
}

/** Notes what a person has read: one, or all. Not a deed, so it stands in no audit log. */
export async function noteRead(
  database: Database,
  { staffId, id, now }: { readonly staffId: string; readonly id?: string; readonly now: Date },
): Promise<void> {
  await database[writable]
    .transaction()
    .setAccessMode('read write')
    .execute((transaction) => {
      const query = transaction
        .updateTable('notifications')
        .set({ read_at: now })
        .where('staff_id', '=', staffId)
        .where('read_at', 'is', null)
      return (id === undefined ? query : query.where('notification_id', '=', id)).execute()
    })
}

/** Takes back what people have not read yet and need not any more; a cause by how it begins. */
export async function updateSettled(tx: Tx, { staffIds, causes, now }: Settled): Promise<void> {
  await sql`
    update notifications set read_at = ${now}
    where staff_id = any(${staffIds}::uuid[]) and read_at is null
      and cause like any(${causes.map((cause) => `${cause.replace(/[\\%_]/g, '\\$&')}%`)}::text[])`.execute(
    tx,
  )
}

export type Settled = {
  readonly staffIds: readonly string[]
  readonly causes: readonly string[]
  readonly now: Date
}
