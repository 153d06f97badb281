// SQL of the way in with the code of a form: for the length of a transaction, what belongs to it.

import { sql } from 'kysely'
import type { Read } from '../db/transaction.ts'

/**
 * From now until the transaction ends, tables of staged files and saved forms are the views that hold
 * only what belongs to this code's digest (migration 0023).
 */
export async function openStage(transaction: Read, stageDigest: string): Promise<void> {
  await sql`select set_config('search_path', 'applicant, public', true),
    set_config('gongkai.stage_digest', ${stageDigest}, true)`.execute(transaction)
}
