import assert from 'node:assert/strict'
import { test } from 'node:test'
import { migrate, pendingMigrations } from './migrate.ts'
import { type Migration, readMigrations } from './migrations.ts'
import { emptyDatabase, withDatabase } from './testing/with-database.ts'

const migration = (number: number, sql: string): Migration => ({
  number,
  name: `${String(number).padStart(4, '0')}-test.sql`,
  sql,
  checksum: `of ${sql}`,
})
const next = readMigrations().length + 1
const more = [...readMigrations(), migration(next, 'create table extras (id integer primary key)')]

test('two migrators at the same time apply each migration once', () =>
  withDatabase(async ({ url, sql }) => {
    const applied = await Promise.all([migrate(url, more), migrate(url, more), migrate(url, more)])
    assert.deepEqual(applied.flat(), [`${String(next).padStart(4, '0')}-test.sql`])
    const { rows } = await sql('select count(*)::int as count from schema_migrations')
    assert.equal(rows[0].count, next)
  }))

test('what the database lacks is named until it is applied', () =>
  emptyDatabase(async ({ url, as }) => {
    const last = readMigrations().at(-1)?.name
    await migrate(url, readMigrations().slice(0, -1))
    assert.deepEqual(await pendingMigrations(as('owner')), [last])
    assert.deepEqual(await migrate(url), [last])
    assert.deepEqual(await pendingMigrations(as('owner')), [])
  }))

test('a migration that fails leaves nothing of itself', () =>
  withDatabase(async ({ url, sql }) => {
    const bad = [
      ...readMigrations(),
      migration(next, 'create table halves (id integer); select 1/0'),
    ]
    await assert.rejects(migrate(url, bad), /0*\d+-test\.sql did not work/)
    assert.equal((await sql("select to_regclass('halves') as found")).rows[0].found, null)
    assert.deepEqual(await migrate(url), [])
  }))

test('an edited migration and a newer database are refused', () =>
  withDatabase(async ({ url }) => {
    const edited = readMigrations().map((known) => ({ ...known, checksum: 'another' }))
    await assert.rejects(migrate(url, edited), /was changed after it had run/)
    await migrate(url, more)
    await assert.rejects(migrate(url), /newer than this program/)
  }))
