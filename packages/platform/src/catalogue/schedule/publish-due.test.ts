import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { assignRole, createAccount } from '#agencies/index.ts'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { scheduleRecord, unscheduleRecord } from '../flow/publish-record.action.ts'
import type { EditionKey } from '../record/edition.ts'
import { findEdition, listSteps } from '../record/editions.store.ts'
import {
  aDraft,
  anEditorialOffice,
  type EditorialOffice,
  examine,
} from '../testing/an-editorial-office.ts'
import { publishDue } from './publish-due.action.ts'
import { findScheduleRefusal } from './scheduled.store.ts'

const on = '2026-03-02'
const hour = new Date('2026-03-03T01:00:00Z')

async function aScheduled(office: EditorialOffice, number = 1): Promise<EditionKey> {
  const content = { documentNumber: `示政办〔2026〕${number}号` }
  const key = await aDraft(office, { on, content })
  await examine(office, key, on)
  await scheduleRecord(office.as('officeHead', on), key, hour)
  return key
}

const asWorker = (given: TestDatabase, now: Date) => ({
  ...given.context,
  database: given.as('worker'),
  actor: { kind: 'system', id: 'worker' } as const,
  now,
})

test('an edition is published at its hour and not before, by the job, once', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const key = await aScheduled(office)
    await publishDue(asWorker(given, new Date(hour.getTime() - 1)))
    assert.equal((await findEdition(given.database, key))?.state, 'scheduled')
    await publishDue(asWorker(given, hour))
    await publishDue(asWorker(given, hour))
    const edition = await findEdition(given.database, key)
    assert.deepEqual([edition?.state, edition?.publishedBy], ['published', 'system'])
    const steps = await listSteps(given.database, key)
    assert.equal(steps.filter(({ action }) => action === 'publish').length, 1)
  }))

test('two workers at once publish once, and neither notes a refusal', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const key = await aScheduled(office)
    await Promise.all([publishDue(asWorker(given, hour)), publishDue(asWorker(given, hour))])
    assert.equal((await findEdition(given.database, key))?.state, 'published')
    const refused = await findScheduleRefusal(given.database, { ...key, scheduledFor: hour })
    assert.equal(refused, undefined)
  }))

test('what is refused at its hour stays scheduled with the reason, people are told once', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const staffId = await createAccount(given.context, { account: 'x-desk', name: '示例经办' })
    await assignRole(given.context, { staffId, unitId: office.unit.id, role: 'clerk' })
    const [spoiled, fine] = [await aScheduled(office), await aScheduled(office, 2)]
    // The content changed beside the program: nothing examined stands for it any more.
    await given.sql(
      `update record_editions set content_digest = repeat('0', 64) where record_id = $1`,
      [spoiled.recordId],
    )
    await publishDue(asWorker(given, hour))
    await publishDue(asWorker(given, new Date(hour.getTime() + 60_000)))
    assert.equal((await findEdition(given.database, fine))?.state, 'published')
    assert.equal((await findEdition(given.database, spoiled))?.state, 'scheduled')
    const refused = await findScheduleRefusal(given.database, { ...spoiled, scheduledFor: hour })
    assert.equal(refused?.code, 'record.clearanceMissing')
    assert.match(refused?.messages.join() ?? '', /保密审查/)
    const { rows } = await given.sql(
      `select staff_id, detail from notifications where cause like '%notPublished%'`,
    )
    assert.equal(rows.length, 1)
    assert.equal(rows[0].staff_id, staffId)
    assert.match(rows[0].detail, /保密审查/)
  }))

test('an hour that was cancelled is not kept', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const key = await aScheduled(office)
    await unscheduleRecord(office.as('clerk', on), key)
    await publishDue(asWorker(given, hour))
    assert.equal((await findEdition(given.database, key))?.state, 'approved')
  }))

test('kill -9 in the middle: whatever is due is published afterwards, each once, without a gap', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const keys: EditionKey[] = []
    for (let number = 1; number <= 12; number += 1) keys.push(await aScheduled(office, number))
    const published = async (): Promise<number> =>
      (await given.sql(`select from record_publications where standing = 'live'`)).rowCount ?? 0
    for (let round = 0; round < 40; round += 1) {
      const before = await published()
      const child = spawn(
        process.execPath,
        [new URL('./testing/publish-due-process.ts', import.meta.url).pathname, hour.toISOString()],
        // biome-ignore lint/style/noProcessEnv: the child needs what this process has.
        { env: { ...process.env, DATABASE_URL: given.url }, stdio: 'inherit' },
      )
      const ended = once(child, 'exit')
      while (child.exitCode === null && (await published()) < before + 3) await setTimeout(5)
      child.kill('SIGKILL')
      const [code] = await ended
      if (code === 0) break
    }
    await publishDue(asWorker(given, hour))
    assert.equal(await published(), keys.length)
    for (const key of keys) {
      const steps = await listSteps(given.database, key)
      assert.equal(steps.filter(({ action }) => action === 'publish').length, 1)
    }
    const { rows } = await given.sql('select serial from records order by serial')
    assert.deepEqual(
      rows.map((row) => Reflect.get(Object(row), 'serial')),
      keys.map((_, index) => index + 1),
    )
  }))
