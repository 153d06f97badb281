// Fills an empty database from a backup: all of it, or nothing.

import pg from 'pg'
import { migrate } from '../migrate.ts'
import { readMigrations } from '../migrations.ts'
import { type BackupHead, type BackupTable, readBackup } from './backup-lines.ts'
import { listForeignKeys } from './tables.ts'

const rowsAtOnce = 500

/** Checks the file, makes the schema it was written from, loads it, then applies newer migrations. */
export async function restoreBackup(url: string, file: string): Promise<string> {
  let head: BackupHead | undefined
  const digest = await readBackup(file, {
    head: async (read) => {
      head = read
    },
  })
  if (head === undefined) throw new Error('备份文件不完整：没有开头。')
  await inDatabase(url, assertEmpty)
  await migrate(url, migrationsOf(head))
  await inDatabase(url, (client) => load(client, file))
  await migrate(url)
  return digest
}

/** Our migrations up to the one the backup was written at. */
function migrationsOf(head: BackupHead): ReturnType<typeof readMigrations> {
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

/** Foreign keys are taken off and put on again, so that the order of rows does not matter. */
async function load(client: pg.Client, file: string): Promise<void> {
  await client.query('begin')
  const keys = await listForeignKeys(client)
  for (const { table, name } of keys)
    await client.query(`alter table ${table} drop constraint ${name}`)
  const inserting = insertingInto(client)
  await readBackup(file, { table: inserting.table, row: inserting.row })
  await inserting.flush()
  for (const { table, name, definition } of keys)
    await client.query(`alter table ${table} add constraint ${name} ${definition}`)
  await client.query('commit')
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
