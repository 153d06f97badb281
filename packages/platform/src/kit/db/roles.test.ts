import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { withDatabase } from './testing/with-database.ts'

const denied = { code: '42501' }

test('the portal reads units and cannot read the audit log', () =>
  withDatabase(async ({ as }) => {
    const portal = as('portal')
    assert.deepEqual(await portal.selectFrom('units').selectAll().execute(), [])
    await assert.rejects(portal.selectFrom('audit_lines').select('hash').execute(), denied)
    await assert.rejects(portal.selectFrom('audit_heads').select('hash').execute(), denied)
  }))

test('the portal may write no table, whatever transaction it opens', () =>
  withDatabase(async ({ url, sql }) => {
    const { rows } = await sql(
      "select table_name from information_schema.tables where table_schema = 'public'",
    )
    const client = new pg.Client({ connectionString: url, options: '-c role=gongkai_portal' })
    await client.connect()
    try {
      // 55000: a view of several tables takes no writes at all.
      for (const { table_name } of rows)
        await assert.rejects(
          client.query(`delete from ${table_name}`),
          { code: /^(42501|55000)$/ },
          table_name,
        )
    } finally {
      await client.end()
    }
  }))

test('no process but the owner can change or remove lines of the audit log', () =>
  withDatabase(async ({ url }) => {
    for (const role of ['console', 'worker']) {
      const client = new pg.Client({ connectionString: url, options: `-c role=gongkai_${role}` })
      await client.connect()
      try {
        await assert.rejects(client.query("update audit_lines set action = 'x'"), denied)
        await assert.rejects(client.query('delete from audit_lines'), denied)
        await assert.rejects(client.query('truncate audit_lines'), denied)
      } finally {
        await client.end()
      }
    }
  }))
