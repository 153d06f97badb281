// The database of a command: the one configured, the embedded one that is running, or the embedded
// one started for this command.

import type { Config } from '../config.ts'
import { ensureDatabase } from './ensure-database.ts'
import { launchPostgres, runningPostgres } from './launch-postgres.ts'

export type Platform = { readonly url: string; readonly stop: () => Promise<void> }

/** Name of our database on the embedded server. */
export const databaseName = 'gongkai'

/** Address for the owner, and how to leave it as it was found. */
export async function platformDatabase({ databaseUrl, dataFolder }: Config): Promise<Platform> {
  const address = databaseUrl ?? runningPostgres(dataFolder, databaseName)
  if (address !== undefined) return { url: address, stop: () => Promise.resolve() }
  const server = await launchPostgres(dataFolder)
  await ensureDatabase(server.urlOf('postgres'), databaseName)
  return { url: server.urlOf(databaseName), stop: server.stop }
}
