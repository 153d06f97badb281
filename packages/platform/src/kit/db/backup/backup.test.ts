import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { newId } from '../../new-id.ts'
import { emptyDatabase, type TestDatabase, withDatabase } from '../testing/with-database.ts'
import { inTransaction } from '../transaction.ts'
import { verifyAuditLog } from '../verify-audit-log.ts'
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
      const { digest, rows } = await writeBackup(given.url, file)
      assert.equal(rows.units, 1201)
      assert.equal(statSync(file).mode & 0o777, 0o600)
      await emptyDatabase(async (empty) => {
        assert.equal(await restoreBackup(empty.url, file), digest)
        assert.equal((await writeBackup(empty.url, `${file}.again`)).digest, digest)
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
      await writeBackup(given.url, file)
      await assert.rejects(writeBackup(given.url, file), { code: 'EEXIST' })
      await assert.rejects(restoreBackup(given.url, file), /空的数据库/)
    }),
  ))

test('a backup that was altered or cut off is refused before anything is made', () =>
  withFile((file) =>
    withDatabase(async (given) => {
      await manyUnits(given)
      await writeBackup(given.url, file)
      const text = gunzipSync(readFileSync(file)).toString()
      await emptyDatabase(async (empty) => {
        writeFileSync(file, gzipSync(text.replace('child-7"', 'child-x"')))
        await assert.rejects(restoreBackup(empty.url, file), /摘要不符/)
        writeFileSync(file, gzipSync(text.slice(0, text.lastIndexOf('\n='))))
        await assert.rejects(restoreBackup(empty.url, file), /没有结尾/)
        const { rows } = await empty.sql("select to_regclass('units') as found")
        assert.equal(rows[0].found, null)
      })
    }),
  ))
