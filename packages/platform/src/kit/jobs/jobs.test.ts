import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { testServer } from '../db/testing/test-server.ts'
import { type TestDatabase, withDatabase } from '../db/testing/with-database.ts'
import { inTransaction, platformUnitId, Refused } from '../db/transaction.ts'
import { enqueue } from './enqueue.ts'
import type { Job } from './job.ts'
import { countJobs, listGivenUpJobs, listRetriedJobs } from './queue.ts'
import { retryJob } from './retry-job.ts'
import { runJobs } from './run-jobs.ts'

const deed = { action: 'test.cause', unitId: platformUnitId, subject: 'test' }

/** Puts a job into the queue as the console does. */
function cause({ context }: TestDatabase, payload: Record<string, unknown>, jobKey?: string) {
  return inTransaction(context, deed, (tx) =>
    enqueue(tx, { job: 'test.note', payload, ...(jobKey && { jobKey }) }),
  )
}

/** SQL on the server, beside the test's own database. */
async function onServer(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: (await testServer()).urlOf('postgres') })
  await client.connect()
  await client.query(text)
  await client.end()
}

/** Works on a table with one job until `enough`. */
async function workUntil(
  given: TestDatabase,
  work: Job['work'],
  enough: () => boolean | Promise<boolean>,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const lines: Readonly<Record<string, unknown>>[] = []
  const database = given.as('worker')
  const jobs = [{ name: 'test.note', title: '', sentence: '', work }]
  const stop = runJobs({ url: given.url, database, jobs, say: (line) => lines.push(line) })
  const until = Date.now() + 20_000
  while (!(await enough()) && Date.now() < until) await setTimeout(50)
  await stop()
  return lines
}

test('a job runs after its transaction, with what it was given', () =>
  withDatabase(async (given) => {
    await cause(given, { unit: 'a' })
    const seen: unknown[] = []
    const work: Job['work'] = async ({ actor }, payload) => void seen.push(actor, payload)
    await workUntil(given, work, () => seen.length > 0)
    assert.deepEqual(seen, [{ kind: 'system', id: 'worker' }, { unit: 'a' }])
    assert.deepEqual(await countJobs(given.database), { waiting: 0, running: 0, givenUp: 0 })
  }))

test('a transaction that is undone leaves no job', () =>
  withDatabase(async ({ context, database, sql }) => {
    const failing = inTransaction(context, deed, async (tx) => {
      await enqueue(tx, { job: 'test.note', payload: {} })
      throw new Refused({ code: 'test.no' })
    })
    await assert.rejects(failing, Refused)
    assert.equal((await countJobs(database)).waiting, 0)
    assert.equal((await sql('select * from audit_lines')).rowCount, 0)
  }))

test('of jobs with the same key one waits, with what was said last', () =>
  withDatabase(async (given) => {
    await cause(given, { turn: 1 }, 'same')
    await cause(given, { turn: 2 }, 'same')
    const seen: unknown[] = []
    await workUntil(
      given,
      async (_, payload) => void seen.push(payload),
      () => seen.length > 0,
    )
    assert.deepEqual(seen, [{ turn: 2 }])
  }))

test('a job that fails waits longer, is given up in the end and can be let run again', () =>
  withDatabase(async (given) => {
    const { context, database, sql } = given
    await cause(given, {})
    let tries = 0
    const failing: Job['work'] = async () => {
      tries += 1
      throw new Error('示例故障')
    }
    const lines = await workUntil(given, failing, () => tries > 0)
    assert.ok(lines.some(({ msg, error }) => msg === '任务失败，稍后重试' && error === '示例故障'))
    const [retried] = await listRetriedJobs(database, 10)
    assert.match(retried?.lastError ?? '', /示例故障/)
    assert.ok(retried && retried.runAt > retried.updatedAt)
    await assert.rejects(retryJob(context, retried.id), { refusal: { code: 'job.notGivenUp' } })

    await sql('update graphile_worker._private_jobs set attempts = max_attempts')
    const [givenUp] = await listGivenUpJobs(database, 10)
    assert.equal(givenUp?.name, 'test.note')
    assert.equal((await countJobs(database)).givenUp, 1)
    await retryJob(context, givenUp?.id ?? '')
    await assert.rejects(retryJob(context, givenUp?.id ?? ''), Refused)
    const { rows } = await sql("select action from audit_lines where action like 'platform.%'")
    assert.deepEqual(rows, [{ action: 'platform.retryJob' }])
    let done = 0
    await workUntil(
      given,
      async () => {
        done += 1
      },
      () => done > 0,
    )
    assert.equal(done, 1)
  }))

test('a worker killed in the middle leaves its job to the next, at once', () =>
  withDatabase(async (given) => {
    await cause(given, { unit: 'a' })
    const file = new URL('./testing/hanging-worker.ts', import.meta.url).pathname
    const child = spawn(process.execPath, [file], {
      // biome-ignore lint/style/noProcessEnv: the worker gets our environment and its database.
      env: { ...process.env, DATABASE_URL: given.url },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    assert.equal((await countJobs(given.database)).running, 1)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const seen: unknown[] = []
    await workUntil(
      given,
      async (_, payload) => void seen.push(payload),
      () => seen.length > 0,
    )
    assert.deepEqual(seen, [{ unit: 'a' }])
  }))

test('of two workers one works, the other stands by and takes over', () =>
  withDatabase(async (given) => {
    const { url } = given
    const seen: string[] = []
    const start = (name: string) =>
      runJobs({
        url,
        database: given.as('worker'),
        jobs: [
          { name: 'test.note', title: '', sentence: '', work: async () => void seen.push(name) },
        ],
        say: () => undefined,
      })
    const first = start('first')
    await cause(given, {})
    while (seen.length < 1) await setTimeout(20)
    const second = start('second')
    await setTimeout(300)
    await cause(given, {})
    while (seen.length < 2) await setTimeout(20)
    await first()
    await cause(given, {})
    while (seen.length < 3) await setTimeout(20)
    await second()
    assert.deepEqual(seen, ['first', 'first', 'second'])
  }))

test('a database that is away for a while is waited for', () =>
  withDatabase(async (given) => {
    const { sql } = given
    const name = /test_[0-9a-f]{32}/.exec(given.url)?.[0]
    const away = async (isAway: boolean): Promise<void> => {
      // From another database: this one lets nobody in.
      await onServer(`alter database ${name} allow_connections ${!isAway}`)
      if (isAway)
        await onServer(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
        )
    }
    const seen: unknown[] = []
    let wasAway = false
    const lines = await workUntil(
      given,
      async (_, payload) => void seen.push(payload),
      async () => {
        if (!wasAway) {
          wasAway = true
          await setTimeout(500)
          await away(true)
          await setTimeout(2_500)
          await away(false)
          await sql('select 1')
          await cause(given, { after: 'away' })
        }
        return seen.length > 0
      },
    )
    assert.deepEqual(seen, [{ after: 'away' }])
    assert.ok(lines.some(({ msg }) => String(msg).startsWith('后台任务暂停')))
  }))

test('the queue is the worker’s: the console and the portal do not reach into it', () =>
  withDatabase(async ({ as, sql }) => {
    const denied = { code: '42501' }
    const { rows } = await sql(`
      select rolname, has_schema_privilege(rolname, 'graphile_worker', 'usage') as may
      from pg_roles where rolname like 'gongkai_%' order by rolname`)
    assert.deepEqual(
      rows.map(({ rolname, may }) => [rolname, may]),
      [
        ['gongkai_console', false],
        ['gongkai_portal', false],
        ['gongkai_worker', true],
      ],
    )
    await assert.rejects(as('portal').selectFrom('queued_jobs').select('id').execute(), denied)
    await assert.rejects(as('portal').selectFrom('notifications').select('link').execute(), denied)
    await assert.rejects(as('worker').selectFrom('staff').select('password_hash').execute(), denied)
  }))
