import assert from 'node:assert/strict'
import { test } from 'node:test'
import Fastify from 'fastify'
import { openDatabase } from '#kit/db/database.ts'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { addHealth } from './health.ts'

test('ready means that the database answers and has every migration', () =>
  withDatabase(async ({ as, sql }) => {
    const site = Fastify()
    addHealth(site, as('portal'))
    assert.equal((await site.inject('/readyz')).statusCode, 200)
    await sql(
      'delete from schema_migrations where number = (select max(number) from schema_migrations)',
    )
    const { statusCode, headers, body } = await site.inject('/readyz')
    assert.equal(statusCode, 503)
    assert.match(body, /migrations are missing/)
    assert.equal(headers['retry-after'], '5')
    assert.equal((await site.inject('/healthz')).statusCode, 200)
  }))

test('a site lives on while its database is away', async () => {
  const database = openDatabase('postgres://nobody@/nothing?host=/nonexistent', 'portal', 1)
  const site = Fastify()
  addHealth(site, database)
  assert.equal((await site.inject('/readyz')).statusCode, 503)
  assert.equal((await site.inject('/healthz')).statusCode, 200)
  await database.destroy()
})
