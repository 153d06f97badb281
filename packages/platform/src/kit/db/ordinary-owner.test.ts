// A database in production belongs to an ordinary login that may create roles, not to a superuser.

import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import pg from 'pg'
import { openDatabase } from './database.ts'
import { launchPostgres } from './launch-postgres.ts'
import { migrate } from './migrate.ts'

test('an owner that may only create roles migrates, and every process works with its address', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-owner-'))
  chmodSync(folder, 0o711)
  const server = await launchPostgres(folder, { fsync: 'off' })
  try {
    const client = new pg.Client({ connectionString: server.urlOf('postgres') })
    await client.connect()
    await client.query('create role ordinary login createrole')
    await client.query('create database ours owner ordinary')
    await client.end()
    await migrate(server.urlOf('ours', 'ordinary'))
    for (const role of ['portal', 'console', 'worker'] as const)
      for (const login of ['ordinary', `gongkai_${role}`]) {
        const database = openDatabase(server.urlOf('ours', login), role, 1)
        const units = await database.selectFrom('units').selectAll().execute()
        assert.deepEqual(units, [], `${role} as ${login}`)
        await database.destroy()
      }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})
