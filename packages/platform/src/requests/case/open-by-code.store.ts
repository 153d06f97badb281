// SQL of the way in with a query code: for the length of a transaction, the requests of one application.

import { sql } from 'kysely'
import type { Read } from '#kit/db/transaction.ts'
import { isRequestState, type RequestState } from './state.ts'

/**
 * From now until the transaction ends, tables of requests are the views that hold only the requests of
 * this code's digest (migration 0015); a digest that opens nothing finds them empty.
 */
export async function openByCode(transaction: Read, queryCodeDigest: string): Promise<void> {
  await sql`select set_config('search_path', 'applicant, public', true),
    set_config('gongkai.query_code_digest', ${queryCodeDigest}, true)`.execute(transaction)
}

export type Opened = {
  readonly unitId: string
  readonly requestId: string
  readonly number: string | null
  readonly description: string
  readonly state: RequestState
  readonly enteredAt: Date
}

/** All requests there are, once a code has opened them, in the order of the items of the application. */
export async function listOpened(opened: Read): Promise<readonly Opened[]> {
  const rows = await opened
    .selectFrom('requests')
    .select(['unit_id', 'request_id', 'number', 'description', 'state', 'entered_at'])
    .orderBy('request_id')
    .execute()
  return rows.map((row) => {
    const { state, request_id: requestId } = row
    if (!isRequestState(state)) throw new Error(`request ${requestId}: unknown state ${state}`)
    const { unit_id: unitId, number, description, entered_at: enteredAt } = row
    return { unitId, requestId, number, description, state, enteredAt }
  })
}
