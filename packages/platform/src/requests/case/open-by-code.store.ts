// SQL of the way in with a query code: for the length of a transaction, the one request the code opens.

import { sql } from 'kysely'
import type { Read } from '#kit/db/transaction.ts'

/**
 * From now until the transaction ends, tables of requests are the views that hold only the request of
 * this code's digest (migration 0014); a digest that opens nothing finds them empty.
 */
export async function openByCode(transaction: Read, queryCodeDigest: string): Promise<void> {
  await sql`select set_config('search_path', 'applicant, public', true),
    set_config('gongkai.query_code_digest', ${queryCodeDigest}, true)`.execute(transaction)
}

export type Opened = {
  readonly unitId: string
  readonly requestId: string
  readonly enteredAt: Date
}

/** The only request there is, once a code has opened it. */
export async function findOpened(opened: Read): Promise<Opened | undefined> {
  const row = await opened
    .selectFrom('requests')
    .select(['unit_id', 'request_id', 'entered_at'])
    .limit(1)
    .executeTakeFirst()
  return row && { unitId: row.unit_id, requestId: row.request_id, enteredAt: row.entered_at }
}
