import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { anchorAuditLog } from '#kit/db/anchors/anchor-audit-log.ts'
import { emptyDatabase, type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { inTransaction } from '#kit/db/transaction.ts'
import type { Desk } from './command.ts'
import { commands } from './commands.ts'
import { runCommand } from './run-command.ts'

type Outcome = { readonly code: number; readonly printed: string; readonly complained: string }

async function run(words: readonly string[], given?: TestDatabase): Promise<Outcome> {
  const printed: string[] = []
  const complained: string[] = []
  const output = {
    print: (line: string) => printed.push(line),
    complain: (line: string) => complained.push(line),
  }
  const away = (): never => assert.fail('this command needs no database')
  const desk: Desk = {
    config: () => assert.fail('this command needs no settings'),
    url: async () => given?.url ?? away(),
    open: async () => given?.as('owner') ?? away(),
    print: output.print,
  }
  const code = await runCommand(commands, words, { desk, output })
  return { code, printed: printed.join('\n'), complained: complained.join('\n') }
}

test('the deadline of a request received before the spring festival of 2026', async () => {
  const words = ['deadline', '--received', '2026-02-13', '--rule', 'answer', '--json']
  // Also in a database that has no tables yet.
  for (const on of [withDatabase, emptyDatabase])
    await on(async (given) => {
      const { code, printed } = await run(words, given)
      assert.equal(code, 0)
      const { dueOn, steps } = JSON.parse(printed)
      assert.equal(dueOn, '2026-03-19')
      assert.equal(steps.at(-1).on, dueOn)
    })
})

test('a year whose arrangement is not published is refused, never guessed', () =>
  withDatabase(async (given) => {
    const words = ['deadline', '--received', '2026-12-20', '--rule', 'answer']
    const { code, complained } = await run(words, given)
    assert.equal(code, 1)
    assert.match(complained, /日历中没有2027年的放假安排/)
  }))

test('wrong calls are explained with the help of the command', async () => {
  for (const words of [
    ['deadline', '--received', '2026-02-13'],
    ['deadline', '--colour', 'red'],
    ['backup'],
    ['unheard-of'],
  ]) {
    const { code, complained } = await run(words)
    assert.equal(code, 2, words.join(' '))
    assert.match(complained, /用法/)
  }
  assert.match((await run(['deadline', '--help'])).printed, /--received 日期（必填）/)
  assert.equal((await run(['--help'])).code, 0)
})

test('verify-log says how many lines hold, or which is the first that does not', () =>
  withDatabase(async (given) => {
    const unitId = '01890000-0000-7000-8000-000000000000'
    for (const action of ['one', 'two', 'three'])
      await inTransaction(given.context, { action, unitId, subject: 'x' }, () => Promise.resolve())
    assert.deepEqual(await run(['verify-log'], given), {
      code: 0,
      printed: 'ok 3 lines',
      complained: '',
    })
    await given.sql("update audit_lines set action = 'other' where sequence = 2")
    const { code, printed } = await run(['verify-log'], given)
    assert.equal(code, 1)
    assert.match(printed, new RegExp(`^broken ${unitId} 2：`))
  }))

async function withFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-admin-'))
  try {
    await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test('verify-log compares with the anchors that were noted outside the database', () =>
  withFolder((folder) =>
    withDatabase(async (given) => {
      const unitId = '01890000-0000-7000-8000-000000000000'
      await inTransaction(given.context, { action: 'one', unitId, subject: 'x' }, async () => {})
      const file = join(folder, 'audit-heads.log')
      await anchorAuditLog(given.as('worker'), file, given.context.now)
      const words = ['verify-log', '--against', file]
      assert.equal((await run(words, given)).printed, 'ok 1 lines\nok 1 anchors')
      writeFileSync(file, readFileSync(file, 'utf8').replace(' 1 ', ' 2 '))
      const { code, complained } = await run(words, given)
      assert.equal(code, 1)
      assert.match(complained, /封记不符/)
    }),
  ))

test('a backup is looked over without a database', () =>
  withFolder((folder) =>
    withDatabase(async (given) => {
      const file = join(folder, 'backup.gz')
      assert.equal((await run(['backup', file], given)).code, 0)
      const { code, printed } = await run(['restore', '--check', file])
      assert.equal(code, 0)
      assert.match(printed, /审计日志 ok 0 lines$/)
      writeFileSync(file, 'no backup')
      assert.equal((await run(['restore', '--check', file])).code, 1)
    }),
  ))

test('deadlines count with the notices that were imported, of the country and of a region', () =>
  withDatabase(async (given) => {
    await given.sql(`insert into holiday_notices values ('示例自治区', 2026, 1, '示例', null, '示例公报',
      '2026-01-01', '{"year":2026,"breaks":[["示例节","2026-05-27","2026-05-28"]],"worked":[]}', null,
      'x', now())`)
    const words = ['deadline', '--received', '2026-05-26', '--rule', 'clarification', '--json']
    assert.match((await run(words, given)).printed, /"dueOn":"2026-06-04"/)
    const local = await run([...words, '--region', '示例自治区示例市'], given)
    assert.match(local.printed, /"dueOn":"2026-06-08"/)
  }))

test('the first administrator and whoever cannot get in are given a link; strangers are not', () =>
  withDatabase(async (given) => {
    const link = ['sign-in-link', 'administrator', '--console', 'https://staff.example']
    for (const time of [1, 2]) {
      const { code, printed } = await run(link, given)
      assert.equal(code, 0, `time ${time}`)
      assert.match(printed, /^https:\/\/staff\.example\/first-sign-in\/[\w-]{20,}$/)
    }
    const { rows } = await given.sql('select role from duties')
    assert.deepEqual(rows, [{ role: 'administrator' }])
    const { code, complained } = await run(['sign-in-link', 'nobody'], given)
    assert.equal(code, 1)
    assert.match(complained, /没有“nobody”这个账号/)
    assert.equal((await given.sql('select from staff')).rowCount, 1)
  }))
