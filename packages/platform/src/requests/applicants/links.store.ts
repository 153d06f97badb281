// SQL of links to sign in with: asked for by the public site, made by the worker, used once.

import { sql } from 'kysely'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { open, seal } from '#kit/secrets/key-ring.ts'
import type { SealedColumn } from '#kit/secrets/reseal.action.ts'
import { sealedMailboxOfAccount } from './account.store.ts'

export const sealedMailboxOfLink: SealedColumn = {
  ...{ table: 'applicant_links', key: 'link_id', column: 'mailbox_sealed' },
  purpose: (linkId) => `requests.linkMailbox:${linkId}`,
}

export type AskedLink = {
  readonly linkId: string
  readonly mailbox: string
  readonly mailboxMark: string
}

/** Has a link mailed; past the limits nothing happens, and the caller does not learn it. */
export async function insertAskedLink(tx: Tx, asked: AskedLink): Promise<void> {
  const { linkId, mailbox, mailboxMark } = asked
  const sealed = seal(mailbox, sealedMailboxOfLink.purpose(linkId))
  await sql`select ask_applicant_link(${linkId}::uuid, ${mailboxMark}, ${sealed})`.execute(tx)
}

/** Where a link that waits to be mailed goes to; undefined once it has been, or its time is over. */
export async function findLinkToMail(
  tx: Tx,
  linkId: string,
  now: Date,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('applicant_links')
    .select('mailbox_sealed')
    .where('link_id', '=', linkId)
    .where('token_digest', 'is', null)
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst()
  return row?.mailbox_sealed
    ? open(row.mailbox_sealed, sealedMailboxOfLink.purpose(linkId))
    : undefined
}

export async function updateLinkToken(tx: Tx, linkId: string, tokenDigest: string): Promise<void> {
  await tx
    .updateTable('applicant_links')
    .set({ token_digest: tokenDigest })
    .where('link_id', '=', linkId)
    .execute()
}

/** The mailbox a good link was sent to. */
export async function findLinkMailbox(
  read: Read,
  tokenDigest: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ link_id: string; mailbox_sealed: string }>`
    select link_id, mailbox_sealed from applicant_link(${tokenDigest})`.execute(read)
  const [link] = rows
  return link && open(link.mailbox_sealed, sealedMailboxOfLink.purpose(link.link_id))
}

export type SignIn = {
  readonly tokenDigest: string
  readonly sessionDigest: string
  /** The account that is opened where the mailbox has none. */
  readonly newAccountId: string
  readonly mailbox: string
}

export type BegunSession = { readonly accountId: string; readonly isNew: boolean }

/** Uses the link up and begins a session; undefined where the link is not good. */
export async function useLink(tx: Tx, given: SignIn): Promise<BegunSession | undefined> {
  const { tokenDigest, sessionDigest, newAccountId, mailbox } = given
  const sealed = seal(mailbox, sealedMailboxOfAccount.purpose(newAccountId))
  const account = JSON.stringify({ account_id: newAccountId, mailbox_sealed: sealed })
  const { rows } = await sql<{ account_id: string; is_new: boolean }>`
    select account_id, is_new from sign_in_applicant(
      ${tokenDigest}, ${account}::jsonb, ${sessionDigest})`.execute(tx)
  const [begun] = rows
  return begun && { accountId: begun.account_id, isNew: begun.is_new }
}

/** Links of yesterday and sessions that ended; the limits count no further back. */
export async function deleteOldSignIns(
  tx: Tx,
  now: Date,
): Promise<{ readonly links: number; readonly sessions: number }> {
  const yesterday = new Date(now.getTime() - 24 * 60 * 60 * 1000)
  const links = await tx
    .deleteFrom('applicant_links')
    .where('asked_at', '<', yesterday)
    .executeTakeFirst()
  const sessions = await tx
    .deleteFrom('applicant_sessions')
    .where('ends_at', '<', now)
    .executeTakeFirst()
  return { links: Number(links.numDeletedRows), sessions: Number(sessions.numDeletedRows) }
}
