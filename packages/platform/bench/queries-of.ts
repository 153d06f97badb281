// The queries that reading functions send, as text and values: what the bare server repeats.

import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Schema } from '#kit/db/schema.ts'
import type { Read } from '#kit/db/transaction.ts'
import type { BareAddress } from './bare-server.ts'

/** Runs the reading and gives back what it asked the database. */
export async function queriesOf(
  url: string,
  reading: (read: Read) => Promise<unknown>,
): Promise<BareAddress['queries']> {
  const queries: { sql: string; parameters: readonly unknown[] }[] = []
  const pool = new pg.Pool({ connectionString: url })
  const database = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query: { sql, parameters } }) => {
      queries.push({ sql, parameters })
    },
  })
  await reading(database)
  await database.destroy()
  return queries
}
