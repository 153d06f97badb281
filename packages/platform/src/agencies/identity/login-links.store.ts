// SQL of the links between accounts and identities of the unified login.

import type { Read, Tx } from '#kit/db/transaction.ts'

export type LoginLink = {
  readonly issuer: string
  readonly subject: string
  readonly staffId: string
  readonly linkedAt: Date
}

type Identity = Pick<LoginLink, 'issuer' | 'subject'>

/** Whose account an identity opens. */
export async function findLinked(read: Read, identity: Identity): Promise<string | undefined> {
  const row = await read
    .selectFrom('login_links')
    .select('staff_id')
    .where('issuer', '=', identity.issuer)
    .where('subject', '=', identity.subject)
    .executeTakeFirst()
  return row?.staff_id
}

export async function listLinksOf(read: Read, staffId: string): Promise<readonly LoginLink[]> {
  const rows = await read
    .selectFrom('login_links')
    .selectAll()
    .where('staff_id', '=', staffId)
    .orderBy('issuer')
    .execute()
  return rows.map(({ issuer, subject, linked_at }) => ({
    issuer,
    subject,
    staffId,
    linkedAt: linked_at,
  }))
}

/** Takes the place of the person's link to the same issuer. */
export async function insertLoginLink(tx: Tx, link: LoginLink, by: string): Promise<void> {
  await deleteLoginLinks(tx, link)
  await tx
    .insertInto('login_links')
    .values({
      issuer: link.issuer,
      subject: link.subject,
      staff_id: link.staffId,
      linked_by: by,
      linked_at: link.linkedAt,
    })
    .execute()
}

export async function deleteLoginLinks(
  tx: Tx,
  { staffId, issuer }: Pick<LoginLink, 'staffId' | 'issuer'>,
): Promise<void> {
  await tx
    .deleteFrom('login_links')
    .where('staff_id', '=', staffId)
    .where('issuer', '=', issuer)
    .execute()
}
