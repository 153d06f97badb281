// Fills an empty database from a backup: all of it, or nothing.

import pg from 'pg'
import type { FileStore } from '../../files/file-store.ts'
import { installQueue } from '../../jobs/install-queue.ts'
import { migrateInside } from '../migrate.ts'
import { readMigrations } from '../migrations.ts'
import { type BackupHead, type BackupJob, type BackupTable, readBackup } from './backup-lines.ts'
import { listForeignKeys } from './tables.ts'

const rowsAtOnce = 500

export type Target = { readonly url: string; readonly store: FileStore }

/**
 * Checks the whole file; then, in one transaction, makes the schema it was written from, loads it and
 * applies newer migrations. A failure leaves neither tables nor contents behind.
 */
export async function restoreBackup({ url, store }: Target, file: string): Promise<string> {
  const { digest, head } = await readHead(file)
  const then = migrationsOf(head)
  await inDatabase(url, assertEmpty)
  const hadQueue = await hasQueue(url)
  const kept: string[] = []
  try {
    await installQueue(url)
    await inDatabase(url, async (client) => {
      await client.query('begin')
      await migrateInside(client, then)
      await load(client, { file, store, kept })
      await migrateInside(client)
      await client.query('commit')
    })
    return digest
  } catch (error) {
    for (const content of kept) await store.remove(content)
    if (!hadQueue)
      await inDatabase(url, async (client) => {
        await client.query('drop schema if exists graphile_worker cascade')
      })
    throw error
  }
}

/** Reads the backup to its end, so that its digest is known to be right before anything is written. */
async function readHead(file: string): Promise<{ digest: string; head: BackupHead }> {
  let head: BackupHead | undefined
  const digest = await readBackup(file, {
    head: async (read) => {
      head = read
    },
  })
  if (head === undefined) throw new Error('备份文件不完整：没有开头。')
  return { digest, head }
}

async function hasQueue(url: string): Promise<boolean> {
  let found = false
  await inDatabase(url, async (client) => {
    const { rowCount } = await client.query(
      "select from pg_namespace where nspname = 'graphile_worker'",
    )
    found = rowCount !== 0
  })
  return found
}

/** Our migrations up to the one the backup was written at. */
export function migrationsOf(head: BackupHead): ReturnType<typeof readMigrations> {
  const known = readMigrations().slice(0, head.migrations.length)
  const same = head.migrations.every(({ checksum }, index) => known[index]?.checksum === checksum)
  if (!same) throw new Error('这个备份由另一个版本的程序写成，请用那个版本或更新的版本恢复。')
  return known
}

async function assertEmpty(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(
    "select from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v')",
  )
  if (rowCount !== 0)
    throw new Error('只能恢复到空的数据库：这个数据库里已经有表，没有做任何改动。')
}

type Loading = {
  readonly file: string
  readonly store: FileStore
  /** Digests of contents that the store did not have before. */
  readonly kept: string[]
}

/** Foreign keys are taken off and put on again, so that the order of rows does not matter. */
async function load(client: pg.Client, { file, store, kept }: Loading): Promise<void> {
  const keys = await listForeignKeys(client)
  for (const { table, name } of keys)
    await client.query(`alter table ${table} drop constraint ${name}`)
  const inserting = insertingInto(client)
  await readBackup(file, {
    table: inserting.table,
    row: inserting.row,
    job: (job) => addJob(client, job),
    content: async (bytes, digest) => {
      if (!(await store.has(digest))) kept.push(digest)
      await store.put(bytes)
    },
  })
  await inserting.flush()
  for (const { table, name, definition } of keys)
    await client.query(`alter table ${table} add constraint ${name} ${definition}`)
}

/** Through the queue's own function: its tables may differ from those of the backup. */
async function addJob(client: pg.Client, job: BackupJob): Promise<void> {
  await client.query(
    `select graphile_worker.add_job($1, $2::json, run_at => $3::timestamptz, max_attempts => $4,
      job_key => $5, priority => $6)`,
    [job.job, JSON.stringify(job.payload), job.runAt, job.maxAttempts, job.jobKey, job.priority],
  )
}

type Inserting = {
  readonly table: (table: BackupTable) => Promise<void>
  readonly row: (json: string) => Promise<void>
  readonly flush: () => Promise<void>
}

function insertingInto(client: pg.Client): Inserting {
  let into: BackupTable | undefined
  let waiting: string[] = []
  const flush = async (): Promise<void> => {
    if (into === undefined || waiting.length === 0) return
    const table = client.escapeIdentifier(into.table)
    const columns = into.columns.map((column) => client.escapeIdentifier(column)).join(', ')
    await client.query(
      `insert into ${table} (${columns})
        select ${columns} from json_populate_recordset(null::${table}, $1)`,
      [`[${waiting.join(',')}]`],
    )
    waiting = []
  }
  return {
    flush,
    table: async (table) => {
      await flush()
      into = table
    },
    row: async (json) => {
      waiting.push(json)
      if (waiting.length >= rowsAtOnce) await flush()
    },
  }
}

async function inDatabase(url: string, use: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await use(client)
  } finally {
    await client.end()
  }
}
