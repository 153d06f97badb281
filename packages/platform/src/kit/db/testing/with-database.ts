// Gives a test a database of its own on a real PostgreSQL.

import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { useTestRoom } from '../../files/testing/test-room.ts'
import { useKeys } from '../../secrets/key-ring.ts'
import { newKeys } from '../../secrets/keys.ts'
import { type Database, type DatabaseRole, openDatabase } from '../database.ts'
import type { Context } from '../transaction.ts'
import { templateName, testServer } from './test-server.ts'

export type TestDatabase = {
  /** Open as the console's role, as most actions run. */
  readonly database: Database
  /** The same database opened as another role; closed with the test. */
  readonly as: (role: DatabaseRole) => Database
  /** Any SQL as the owner, beside all rules: for setting up and for tampering. */
  readonly sql: (text: string, values?: readonly unknown[]) => Promise<pg.QueryResult>
  readonly url: string
  /** A context at a fixed instant with a made-up clerk. */
  readonly context: Context
}

/** Of this process: what a test seals it can open, and no other run can. */
const keys = newKeys('aes-256-gcm', new Date())

/** Runs a test on a migrated, empty database and drops it afterwards. */
export function withDatabase(test: (given: TestDatabase) => Promise<void>): Promise<void> {
  return onCopyOf(templateName, test)
}

/** Runs a test on a database without a table. */
export function emptyDatabase(test: (given: TestDatabase) => Promise<void>): Promise<void> {
  return onCopyOf('template0', test)
}

async function onCopyOf(
  template: string,
  test: (given: TestDatabase) => Promise<void>,
): Promise<void> {
  useKeys(() => keys)
  useTestRoom()
  const server = await testServer()
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await onServer(server.urlOf('postgres'), `create database ${name} template ${template}`)
  const url = server.urlOf(name)
  const opened = new Map<DatabaseRole, Database>()
  const as = (role: DatabaseRole): Database => {
    const database = opened.get(role) ?? openDatabase(url, role, 4)
    opened.set(role, database)
    return database
  }
  try {
    const database = as('console')
    const sql = (text: string, values: readonly unknown[] = []): Promise<pg.QueryResult> =>
      onServer(url, text, values)
    await test({ database, as, sql, url, context: aContext(database) })
  } finally {
    for (const database of opened.values()) await database.destroy()
    await onServer(server.urlOf('postgres'), `drop database ${name} with (force)`)
  }
}

function aContext(database: Database): Context {
  return {
    database,
    actor: { kind: 'staff', id: 'clerk-example', role: 'clerk' },
    now: new Date('2026-03-02T01:00:00Z'),
    requestId: 'test-request',
  }
}

async function onServer(
  url: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query(text, [...values])
  } finally {
    await client.end()
  }
}
