// SQL of the account that is signed in: seen for the length of a transaction, and nothing beside it.

import { sql } from 'kysely'
import { z } from 'zod'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { open, seal } from '#kit/secrets/key-ring.ts'
import type { SealedColumn } from '#kit/secrets/reseal.action.ts'
import { localDate } from '#law/index.ts'
import { isRequestState, type RequestState } from '../case/state.ts'
import { type Details, detailFields } from './account.ts'

const table = 'applicant_accounts'
const key = 'account_id'

export const sealedMailboxOfAccount: SealedColumn = {
  ...{ table, key, column: 'mailbox_sealed' },
  purpose: (accountId) => `requests.accountMailbox:${accountId}`,
}

export const sealedDetails: SealedColumn = {
  ...{ table, key, column: 'details_sealed' },
  purpose: (accountId) => `requests.accountDetails:${accountId}`,
}

/**
 * From now until the transaction ends, the tables of accounts and the list of requests are the views
 * that hold only what belongs to this session's account (migration 0029).
 */
export async function openSession(transaction: Read, sessionDigest: string): Promise<void> {
  await sql`select set_config('search_path', 'account, public', true),
    set_config('gongkai.account_session', ${sessionDigest}, true)`.execute(transaction)
}

export type Account = {
  readonly accountId: string
  readonly mailbox: string
  readonly details: Details | undefined
  /** Who was verified: the mark of name and number, and since when. */
  readonly verified:
    | { readonly mark: string; readonly unitId: string; readonly at: Date }
    | undefined
}

const detailsSchema: z.ZodType<Details> = z.record(z.enum(detailFields), z.string())

/** The account of the session; undefined once it has ended. */
export async function findOwnAccount(opened: Read): Promise<Account | undefined> {
  const row = await opened
    .selectFrom('applicant_accounts as account')
    .leftJoin('applicant_verifications as proof', 'proof.account_id', 'account.account_id')
    .select(['account.account_id', 'account.mailbox_sealed', 'account.details_sealed'])
    .select(['proof.applicant_fingerprint', 'proof.unit_id', 'proof.verified_at'])
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { account_id: accountId, details_sealed: details } = row
  const { applicant_fingerprint: mark, unit_id: unitId, verified_at: at } = row
  return {
    accountId,
    mailbox: open(row.mailbox_sealed, sealedMailboxOfAccount.purpose(accountId)),
    details:
      details === null
        ? undefined
        : detailsSchema.parse(JSON.parse(open(details, sealedDetails.purpose(accountId)))),
    verified: mark && unitId && at ? { mark, unitId, at } : undefined,
  }
}

export async function updateDetails(tx: Tx, accountId: string, details: Details): Promise<void> {
  const sealed = seal(JSON.stringify(details), sealedDetails.purpose(accountId))
  await tx
    .updateTable('applicant_accounts')
    .set({ details_sealed: sealed })
    .where('account_id', '=', accountId)
    .execute()
}

/** The account with all that belongs to it; its requests stay with the offices. */
export async function deleteAccountRow(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom('applicant_accounts').where('account_id', '=', accountId).execute()
}

export async function deleteSessionRow(tx: Tx, sessionDigest: string): Promise<void> {
  await tx.deleteFrom('applicant_sessions').where('token_digest', '=', sessionDigest).execute()
}

/** Takes the requests of a code off the list; returns whether they stood there. */
export async function deleteCode(tx: Tx, queryCodeDigest: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('account_codes')
    .where('query_code_digest', '=', queryCodeDigest)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Adds what the open code opens; false where nobody is signed in or the list is full. */
export async function insertOpenCode(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ added: boolean }>`select add_account_code() as added`.execute(tx)
  return rows[0]?.added === true
}

export type OwnRequest = {
  readonly unitId: string
  readonly requestId: string
  readonly number: string | null
  readonly description: string
  readonly state: RequestState
  readonly enteredAt: Date
  readonly dueOn: ReturnType<typeof localDate> | null
  readonly clockState: string | null
  readonly queryCodeDigest: string
}

/** All requests of the account over all units, newest first. */
export async function listOwnRequests(opened: Read): Promise<readonly OwnRequest[]> {
  const rows = await opened
    .selectFrom('requests')
    .select(['unit_id', 'request_id', 'number', 'description', 'state', 'entered_at'])
    .select(['due_on', 'clock_state', 'query_code_digest'])
    .orderBy('entered_at', 'desc')
    .orderBy('request_id', 'desc')
    .limit(1000)
    .execute()
  return rows.map((row) => {
    const { state, request_id: requestId, due_on: dueOn } = row
    if (!isRequestState(state)) throw new Error(`request ${requestId}: unknown state ${state}`)
    const { unit_id: unitId, number, description, entered_at: enteredAt } = row
    const rest = { clockState: row.clock_state, queryCodeDigest: row.query_code_digest }
    const due = dueOn === null ? null : localDate(dueOn)
    return { unitId, requestId, number, description, state, enteredAt, dueOn: due, ...rest }
  })
}
