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
  // Days stay texts, as in the platform.
  const types = { getTypeParser: parserOf }
  const pool = new pg.Pool({ connectionString: url, types })
  const database = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query: { sql, parameters } }) => {
      queries.push({ sql, parameters })
    },
  })
  try {
    await reading(database)
  } finally {
    await database.destroy()
  }
  return queries
}

const parserOf: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === 1082 ? (value: string) => value : pg.types.getTypeParser(oid, format)
