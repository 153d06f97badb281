// Installs or upgrades the queue's own schema, as the owner of the database.

import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { calm } from './queue-pool.ts'

/** The queue says nothing of its own: what goes wrong is thrown. */
const silent = new Logger(() => () => undefined)

/** Brings the schema `graphile_worker` to the version of the installed queue. */
export async function installQueue(url: string): Promise<void> {
  // A pool of the queue's own would still be closing its connections when this is over.
  const pool = calm(
    new pg.Pool({ connectionString: url, max: 2, application_name: 'gongkai-migrate' }),
  )
  try {
    await runMigrations({ pgPool: pool, logger: silent })
  } finally {
    await pool.end()
  }
}
