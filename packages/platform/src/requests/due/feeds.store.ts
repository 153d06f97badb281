// SQL of people's own addresses of due days, and of the mailboxes that reminders go to.

import type { Read, Tx } from '#kit/db/transaction.ts'
import { open, seal } from '#kit/secrets/key-ring.ts'
import type { SealedColumn } from '#kit/secrets/reseal.action.ts'

/** The sealed mailbox for reminders, for rotating keys. */
export const sealedMailbox: SealedColumn = {
  table: 'due_feeds',
  key: 'staff_id',
  column: 'email_sealed',
  purpose: (staffId) => `requests.reminderMailbox:${staffId}`,
}

export type Feed = { readonly madeAt: Date | null; readonly email: string | undefined }

export async function findFeed(read: Read, staffId: string): Promise<Feed> {
  const row = await read
    .selectFrom('due_feeds')
    .select(['made_at', 'email_sealed'])
    .where('staff_id', '=', staffId)
    .executeTakeFirst()
  const sealed = row?.email_sealed ?? null
  return {
    madeAt: row?.made_at ?? null,
    email: sealed === null ? undefined : open(sealed, sealedMailbox.purpose(staffId)),
  }
}

/** Whose address it is; undefined for one that was never made or is revoked. */
export async function findOwner(read: Read, keyDigest: string): Promise<string | undefined> {
  const row = await read
    .selectFrom('due_feeds')
    .select('staff_id')
    .where('key_digest', '=', keyDigest)
    .executeTakeFirst()
  return row?.staff_id
}

/** A new key makes the one before useless; undefined takes it away. */
export async function upsertKey(
  tx: Tx,
  staffId: string,
  made: { readonly keyDigest: string; readonly at: Date } | undefined,
): Promise<void> {
  const values = { key_digest: made?.keyDigest ?? null, made_at: made?.at ?? null }
  await tx
    .insertInto('due_feeds')
    .values({ staff_id: staffId, ...values })
    .onConflict((conflict) => conflict.column('staff_id').doUpdateSet(values))
    .execute()
}

/** Undefined takes the mailbox away. */
export async function upsertMailbox(
  tx: Tx,
  staffId: string,
  email: string | undefined,
): Promise<void> {
  const values = {
    email_sealed: email === undefined ? null : seal(email, sealedMailbox.purpose(staffId)),
  }
  await tx
    .insertInto('due_feeds')
    .values({ staff_id: staffId, ...values })
    .onConflict((conflict) => conflict.column('staff_id').doUpdateSet(values))
    .execute()
}
