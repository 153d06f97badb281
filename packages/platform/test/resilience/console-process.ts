// The staff site as a process of its own on a test's database, to be ended with SIGKILL at a moment that
// is not left to chance: while the database makes it wait, or as soon as its work is stored.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestDatabase } from '#kit/db/testing/with-database.ts'
import { newKeys, printKeys } from '#kit/secrets/keys.ts'
import { until } from './until.ts'
import { freePort } from './whole-platform.ts'

const entry = join(import.meta.dirname, '../../src/console.ts')

export type ConsoleProcess = {
  /** Address of the site, the same after every start. */
  readonly site: string
  /** Starts it anew and waits until it is ready. */
  readonly start: () => Promise<void>
  /** Ends it at once, and waits until the database has let go of what it was doing. */
  readonly kill: () => Promise<void>
  readonly close: () => Promise<void>
}

export async function aConsoleProcess(given: TestDatabase): Promise<ConsoleProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-console-'))
  const port = await freePort()
  const site = `http://127.0.0.1:${port}`
  const settings = {
    ...{ PATH: process.env.PATH, DATABASE_URL: given.url, CONSOLE_PORT: String(port) },
    ...{ GONGKAI_DATA: folder, REQUESTS_PER_MINUTE: '100000' },
    SECRET_KEYS: printKeys(newKeys('aes-256-gcm', new Date(0))),
  }
  let child: ChildProcess | undefined
  const kill = async (): Promise<void> => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }
  return {
    site,
    start: async () => {
      child = spawn(process.execPath, [entry], { env: settings, stdio: 'ignore' })
      await until('the console is ready', () => isReady(site))
    },
    kill,
    close: async () => {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function isReady(site: string): Promise<boolean> {
  const answer = await fetch(`${site}/readyz`).catch(() => undefined)
  await answer?.body?.cancel()
  return answer?.status === 200
}

/** Does something while nobody else can write into a table; lets them afterwards. */
export async function whileLocked(
  { url }: TestDatabase,
  table: string,
  doing: () => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`begin; lock table ${table} in share mode`)
    await doing()
    await client.query('rollback')
  } finally {
    await client.end()
  }
}

/** Until somebody is held up by a lock on the table. */
export function untilHeldUp({ sql }: TestDatabase, table: string): Promise<void> {
  return until(`a writer waits for ${table}`, async () => {
    const { rowCount } = await sql(
      'select from pg_locks where relation = $1::regclass and not granted',
      [table],
    )
    return (rowCount ?? 0) > 0
  })
}

/** Until the database has noticed that whoever was ended is gone: nothing is under way any more. */
export function untilQuiet({ sql }: TestDatabase): Promise<void> {
  return until('nothing is under way', async () => {
    const { rowCount } = await sql(
      `select from pg_stat_activity where datname = current_database()
        and pid <> pg_backend_pid() and backend_type = 'client backend' and state <> 'idle'`,
    )
    return rowCount === 0
  })
}
