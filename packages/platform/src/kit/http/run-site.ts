// Runs one site as a process of its own, until it is asked to stop.

import type { FastifyInstance } from 'fastify'
import type { Config } from '#kit/config.ts'
import { configOrExit } from '#kit/config-or-exit.ts'
import { type Database, openDatabase } from '#kit/db/database.ts'
import { equipOrExit } from '#kit/running/equip.ts'
import { stopGracefully } from '#kit/running/stop-gracefully.ts'

export type RunningSite = {
  readonly role: 'portal' | 'console'
  readonly port: 'portalPort' | 'consolePort'
  readonly name: string
  readonly site: (config: Config, database: Database, log: boolean) => Promise<FastifyInstance>
}

/** Answers what has arrived before it stops; then the database is let go. */
export async function runSite({ role, port, name, site }: RunningSite): Promise<void> {
  const config = configOrExit()
  if (config.databaseUrl === undefined) {
    process.stderr.write(`${name}需要 DATABASE_URL；在一台机器上请用 npm start 启动。\n`)
    process.exit(2)
  }
  // The public site seals what applicants write about themselves.
  equipOrExit(config)
  const database = openDatabase(config.databaseUrl, role)
  const server = await site(config, database, true)
  stopGracefully(async () => {
    await server.close()
    await database.destroy()
  })
  await server.listen({ host: config.host, port: config[port] })
}
