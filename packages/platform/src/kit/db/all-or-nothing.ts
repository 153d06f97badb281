// Several actions as one transaction: what inTransaction opens inside is a part of it.

import type { Transaction } from 'kysely'
import { type Database, writable } from './database.ts'
import type { Schema } from './schema.ts'

/**
 * Runs actions one after another on a database where all they write is there at the end, or nothing
 * of it, also when the program is killed. Each still adds its own line to the audit log. One that
 * fails makes the whole fail, whatever is made of its error.
 */
export function allOrNothing<T>(
  database: Database,
  act: (database: Database) => Promise<T>,
): Promise<T> {
  return database[writable]
    .transaction()
    .setAccessMode('read write')
    .execute(async (outer) => {
      const failures: unknown[] = []
      const inner = Object.assign(outer, { transaction: () => partOf(outer, failures) })
      const { connections } = database
      const whole = { [writable]: inner, connections, destroy: neverHere }
      const result = await act(Object.assign(inner, whole))
      if (failures.length > 0) throw failures[0]
      return result
    })
}

/** Takes the place of Kysely's builder of transactions, as far as this program uses it. */
function partOf(outer: Transaction<Schema>, failures: unknown[]) {
  const builder = {
    setAccessMode: () => builder,
    setIsolationLevel: () => builder,
    execute: async <T>(act: (transaction: Transaction<Schema>) => Promise<T>): Promise<T> => {
      try {
        return await act(outer)
      } catch (error) {
        failures.push(error)
        throw error
      }
    },
  }
  return builder
}

function neverHere(): Promise<void> {
  throw new Error('a transaction is not closed by what runs in it')
}
