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
