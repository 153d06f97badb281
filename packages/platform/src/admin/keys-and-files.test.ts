// The commands about keys and files, as an operator calls them.

import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { findPhone } from '#agencies/contacts/contacts.store.ts'
import { setPhone } from '#agencies/contacts/set-phone.action.ts'
import { createAccount } from '#agencies/create-account.action.ts'
import { type Config, parseConfig } from '#kit/config.ts'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { verifyAuditLog } from '#kit/db/verify-audit-log.ts'
import { fileRoom } from '#kit/files/file-room.ts'
import { keepFile } from '#kit/files/keep-file.action.ts'
import { addKeyToFile, loadKeys } from '#kit/secrets/key-file.ts'
import { currentSealMark, useKeys } from '#kit/secrets/key-ring.ts'
import { commands } from './commands.ts'
import { sealedColumns } from './rotate-keys.ts'
import { runCommand } from './run-command.ts'

type Run = (...words: string[]) => Promise<{ readonly code: number; readonly printed: string }>

async function onPlatform(
  visit: (run: Run, config: Config, given: TestDatabase) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-rotate-'))
  const parsed = parseConfig({ GONGKAI_DATA: folder })
  assert.ok('config' in parsed)
  const { config } = parsed
  try {
    await withDatabase(async (given) => {
      await visit(
        async (...words) => {
          const printed: string[] = []
          const print = (line: string) => printed.push(line)
          const open = async () => given.as('owner')
          const desk = { config: () => config, url: async () => given.url, open, print }
          const output = { print, complain: print }
          const code = await runCommand(commands, words, { desk, output })
          return { code, printed: printed.join('\n') }
        },
        config,
        given,
      )
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test('migrate makes the key file once, and may be run again and again', () =>
  onPlatform(async (run, config) => {
    assert.equal((await run('migrate')).printed, '数据库已是最新。')
    assert.ok(existsSync(join(config.dataFolder, 'keys')))
    const before = loadKeys(config)
    assert.equal((await run('migrate')).code, 0)
    assert.deepEqual(loadKeys(config), before)
  }))

test('rotate-keys seals everything anew, and what was sealed is still what it was', () =>
  onPlatform(async (run, config, { context, as, database, sql }) => {
    await run('migrate')
    useKeys(() => loadKeys(config))
    const ids: string[] = []
    for (let index = 0; index < 203; index += 1) {
      const id = await createAccount(context, { account: `clerk-${index}`, name: '示例' })
      await setPhone(context, id, `138${String(index).padStart(8, '0')}`)
      ids.push(id)
    }
    const { code, printed } = await run('rotate-keys')
    assert.equal(code, 0)
    assert.match(printed, /staff_contacts\.phone_sealed 203/)
    assert.equal(loadKeys(config).sealing.length, 2)
    const { rows } = await sql(
      'select count(*)::int from staff_contacts where phone_sealed like $1',
      [`${currentSealMark()}%`],
    )
    assert.deepEqual(rows, [{ count: 203 }])
    assert.equal(await findPhone(database, ids[7] ?? ''), '13800000007')
    const lines = await sql("select 1 from audit_lines where action = 'kit.resealSecrets'")
    assert.equal(lines.rowCount, 2, 'two batches')
    assert.ok('lines' in (await verifyAuditLog(as('owner'))))
    const again = await run('rotate-keys', '--continue')
    assert.match(again.printed, /staff_contacts\.phone_sealed 0/)
    assert.equal(loadKeys(config).sealing.length, 2)
  }))

test('a rotation that was stopped goes on where it was', () =>
  onPlatform(async (run, config, { context, database }) => {
    await run('migrate')
    useKeys(() => loadKeys(config))
    const id = await createAccount(context, { account: 'clerk-one', name: '示例' })
    await setPhone(context, id, '13800000000')
    // As if the program had ended right after adding the key.
    addKeyToFile(config, context.now)
    const { printed, code } = await run('rotate-keys', '--continue')
    assert.equal(code, 0)
    assert.match(printed, /staff_contacts\.phone_sealed 1\n[\s\S]*全部内容已由新密钥加密/)
    assert.equal(await findPhone(database, id), '13800000000')
  }))

test('every column of sealed texts in the database is declared', () =>
  withDatabase(async ({ sql }) => {
    const declared = sealedColumns.map(({ table, column }) => `${table}.${column}`)
    const { rows } = await sql(
      "select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public' and column_name like '%sealed'",
    )
    for (const { name } of rows) assert.ok(declared.includes(name), name)
    const columns = await sql(
      "select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'",
    )
    const names = columns.rows.map(({ name }) => name)
    for (const name of declared) assert.ok(names.includes(name), `${name} is not there`)
  }))

test('a store that seals declares its column, so that rotating keys reaches it', () => {
  const source = join(import.meta.dirname, '..')
  const stores = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.store.ts'),
  )
  const sealing = stores.filter((name) => {
    const text = readFileSync(join(source, name), 'utf8')
    return /import \{[^}]*\bseal\b[^}]*\} from '#kit\/secrets\/key-ring\.ts'/.test(text)
  })
  assert.ok(sealing.length >= 2)
  for (const name of sealing)
    assert.match(readFileSync(join(source, name), 'utf8'), /: (readonly )?SealedColumn/, name)
})

test('check-files says which contents are gone', () =>
  onPlatform(async (run, _config, { context, sql }) => {
    const unitId = '01890000-0000-7000-8000-000000000001'
    await sql(
      "insert into units (unit_id, code, name, kind, region, has_rule_making_power, created_on) values ($1, 'x', '示例局', 'department', '示例市', false, '2020-01-01')",
      [unitId],
    )
    const bytes = new TextEncoder().encode('年度报告')
    const sent = { unitId, purpose: 'report-source', name: 'x.txt', bytes } as const
    const { digest } = await keepFile(context, sent)
    assert.deepEqual(await run('check-files'), { code: 0, printed: '文件内容齐全。' })
    await fileRoom().store.remove(digest)
    const { code, printed } = await run('check-files')
    assert.equal(code, 1)
    assert.match(printed, new RegExp(`缺少或者损坏 ${digest}`))
  }))
