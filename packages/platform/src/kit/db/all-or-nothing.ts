// Several actions as one transaction: what inTransaction opens inside becomes a savepoint of it.

import { sql, type Transaction } from 'kysely'
import { type Database, writable } from './database.ts'
import type { Schema } from './schema.ts'

/**
 * Runs actions one after another on a database where all they write is there at the end, or nothing
 * of it, also when the program is killed. Each still adds its own line to the audit log.
 */
export function allOrNothing<T>(
  database: Database,
  act: (database: Database) => Promise<T>,
): Promise<T> {
  return database[writable]
    .transaction()
    .setAccessMode('read write')
    .execute((outer) => {
      const inner = Object.assign(outer, { transaction: () => savepointOf(outer) })
      const { connections } = database
      return act(Object.assign(inner, { [writable]: inner, connections, destroy: neverHere }))
    })
}

/** Takes the place of Kysely's builder of transactions, as far as this program uses it. */
function savepointOf(outer: Transaction<Schema>) {
  const builder = {
    setAccessMode: () => builder,
    setIsolationLevel: () => builder,
    execute: <T>(act: (transaction: Transaction<Schema>) => Promise<T>) => nested(outer, act),
  }
  return builder
}

async function nested<T>(
  outer: Transaction<Schema>,
  act: (transaction: Transaction<Schema>) => Promise<T>,
): Promise<T> {
  await sql`savepoint step`.execute(outer)
  try {
    const result = await act(outer)
    await sql`release savepoint step`.execute(outer)
    return result
  } catch (error) {
    await sql`rollback to savepoint step`.execute(outer)
    throw error
  }
}

function neverHere(): Promise<void> {
  throw new Error('a transaction is not closed by what runs in it')
}
