// SQL of sessions and one-time links; the only file that names these tables.

import type { Selectable } from 'kysely'
import { type Database, writable } from '#kit/db/database.ts'
import type { Schema } from '#kit/db/schema.ts'
import type { Read, Tx } from '#kit/db/transaction.ts'

export type Session = {
  readonly digest: string
  readonly staffId: string
  readonly createdAt: Date
  readonly usedAt: Date
  /** Browser and system, for the person to recognise. */
  readonly device: string
  readonly signedInBy: SignedInBy
}

export type SignedInBy = 'password' | 'unifiedLogin'

export async function findSession(read: Read, digest: string): Promise<Session | undefined> {
  const row = await read
    .selectFrom('sessions')
    .selectAll()
    .where('token_digest', '=', digest)
    .executeTakeFirst()
  return row && sessionOf(row)
}

/** A person's sessions, the last used first. */
export async function listSessionsOf(read: Read, staffId: string): Promise<readonly Session[]> {
  const rows = await read
    .selectFrom('sessions')
    .selectAll()
    .where('staff_id', '=', staffId)
    .orderBy('used_at', 'desc')
    .orderBy('token_digest')
    .execute()
  return rows.map(sessionOf)
}

function sessionOf(row: Selectable<Schema['sessions']>): Session {
  return {
    digest: row.token_digest,
    staffId: row.staff_id,
    createdAt: row.created_at,
    usedAt: row.used_at,
    device: row.device,
    signedInBy: row.signed_in_by === 'unifiedLogin' ? 'unifiedLogin' : 'password',
  }
}

export async function insertSession(tx: Tx, session: Session): Promise<void> {
  const { digest, staffId, createdAt, usedAt, device, signedInBy } = session
  await tx
    .insertInto('sessions')
    .values({
      token_digest: digest,
      staff_id: staffId,
      created_at: createdAt,
      used_at: usedAt,
      device,
      signed_in_by: signedInBy,
    })
    .execute()
}

/** Ends a person's sessions but one. */
export async function deleteOtherSessions(tx: Tx, staffId: string, kept: string): Promise<void> {
  await tx
    .deleteFrom('sessions')
    .where('staff_id', '=', staffId)
    .where('token_digest', '!=', kept)
    .execute()
}

/** Notes that a session is in use. Not a deed, so it stands in no audit log and needs no Tx. */
export async function touchSession(database: Database, digest: string, now: Date): Promise<void> {
  await database[writable]
    .transaction()
    .setAccessMode('read write')
    .execute((transaction) =>
      transaction
        .updateTable('sessions')
        .set({ used_at: now })
        .where('token_digest', '=', digest)
        .execute(),
    )
}

export async function deleteSession(tx: Tx, digest: string): Promise<void> {
  await tx.deleteFrom('sessions').where('token_digest', '=', digest).execute()
}

/** Ends every session of a person: after a lock and after a new password. */
export async function deleteSessionsOf(tx: Tx, staffId: string): Promise<void> {
  await tx.deleteFrom('sessions').where('staff_id', '=', staffId).execute()
}

/** Forgets sessions that nobody can use any more. */
export async function deleteSessionsBefore(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom('sessions').where('created_at', '<', before).execute()
}

/** Forgets what has been over for long. Not a deed, so it stands in no audit log. */
export async function deleteExpired(
  database: Database,
  before: { readonly sessionsBefore: Date; readonly linksBefore: Date },
): Promise<void> {
  await database[writable]
    .transaction()
    .setAccessMode('read write')
    .execute(async (transaction) => {
      await transaction
        .deleteFrom('sessions')
        .where('created_at', '<', before.sessionsBefore)
        .execute()
      await transaction
        .deleteFrom('sign_in_links')
        .where('expires_at', '<', before.linksBefore)
        .execute()
    })
}

export async function findLink(
  read: Read,
  digest: string,
): Promise<{ readonly staffId: string; readonly expiresAt: Date } | undefined> {
  const row = await read
    .selectFrom('sign_in_links')
    .selectAll()
    .where('token_digest', '=', digest)
    .executeTakeFirst()
  return row && { staffId: row.staff_id, expiresAt: row.expires_at }
}

/** A new link takes the place of earlier ones of the same person. */
export async function insertLink(
  tx: Tx,
  link: { readonly digest: string; readonly staffId: string; readonly expiresAt: Date },
): Promise<void> {
  await deleteLinksOf(tx, link.staffId)
  await tx
    .insertInto('sign_in_links')
    .values({ token_digest: link.digest, staff_id: link.staffId, expires_at: link.expiresAt })
    .execute()
}

export async function deleteLinksOf(tx: Tx, staffId: string): Promise<void> {
  await tx.deleteFrom('sign_in_links').where('staff_id', '=', staffId).execute()
}
