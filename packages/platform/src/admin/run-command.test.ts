import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
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
  const { code, printed } = await run(words)
  assert.equal(code, 0)
  const { dueOn, steps } = JSON.parse(printed)
  assert.equal(dueOn, '2026-03-19')
  assert.equal(steps.at(-1).on, dueOn)
})

test('a year whose arrangement is not published is refused, never guessed', async () => {
  const { code, complained } = await run([
    'deadline',
    '--received',
    '2026-12-20',
    '--rule',
    'answer',
  ])
  assert.equal(code, 1)
  assert.match(complained, /日历中没有2027年的放假安排/)
})

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
