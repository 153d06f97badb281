// Brings a database to the newest schema: one migrator at a time, one transaction per migration.

import pg from 'pg'
import { installQueue } from '../jobs/install-queue.ts'
import type { Readable } from './database.ts'
import { type Migration, readMigrations } from './migrations.ts'

// Any number that no other program of the same database uses.
const lockNumber = 720_531
const listOfMigrations = `create table if not exists schema_migrations (
  number integer primary key, name text not null, checksum text not null,
  applied_at timestamptz not null)`

/** Applies what is missing as the owner of the database; returns the names of what was applied. */
export async function migrate(
  url: string,
  migrations: readonly Migration[] = readMigrations(),
): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'gongkai-migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockNumber])
    // Before ours, which grant what the processes need of it.
    await installQueue(url)
    await client.query(listOfMigrations)
    const missing = missingAfter(await appliedIn(client), migrations)
    for (const migration of missing) await apply(client, migration)
    return missing.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

/** Applies what is missing in the caller's transaction, the queue's schema being there. */
export async function migrateInside(
  client: pg.ClientBase,
  migrations: readonly Migration[] = readMigrations(),
): Promise<void> {
  await client.query(listOfMigrations)
  for (const migration of missingAfter(await appliedIn(client), migrations))
    await run(client, migration)
}

// Readiness asks often; the files of a running program do not change.
let ours: readonly Migration[] | undefined

/** Names of migrations that the database still lacks; empty when it is up to date. */
export async function pendingMigrations(database: Readable): Promise<readonly string[]> {
  const applied = await database
    .selectFrom('schema_migrations')
    .select(['number', 'name', 'checksum'])
    .orderBy('number')
    .execute()
  ours ??= readMigrations()
  return missingAfter(applied, ours).map(({ name }) => name)
}

type Applied = Pick<Migration, 'number' | 'name' | 'checksum'>

async function appliedIn(client: pg.ClientBase): Promise<readonly Applied[]> {
  const { rows } = await client.query<Applied>(
    'select number, name, checksum from schema_migrations order by number',
  )
  return rows
}

function missingAfter(
  applied: readonly Applied[],
  migrations: readonly Migration[],
): readonly Migration[] {
  for (const { number, name, checksum } of applied) {
    const ours = migrations.find((migration) => migration.number === number)
    if (ours === undefined)
      throw new Error(`The database is newer than this program: it has migration ${name}`)
    if (ours.checksum !== checksum)
      throw new Error(`Migration ${ours.name} was changed after it had run on this database`)
  }
  return migrations.slice(applied.length)
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await run(client, migration)
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw new Error(`Migration ${migration.name} did not work`, { cause })
  }
}

async function run(
  client: pg.ClientBase,
  { number, name, sql, checksum }: Migration,
): Promise<void> {
  await client.query(sql)
  await client.query(
    'insert into schema_migrations (number, name, checksum, applied_at) values ($1, $2, $3, now())',
    [number, name, checksum],
  )
}
