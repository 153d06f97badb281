import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { findShownContent, listShownEditions } from '../publication/shown-records.store.ts'
import { findEdition, listSteps } from '../record/editions.store.ts'
import { findRecord } from '../record/records.store.ts'
import {
  aContent,
  aDraft,
  anEditorialOffice,
  aPublished,
  examine,
} from '../testing/an-editorial-office.ts'
import { unpublishRecord, withdrawRecord } from './end-record.action.ts'
import {
  approveRecord,
  clearRecord,
  giveOpinion,
  passReview,
  returnRecord,
  submitRecord,
} from './examine-record.action.ts'
import {
  approveAfterwards,
  publishRecord,
  publishUrgently,
  scheduleRecord,
} from './publish-record.action.ts'
import { dropEdition, saveRecord, startEdition } from './write-record.action.ts'

const on = '2026-03-02'

const refusedWith = (code: string) => (error: unknown) => {
  assert.equal(Reflect.get(Reflect.get(Object(error), 'refusal') ?? {}, 'code'), code)
  return true
}

test('a record goes from draft to publication, each step by another person, and gets a number', () =>
  withDatabase(async (database) => {
    const office = await anEditorialOffice(database)
    const key = await aPublished(office, { on })
    const record = await findRecord(database.database, key)
    assert.equal(record?.indexNumber, 'office/2026-00001')
    assert.equal(record?.liveEdition, 1)
    const steps = await listSteps(database.database, key)
    assert.deepEqual(
      steps.map(({ action }) => action),
      ['create', 'submit', 'passReview', 'clearSecrecy', 'approve', 'publish'],
    )
    assert.equal(new Set(steps.map(({ digest }) => digest)).size, 1)
  }))

test('a record loses its secrecy review with any change', () =>
  withDatabase(async (database) => {
    const office = await anEditorialOffice(database)
    const key = await aDraft(office, { on })
    await examine(office, key, on)
    await saveRecord(office.as('clerk', on), key, {
      content: aContent(on, { summary: '改了一个字' }),
      seen: 1,
    })
    assert.equal((await findEdition(database.database, key))?.state, 'draft')
    await assert.rejects(
      publishRecord(office.as('officeHead', on), key),
      refusedWith('record.wrongState'),
    )
    await submitRecord(office.as('clerk', on), key)
    await passReview(office.as('reviewer', on), key)
    await assert.rejects(
      approveRecord(office.as('organHead', on), key),
      refusedWith('record.wrongState'),
    )
  }))

test('a record is not saved over what somebody else saved', () =>
  withDatabase(async (database) => {
    const office = await anEditorialOffice(database)
    const key = await aDraft(office, { on })
    await saveRecord(office.as('clerk', on), key, {
      content: aContent(on, { genre: '办法' }),
      seen: 1,
    })
    await assert.rejects(
      saveRecord(office.as('clerk', on, 2), key, {
        content: aContent(on, { genre: '通知' }),
        seen: 1,
      }),
      refusedWith('record.changedMeanwhile'),
    )
    assert.equal((await findEdition(database.database, key))?.content.genre, '办法')
  }))

test('a record is examined and published by others than the one who handed it in', () =>
  withDatabase(async (database) => {
    const office = await anEditorialOffice(database)
    const key = await aDraft(office, { on })
    const both = {
      ...office.as('clerk', on),
      duties: [
        { role: 'clerk', unitId: office.unit.id },
        { role: 'reviewer', unitId: office.unit.id },
      ],
    }
    await submitRecord(both, key)
    await assert.rejects(passReview(both, key), refusedWith('record.ownWork'))
    await passReview(office.as('reviewer', on), key)
    await clearRecord(office.as('secrecyReviewer', on), key)
    await approveRecord(office.as('organHead', on), key)
    await assert.rejects(publishRecord(both, key), refusedWith('record.publisherTookPart'))
    await publishRecord(office.as('clerk', on, 2), key)
  }))

test('a record can be cleared before its review, and goes on when both are there', () =>
  withDatabase(async (database) => {
    const office = await anEditorialOffice(database)
    const key = await aDraft(office, { on })
    await submitRecord(office.as('clerk', on), key)
    await clearRecord(office.as('secrecyReviewer', on), key)
    assert.equal((await findEdition(database.database, key))?.state, 'submitted')
    await assert.rejects(
      clearRecord(office.as('secrecyReviewer', on), key),
      refusedWith('record.wrongState'),
    )
    await passReview(office.as('reviewer', on), key)
    assert.equal((await findEdition(database.database, key))?.state, 'cleared')
  }))

test('a record goes out urgently only when cleared, and is approved afterwards by somebody else', () =>
  withDatabase(async (database) => {
    const office = await anEditorialOffice(database)
    const key = await aDraft(office, { on })
    await submitRecord(office.as('clerk', on), key)
    await assert.rejects(
      publishUrgently(office.as('officeHead', on), key, '台风预警'),
      refusedWith('record.clearanceMissing'),
    )
    await clearRecord(office.as('secrecyReviewer', on), key)
    await publishUrgently(office.as('officeHead', on), key, '台风预警')
    await assert.rejects(
      approveAfterwards(office.as('officeHead', on), key),
      refusedWith('record.ownUrgency'),
    )
    await approveAfterwards(office.as('organHead', on), key)
    assert.equal((await findEdition(database.database, key))?.urgentApprovedBy, 'organHead-1')
  }))

test('a record that is policy and withheld needs the opinion of the office, and is then kept', () =>
  withDatabase(async (database) => {
    const office = await anEditorialOffice(database)
    const content = {
      attribute: 'withheld',
      ground: 'deliberative',
      groundReason: '讨论稿',
    } as const
    const key = await aDraft(office, { on, content })
    await submitRecord(office.as('clerk', on), key)
    await passReview(office.as('reviewer', on), key)
    await clearRecord(office.as('secrecyReviewer', on), key)
    await assert.rejects(
      approveRecord(office.as('organHead', on), key),
      refusedWith('record.opinionMissing'),
    )
    await giveOpinion(office.as('officeHead', on), key)
    await approveRecord(office.as('organHead', on), key)
    assert.equal((await findEdition(database.database, key))?.state, 'kept')
  }))

test('a record is followed by an edition that says what changed; the one before is superseded', () =>
  withDatabase(async (database) => {
    const office = await anEditorialOffice(database)
    const first = await aPublished(office, { on })
    const second = await startEdition(office.as('clerk', on), first)
    await assert.rejects(
      startEdition(office.as('clerk', on), first),
      refusedWith('record.openEdition'),
    )
    await assert.rejects(
      submitRecord(office.as('clerk', on), second),
      refusedWith('record.changeNoteMissing'),
    )
    const content = aContent(on, { changeNote: '更正了一处日期' })
    await saveRecord(office.as('clerk', on), second, { content, seen: 1 })
    await examine(office, second, on)
    await publishRecord(office.as('officeHead', on), second)
    const place = { unitCode: 'office', serialYear: 2026, serial: 1 }
    const editions = await listShownEditions(database.database, place)
    assert.deepEqual(
      editions.map(({ standing }) => standing),
      ['live', 'superseded'],
    )
    assert.equal((await findEdition(database.database, first))?.state, 'superseded')
  }))

test('a record that is taken down leaves nothing of its content', () =>
  withDatabase(async (database) => {
    const office = await anEditorialOffice(database)
    const key = await aPublished(office, { on })
    await withdrawRecord(office.as('officeHead', on), key, '内容有误')
    await assert.rejects(
      unpublishRecord(office.as('officeHead', on), key, { reason: '误公开', law: '' }),
      refusedWith('record.lawMissing'),
    )
    const down = { reason: '误公开', law: '条例第十五条' }
    await unpublishRecord(office.as('officeHead', on), key, down)
    const place = { unitCode: 'office', serialYear: 2026, serial: 1 }
    const [left] = await listShownEditions(database.database, place)
    assert.equal(left?.standing, 'unpublished')
    assert.equal(await findShownContent(database.database, key), undefined)
    assert.doesNotMatch(JSON.stringify(left), /停车/)
  }))

test('a record is returned with a reason, can be given up, and is never published before its hour', () =>
  withDatabase(async (database) => {
    const office = await anEditorialOffice(database)
    const key = await aDraft(office, { on })
    await submitRecord(office.as('clerk', on), key)
    await assert.rejects(
      returnRecord(office.as('reviewer', on), key, ' '),
      refusedWith('record.reasonMissing'),
    )
    await returnRecord(office.as('reviewer', on), key, '标题写错')
    await dropEdition(office.as('clerk', on), key)
    const other = await aDraft(office, { on })
    await examine(office, other, on)
    const at = new Date(office.as('clerk', on).now.getTime() + 3_600_000)
    await scheduleRecord(office.as('officeHead', on), other, at)
    const system = {
      ...office.as('clerk', on),
      actor: { kind: 'system', id: 'scheduled' },
    } as const
    await assert.rejects(publishRecord(system, other), refusedWith('record.notYetTime'))
    await publishRecord({ ...system, now: at }, other)
  }))
