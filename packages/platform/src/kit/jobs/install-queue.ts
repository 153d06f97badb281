// Installs or upgrades the queue's own schema, as the owner of the database.

import { Logger, runMigrations } from 'graphile-worker'

/** The queue says nothing of its own: what goes wrong is thrown. */
const silent = new Logger(() => () => undefined)

/** Brings the schema `graphile_worker` to the version of the installed queue. */
export async function installQueue(url: string): Promise<void> {
  await runMigrations({ connectionString: url, logger: silent })
}
