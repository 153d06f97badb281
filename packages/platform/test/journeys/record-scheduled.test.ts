// Published at an hour that somebody set, though the worker was killed before it and is started only the
// next day: once, and not before.

import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import type { TestDatabase } from '#kit/db/testing/with-database.ts'
import { printKeys } from '#kit/secrets/keys.ts'
import { addDays, dayInChina } from '#law/index.ts'
import { inBrowser } from '../browser.ts'
import { looksWell } from './case-journey.ts'
import { examine, takeStep, whereTold, write } from './record-journey.ts'
import { keys, onStage, type Stage, unit } from './stage.ts'

const entry = new URL('../../src/worker.ts', import.meta.url).pathname
const title = '示例局养犬管理通告（示例）'

// The worker is a process of its own and has the real clock: the journey is that of yesterday and today.
const today = dayInChina(new Date())
const yesterday = addDays(today, -1)
const address = `/documents/${unit}/${today.slice(0, 4)}-1`

test('scheduled over a restart of the worker: published once, and not before', inBrowser, () =>
  onStage(yesterday, async (stage) => {
    const folder = mkdtempSync(join(tmpdir(), 'gongkai-worker-'))
    const workers: ChildProcess[] = []
    const start = (): ChildProcess => {
      const worker = startWorker(stage.given, folder)
      workers.push(worker)
      return worker
    }
    try {
      const first = start()
      await until(() => knowsItsJobs(stage.given))
      first.kill('SIGKILL')
      await once(first, 'exit')
      const path = await schedule(stage)
      stage.goOnTo(today)
      await beAwayForMinutes(stage.given)
      await assertWaiting(stage, path)
      start()
      await until(async () => (await stepsOf(stage.given, 'publish')) > 0)
      await assertPublished(stage, path)
      await stage.given.sql("select graphile_worker.add_job('catalogue.publishDue', '{}'::json)")
      await until(async () => (await waitingJobs(stage.given)) === 0)
      assert.equal(await stepsOf(stage.given, 'publish'), 1)
      assert.equal((await stage.given.sql('select from record_publications')).rowCount, 1)
    } finally {
      for (const worker of workers) await end(worker)
      rmSync(folder, { recursive: true, force: true })
    }
  }),
)

function startWorker({ url }: TestDatabase, folder: string): ChildProcess {
  const given = { DATABASE_URL: url, GONGKAI_DATA: folder, SECRET_KEYS: printKeys(keys) }
  const env = { ...process.env, ...given }
  return spawn(process.execPath, [entry], { env, stdio: ['ignore', 'ignore', 'inherit'] })
}

async function end(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return
  const ended = once(worker, 'exit')
  worker.kill('SIGKILL')
  await ended
}

/** Asks until the answer is yes, patiently; the clock of the journey stands still. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 900; turn += 1) {
    if (await condition()) return
    await setTimeout(100)
  }
  assert.fail('not within 90 s')
}

async function knowsItsJobs({ sql }: TestDatabase): Promise<boolean> {
  const { rowCount } = await sql(
    "select from graphile_worker._private_known_crontabs where identifier = 'catalogue.publishDue'",
  )
  return rowCount === 1
}

/** As if the worker had been away for some minutes of the real clock. */
async function beAwayForMinutes({ sql }: TestDatabase): Promise<void> {
  await sql(`update graphile_worker._private_known_crontabs
    set known_since = now() - interval '3 minutes', last_execution = null
    where identifier = 'catalogue.publishDue'`)
}

async function stepsOf({ sql }: TestDatabase, action: string): Promise<number> {
  return (await sql('select from record_steps where action = $1', [action])).rowCount ?? 0
}

async function waitingJobs({ sql }: TestDatabase): Promise<number> {
  const { rowCount } = await sql("select from queued_jobs where job = 'catalogue.publishDue'")
  return rowCount ?? 0
}

/** Ready for the hour: ten past twelve of yesterday. */
async function schedule(stage: Stage): Promise<string> {
  const path = await write(stage, {
    title,
    copied: '<p class=MsoNormal>养犬应当登记。</p>',
    fields: {
      ...{ attribute: 'proactive', documentNumber: `示局〔${yesterday.slice(0, 4)}〕3号` },
      ...{ formedOn: yesterday, subject: '城市管理', summary: '规定养犬登记。' },
    },
  })
  await examine(stage, path)
  await takeStep(stage, path, { by: 'organHead', step: 'approve' })
  const page = await stage.as('officeHead')
  await page.goto(`${path}/steps/schedule`)
  await looksWell(page)
  const hour = { hour: `${yesterday}T12:10` }
  await takeStep(stage, path, { by: 'officeHead', step: 'schedule', fields: hour })
  return path
}

async function assertWaiting(stage: Stage, path: string): Promise<void> {
  const page = await stage.as('clerk')
  await page.goto(path)
  await page.getByText(`定于 ${yesterday} 12:10 自动发布`).waitFor()
  await looksWell(page)
  assert.deepEqual(await whereTold(stage, ['养犬管理通告', '养犬应当登记', address]), [])
}

async function assertPublished(stage: Stage, path: string): Promise<void> {
  const page = await stage.as('clerk')
  await page.goto(path)
  await page.locator('.record-progress').getByText('系统（定时发布）').waitFor()
  await stage.applicant.goto(address)
  await stage.applicant.getByRole('heading', { name: title, level: 1 }).waitFor()
}
