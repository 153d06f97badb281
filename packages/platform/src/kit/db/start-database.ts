// The database of `npm start`: the configured one, or the embedded one, started again if it ends.

import type { Config } from '../config.ts'
import { keepRunning } from '../running/keep-running.ts'
import type { DatabaseRole } from './database.ts'
import { ensureDatabase } from './ensure-database.ts'
import { type EmbeddedPostgres, embeddedAddresses, launchPostgres } from './launch-postgres.ts'
import { databaseName } from './platform-database.ts'

export type StartedDatabase = {
  /** Address for a process; on the embedded server each process has a login of its own. */
  readonly urlOf: (role: DatabaseRole) => string
  readonly stop: () => Promise<void>
}

/** Starts the embedded database unless another is configured. */
export async function startDatabase(
  { databaseUrl, dataFolder }: Config,
  say: (line: string) => void,
): Promise<StartedDatabase> {
  if (databaseUrl !== undefined) return { urlOf: () => databaseUrl, stop: () => Promise.resolve() }
  const launch = (): Promise<EmbeddedPostgres> => launchPostgres(dataFolder)
  const { stop } = await keepRunning({ name: '内置数据库', say, start: launch })
  const urlOf = embeddedAddresses(dataFolder)
  await ensureDatabase(urlOf('postgres'), databaseName)
  return {
    stop,
    urlOf: (role) => urlOf(databaseName, role === 'owner' ? undefined : `gongkai_${role}`),
  }
}
