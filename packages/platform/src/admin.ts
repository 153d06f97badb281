// `npm run admin -- COMMAND`: what the operator does beside the running sites.

import { commands } from './admin/commands.ts'
import { runCommand } from './admin/run-command.ts'
import type { Config } from './kit/config.ts'
import { configOrExit } from './kit/config-or-exit.ts'
import { type Database, openDatabase } from './kit/db/database.ts'
import { type Platform, platformDatabase } from './kit/db/platform-database.ts'
import { equip } from './kit/running/equip.ts'

const output = {
  print: (line: string) => process.stdout.write(`${line}\n`),
  complain: (line: string) => process.stderr.write(`${line}\n`),
}
let platform: Promise<Platform> | undefined
let database: Database | undefined

let known: Config | undefined

const config = (): Config => {
  known ??= configOrExit()
  equip(known)
  return known
}
const url = async (): Promise<string> => {
  platform ??= platformDatabase(config())
  return (await platform).url
}
const desk = {
  config,
  url,
  open: async () => {
    database ??= openDatabase(await url(), 'owner', 1)
    return database
  },
  print: output.print,
}

try {
  process.exitCode = await runCommand(commands, process.argv.slice(2), { desk, output })
} finally {
  await database?.destroy()
  await (await platform)?.stop()
}
