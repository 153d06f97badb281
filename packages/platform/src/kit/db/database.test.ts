import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { atOneInstant } from './database.ts'
import { withDatabase } from './testing/with-database.ts'

test('a connection that breaks in use fails its query alone; the next query has another', () =>
  withDatabase(async ({ database, sql: asOwner }) => {
    const broken = atOneInstant(database, async (read) => {
      const found = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(read)
      // It ends while no query of ours is under way.
      await asOwner('select pg_terminate_backend($1, 5000)', [found.rows[0]?.pid])
      await read.selectFrom('units').selectAll().execute()
    })
    await assert.rejects(broken)
    assert.deepEqual(await database.selectFrom('units').selectAll().execute(), [])
  }))
