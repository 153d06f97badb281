// Puts a job into the queue, in the transaction of what causes it: both happen, or neither.

import { sql } from 'kysely'
import type { Tx } from '../db/transaction.ts'

export type Wish = {
  readonly job: string
  /** Plain data; ids rather than what they stand for, since the job may run later. */
  readonly payload: Readonly<Record<string, unknown>>
  /** Not before; at once when absent. */
  readonly runAt?: Date
  /** While a job of this key waits, another takes its place. */
  readonly jobKey?: string
}

/** The job runs after the transaction has ended well. */
export async function enqueue(tx: Tx, { job, payload, runAt, jobKey }: Wish): Promise<void> {
  await sql`select enqueue_job(${job}, ${JSON.stringify(payload)}::json,
    ${runAt ?? null}::timestamptz, ${jobKey ?? null}::text)`.execute(tx)
}
