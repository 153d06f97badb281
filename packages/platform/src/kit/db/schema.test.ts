import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { schemaTypes } from './testing/schema-types.ts'
import { withDatabase } from './testing/with-database.ts'

test('the types of the tables are those of the migrated database', () =>
  withDatabase(async ({ sql }) => {
    const written = readFileSync(join(import.meta.dirname, 'schema.ts'), 'utf8')
    assert.equal(await schemaTypes(sql), written, 'run "npm run db:types" and commit schema.ts')
  }))

test('no column makes its own numbers, and every table has a primary key', () =>
  withDatabase(async ({ sql }) => {
    const { rows } = await sql(`
      select c.relname from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and (not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary)
          or exists (select from pg_attribute a where a.attrelid = c.oid and a.attidentity <> ''))`)
    assert.deepEqual(rows, [])
  }))
