// Opens the database for one of the four roles. Every connection is read-only by default: only
// inTransaction, which writes the audit line, asks for a transaction that may write.

import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Schema } from './schema.ts'

export const databaseRoles = ['owner', 'portal', 'console', 'worker'] as const
export type DatabaseRole = (typeof databaseRoles)[number]

/** The part of Kysely that reads; what slices take is Read of transaction.ts. */
export type Readable = Pick<
  Kysely<Schema>,
  | 'selectFrom'
  | 'selectNoFrom'
  | 'with'
  | 'withRecursive'
  | 'fn'
  | 'dynamic'
  | 'case'
  | 'getExecutor'
>

/** The handle that inTransaction alone takes out of a database. */
export const writable: unique symbol = Symbol('writable')

/** An open database: it can be read; to write, an action calls inTransaction. */
export type Database = Readable & {
  readonly [writable]: Kysely<Schema>
  /** How many connections are open, how many of them are free, how many queries wait for one. */
  readonly connections: () => Connections
  readonly destroy: () => Promise<void>
}

export type Connections = {
  readonly open: number
  readonly idle: number
  readonly waiting: number
}

const dateOid = 1082

/** Connects lazily, at most `connections` at a time, and acts as the database role gongkai_<role>. */
export function openDatabase(url: string, role: DatabaseRole, connections = 10): Database {
  const pool = new pg.Pool({
    connectionString: url,
    options: sessionOptions(role),
    max: connections,
    connectionTimeoutMillis: 3_000,
    application_name: `gongkai-${role}`,
    types: { getTypeParser },
  })
  // An idle connection that breaks is replaced by the pool at the next query.
  pool.on('error', () => undefined)
  // One that breaks in use fails its query; without a listener it would end the whole process too.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const kysely = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  const count = (): Connections => ({
    open: pool.totalCount,
    idle: pool.idleCount,
    waiting: pool.waitingCount,
  })
  return Object.assign(kysely, { [writable]: kysely, connections: count })
}

/** Runs several reads on the database as it stood at one instant. */
export function atOneInstant<T>(
  database: Database,
  read: (snapshot: Readable) => Promise<T>,
): Promise<T> {
  return database[writable]
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(read)
}

function sessionOptions(role: DatabaseRole): string {
  const acting = role === 'owner' ? '' : `-c role=gongkai_${role} `
  return `${acting}-c default_transaction_read_only=on -c timezone=UTC`
}

/** A date stays the text of the calendar day; pg would make an instant of it. */
function getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  return oid === dateOid ? (value) => value : pg.types.getTypeParser(oid, format)
}
