import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { diskStore } from '../../files/disk-store.ts'
import { fileRoom } from '../../files/file-room.ts'
import type { FileStore } from '../../files/file-store.ts'
import { enqueue } from '../../jobs/enqueue.ts'
import { newId } from '../../new-id.ts'
import { migrate } from '../migrate.ts'
import { readMigrations } from '../migrations.ts'
import { emptyDatabase, type TestDatabase, withDatabase } from '../testing/with-database.ts'
import { inTransaction } from '../transaction.ts'
import { verifyAuditLog } from '../verify-audit-log.ts'
import { checkBackup } from './check-backup.ts'
import { restoreBackup } from './restore-backup.ts'
import { writeBackup } from './write-backup.ts'

async function withFile(use: (file: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-backup-'))
  try {
    await use(join(folder, 'backup.gz'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A database with the store of this test. */
function from({ url }: TestDatabase): { url: string; store: FileStore } {
  return { url, store: fileRoom().store }
}

/** Child units come before their parents, and there are more than go into one page. */
async function manyUnits({ context }: TestDatabase): Promise<void> {
  const parent = 'ffffffff-0000-7000-8000-000000000000'
  const unit = (unitId: string, code: string, parentId: string | null) => ({
    unit_id: unitId,
    code,
    name: '示例“单位”\\\n第二行',
    kind: 'government',
    parent_id: parentId,
    region: '示例市',
    has_rule_making_power: true,
    created_on: '2019-05-15',
    abolished_on: null,
  })
  const deed = { action: 'createUnits', unitId: parent, subject: parent, facts: { count: 1201 } }
  await inTransaction(context, deed, async (tx) => {
    await tx
      .insertInto('units')
      .values(unit(parent, 'parent', null))
      .execute()
    const children = Array.from({ length: 1200 }, (_, index) =>
      unit(newId(new Date(index)), `child-${index}`, parent),
    )
    await tx.insertInto('units').values(children).execute()
  })
}

test('drill: a backup restored into an empty database gives the same backup and a whole log', () =>
  withFile((file) =>
    withDatabase(async (given) => {
      await manyUnits(given)
      const { digest, rows } = await writeBackup(from(given), file)
      assert.equal(rows.units, 1201)
      assert.equal(statSync(file).mode & 0o777, 0o600)
      await emptyDatabase(async (empty) => {
        assert.equal(await restoreBackup(from(empty), file), digest)
        assert.equal((await writeBackup(from(empty), `${file}.again`)).digest, digest)
        assert.deepEqual(await verifyAuditLog(empty.database), { lines: 1 })
        // What protects the data was restored too: a child without its parent is refused.
        await assert.rejects(empty.sql("delete from units where code = 'parent'"), {
          code: '23503',
        })
      })
    }),
  ))

test('a backup never replaces a file, and a database with tables is never restored into', () =>
  withFile((file) =>
    withDatabase(async (given) => {
      await writeBackup(from(given), file)
      await assert.rejects(writeBackup(from(given), file), { code: 'EEXIST' })
      await assert.rejects(restoreBackup(from(given), file), /空的数据库/)
    }),
  ))

test('a backup that was altered or cut off is refused before anything is made', () =>
  withFile((file) =>
    withDatabase(async (given) => {
      await manyUnits(given)
      await writeBackup(from(given), file)
      const text = gunzipSync(readFileSync(file)).toString()
      await emptyDatabase(async (empty) => {
        writeFileSync(file, gzipSync(text.replace('child-7"', 'child-x"')))
        await assert.rejects(restoreBackup(from(empty), file), /摘要不符/)
        writeFileSync(file, gzipSync(text.slice(0, text.lastIndexOf('\n='))))
        await assert.rejects(restoreBackup(from(empty), file), /没有结尾/)
        const { rows } = await empty.sql("select to_regclass('units') as found")
        assert.equal(rows[0].found, null)
      })
    }),
  ))

const aUnit = 'ffffffff-0000-7000-8000-000000000000'
const aFile = {
  unit_id: aUnit,
  file_id: '01890000-0000-7000-8000-000000000001',
  purpose: 'report-source',
  name: '示例.docx',
  kind: 'docx',
  state: 'clean',
  checked_by: 'type',
  checked_at: new Date('2026-03-02T01:00:00Z'),
  sent_by: 'clerk-example',
  sent_at: new Date('2026-03-02T01:00:00Z'),
}

/** A file whose content takes more than one piece, in the store and in the table. */
async function keepOne(given: TestDatabase): Promise<string> {
  const bytes = Buffer.alloc(120_000, '示例')
  const digest = await fileRoom().store.put(bytes)
  const deed = { action: 'keep', unitId: aUnit, subject: 'x' }
  const values = { ...aFile, size: bytes.length, digest }
  await inTransaction(given.context, deed, (tx) => tx.insertInto('files').values(values).execute())
  return digest
}

test('drill: contents of files and jobs that wait come back with the rows', () =>
  withFile((file) =>
    withDatabase(async (given) => {
      await manyUnits(given)
      const kept = await keepOne(given)
      const deed = { action: 'cause', unitId: aUnit, subject: 'x' }
      const wish = { job: 'test.note', payload: { unit: '示例' }, jobKey: 'one' }
      await inTransaction(given.context, deed, (tx) => enqueue(tx, wish))
      const written = await writeBackup(from(given), file)
      assert.deepEqual([written.contents, written.jobs, written.missing], [1, 1, []])
      const { digest, contents, jobs, broken, auditLines } = await checkBackup(file)
      assert.deepEqual([digest, contents, jobs, broken], [written.digest, 1, 1, undefined])
      assert.equal(auditLines, 3)
      await withFile((folder) =>
        emptyDatabase(async (empty) => {
          const store = diskStore(folder)
          await restoreBackup({ url: empty.url, store }, file)
          assert.equal((await store.get(kept)).length, 120_000)
          const { rows } = await empty.sql(`select t.identifier, j.payload, j.key
            from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id`)
          assert.deepEqual(rows, [
            { identifier: 'test.note', payload: { unit: '示例' }, key: 'one' },
          ])
        }),
      )
    }),
  ))

test('a content that the store has lost is named, by the backup and by its check', () =>
  withFile((file) =>
    withDatabase(async (given) => {
      await manyUnits(given)
      const lost = await keepOne(given)
      await fileRoom().store.remove(lost)
      assert.deepEqual((await writeBackup(from(given), file)).missing, [lost])
      assert.deepEqual((await checkBackup(file)).missing, [lost])
    }),
  ))

test('a restore that fails in the middle leaves neither tables nor contents', () =>
  withFile((file) =>
    withDatabase(async (given) => {
      await manyUnits(given)
      const kept = await keepOne(given)
      // A row that the schema refuses: only known once the load is under way.
      await given.sql('alter table units drop constraint units_name_check')
      await given.sql("update units set name = '' where code = 'child-1199'")
      await writeBackup(from(given), file)
      await withFile((folder) =>
        emptyDatabase(async (empty) => {
          const store = diskStore(folder)
          await assert.rejects(restoreBackup({ url: empty.url, store }, file), { code: '23514' })
          const { rows } = await empty.sql(`select count(*)::int as found from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('public', 'graphile_worker')`)
          assert.equal(rows[0].found, 0)
          assert.equal(await store.has(kept), false)
          await migrate(empty.url)
        }),
      )
    }),
  ))

test('a backup of an older version is brought up to this one', () =>
  withFile((file) =>
    emptyDatabase(async (old) => {
      // Files came with the ninth migration; before it there was none to keep.
      const upTo = readMigrations().slice(0, 9)
      await migrate(old.url, upTo)
      await writeBackup(from(old), file)
      assert.equal((await checkBackup(file)).migration, upTo.at(-1)?.name)
      await emptyDatabase(async (empty) => {
        await restoreBackup(from(empty), file)
        const { rows } = await empty.sql('select count(*)::int as n from schema_migrations')
        assert.equal(rows[0].n, readMigrations().length)
        assert.deepEqual(await migrate(empty.url), [])
      })
    }),
  ))

test('a check finds a line of the audit log that was altered before the backup', () =>
  withFile((file) =>
    withDatabase(async (given) => {
      await manyUnits(given)
      await given.sql("update audit_lines set action = 'other'")
      await writeBackup(from(given), file)
      assert.equal((await checkBackup(file)).broken, `${aUnit} 1`)
    }),
  ))
