// SQL of what waits in the queue and what was given up.

import { sql } from 'kysely'
import type { Read, Tx } from '../db/transaction.ts'

export type QueuedJob = {
  readonly id: string
  readonly name: string
  readonly runAt: Date
  readonly attempts: number
  readonly lastError: string | null
  readonly updatedAt: Date
}

/** Jobs that failed as often as they may, the newest failure first. */
export function listGivenUpJobs(read: Read, limit: number): Promise<readonly QueuedJob[]> {
  return listJobs(read, { condition: sql<boolean>`attempts >= max_attempts`, limit })
}

/** Jobs that failed and will be tried again by themselves. */
export function listRetriedJobs(read: Read, limit: number): Promise<readonly QueuedJob[]> {
  const condition = sql<boolean>`attempts < max_attempts and last_error is not null`
  return listJobs(read, { condition, limit })
}

async function listJobs(
  read: Read,
  given: { readonly condition: ReturnType<typeof sql<boolean>>; readonly limit: number },
): Promise<readonly QueuedJob[]> {
  const { rows } = await sql<QueuedJob>`
    select id, job as name, run_at as "runAt", attempts, last_error as "lastError",
      updated_at as "updatedAt"
    from queued_jobs where ${given.condition} and locked_at is null
    order by updated_at desc, id desc limit ${given.limit}`.execute(read)
  return rows
}

export type QueueCounts = {
  /** May run now, and do not yet. */
  readonly waiting: number
  readonly running: number
  readonly givenUp: number
}

export async function countJobs(read: Read): Promise<QueueCounts> {
  const { rows } = await sql<QueueCounts>`
    select count(*) filter (where locked_at is null and attempts < max_attempts
        and run_at <= now())::integer as waiting,
      count(*) filter (where locked_at is not null)::integer as running,
      count(*) filter (where locked_at is null and attempts >= max_attempts)::integer as "givenUp"
    from queued_jobs`.execute(read)
  return rows[0] ?? { waiting: 0, running: 0, givenUp: 0 }
}

/** The given-up job with an id; undefined when there is none. */
export async function findGivenUpJob(read: Read, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ job: string }>`
    select job from queued_jobs
    where id = ${id}::bigint and locked_at is null and attempts >= max_attempts`.execute(read)
  return rows[0]?.job
}

/** Lets it run again now. */
export async function updateForRetry(tx: Tx, id: string): Promise<void> {
  await sql`select retry_job(${id}::bigint)`.execute(tx)
}
