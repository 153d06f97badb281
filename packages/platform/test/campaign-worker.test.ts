// The worker as a process of its own, killed in the middle of telling people: nobody is left out and
// nobody is told twice.

import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { openCampaign } from '#annual-report/index.ts'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { prepareKeys } from '#kit/secrets/prepare-keys.ts'
import { localDate } from '#law/index.ts'
import { assignRole } from '../src/agencies/assign-role.action.ts'
import { createAccount } from '../src/agencies/create-account.action.ts'
import { createUnit } from '../src/agencies/create-unit.action.ts'
import { aConfig, aContext } from './sites.ts'

const units = 20
const worker = new URL('../src/worker.ts', import.meta.url).pathname

/** Worker processes share a folder with the keys of the platform. */
async function aFolder({ as }: TestDatabase): Promise<string> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'gongkai-worker-'))
  const actor = { kind: 'system', id: 'test' } as const
  const context = { database: as('owner'), actor, now: new Date(), requestId: 'test' }
  await prepareKeys({ ...aConfig(), dataFolder }, context)
  return dataFolder
}

function startWorker({ url }: TestDatabase, dataFolder: string): ChildProcess {
  const env = { ...process.env, DATABASE_URL: url, GONGKAI_DATA: dataFolder }
  return spawn(process.execPath, [worker], { env, stdio: ['ignore', 'ignore', 'inherit'] })
}

/** A city whose units have a clerk each, and its campaign, opened. */
async function aCampaign(given: TestDatabase): Promise<void> {
  const context = aContext(given)
  const common = {
    ...{ region: '示例市', hasRuleMakingPower: false, createdOn: localDate('2019-05-15') },
  }
  const city = await createUnit(context, {
    ...{ ...common, code: 'city', name: '示例市人民政府', kind: 'government' },
  })
  for (let number = 1; number <= units; number += 1) {
    const unit = await createUnit(context, {
      ...{ ...common, code: `bureau-${number}`, name: `示例${number}局`, kind: 'department' },
      under: 'city',
    })
    const account = { account: `clerk-${number}`, name: `示例${number}` }
    const staffId = await createAccount(context, account)
    await assignRole(context, { staffId, unitId: unit.id, role: 'clerk' })
  }
  const duties = [{ role: 'supervisor', unitId: city.id }]
  const year = new Date().getFullYear() - 1
  await openCampaign({ ...context, duties }, { unitId: city.id, year })
}

test('whoever is told while the worker is killed again and again is told once', () =>
  withDatabase(async (given) => {
    const { sql } = given
    await aCampaign(given)
    const folder = await aFolder(given)
    const remind = "select graphile_worker.add_job('campaign.remind', '{}'::json)"
    await sql(remind)
    const isTelling = async (): Promise<boolean> =>
      (
        await sql(`select 1 from pg_stat_activity
          where datname = current_database() and wait_event = 'PgSleep'`)
      ).rowCount !== 0
    // Each row takes its time, so that the worker is killed with some of them written.
    await sql(`create function slowly() returns trigger language plpgsql as
      $$ begin perform pg_sleep(0.1); return new; end $$`)
    await sql(`create trigger slowly before insert on notifications
      for each row execute function slowly()`)
    for (const _ of [1, 2, 3]) {
      const killed = startWorker(given, folder)
      while (!(await isTelling())) assert.equal(killed.exitCode, null)
      killed.kill('SIGKILL')
      await once(killed, 'exit')
      // What the dead one still asks of the database comes to its end, and is undone.
      while (await isTelling()) await setTimeout(50)
      assert.equal((await sql('select 1 from notifications')).rowCount, 0)
    }
    await sql('drop trigger slowly on notifications')
    await sql('update graphile_worker._private_jobs set run_at = now() where locked_at is null')
    const last = startWorker(given, folder)
    const waiting = async (): Promise<number> =>
      (await sql('select 1 from queued_jobs')).rowCount ?? 0
    for (let turn = 0; turn < 400 && (await waiting()) > 0; turn += 1) await setTimeout(100)
    assert.equal(last.exitCode, null, 'the worker has ended by itself')
    last.kill('SIGTERM')
    const [code] = await once(last, 'exit')
    assert.equal(code, 0)
    rmSync(folder, { recursive: true })
    assert.equal(await waiting(), 0)
    const { rows } = await sql(`select split_part(cause, ':', 1) as kind, count(*)::int as told,
        count(distinct staff_id)::int as people
      from notifications group by 1 order by 1`)
    assert.deepEqual(rows, [
      { kind: 'campaign.open', told: units, people: units },
      { kind: 'campaign.remind', told: units, people: units },
    ])
    const reminders = await sql('select people from campaign_reminders where people = 1')
    assert.equal(reminders.rowCount, units)
  }))
