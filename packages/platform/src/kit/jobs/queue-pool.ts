// Connections of the queue: as the worker's role, and none that breaks ends the process.

import pg from 'pg'

const options = '-c role=gongkai_worker -c timezone=UTC'

/** Opens lazily; the caller ends it. */
export function openQueuePool(url: string, connections: number): pg.Pool {
  return calm(
    new pg.Pool({
      connectionString: url,
      options,
      max: connections,
      connectionTimeoutMillis: 3_000,
      application_name: 'gongkai-jobs',
    }),
  )
}

/** A connection that breaks fails its query and nothing else. */
export function calm(pool: pg.Pool): pg.Pool {
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

// Any number that no other program of the same database uses.
const workNumber = 720_532

export type Turn = {
  /** Settles when the database has let go of us. */
  readonly lost: Promise<void>
  readonly end: () => Promise<void>
}

/** Waits until no other worker works, then frees the jobs that the last one left in the middle. */
export async function takeTurn(url: string, given: AbortSignal): Promise<Turn> {
  const client = new pg.Client({
    connectionString: url,
    options,
    connectionTimeoutMillis: 3_000,
    application_name: 'gongkai-worker-turn',
    keepAlive: true,
  })
  const lost = new Promise<void>((resolve) => {
    client.on('error', () => resolve())
    client.on('end', () => resolve())
  })
  const end = (): Promise<void> => client.end().catch(() => undefined)
  given.addEventListener('abort', end, { once: true })
  try {
    await client.connect()
    await client.query('select pg_advisory_lock($1)', [workNumber])
    await client.query(`
      update graphile_worker._private_jobs set locked_at = null, locked_by = null
      where locked_at is not null`)
    await client.query(`
      update graphile_worker._private_job_queues set locked_at = null, locked_by = null
      where locked_at is not null`)
  } catch (error) {
    await end()
    throw error
  } finally {
    given.removeEventListener('abort', end)
  }
  return { lost, end }
}
