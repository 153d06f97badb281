import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDatabase } from '../db/testing/with-database.ts'
import { inTransaction, platformUnitId, Refused } from '../db/transaction.ts'
import { currentSealMark } from '../secrets/key-ring.ts'
import { contentOf } from './file-answer.ts'
import { fileRoom, useFileRoom } from './file-room.ts'
import { listNamedDigests } from './files.store.ts'
import { openStage } from './open-stage.store.ts'
import { dropExpiredStages, stageFiles, unstageFile } from './stage-files.action.ts'
import { listStagedFiles } from './staged-files.store.ts'
import { storeContent, storedContent } from './stored-content.ts'

const text = new TextEncoder().encode('身份证明的内容，示例')
const aFile = { purpose: 'request-proof', file: { name: '证件.txt', bytes: text } } as const
const stage = { digest: 'a'.repeat(64), expiresAt: new Date('2026-03-02T00:00:00Z') }
const other = { ...stage, digest: 'b'.repeat(64) }

test('what is stored sealed cannot be read in the store, nor under the id of another file', () =>
  withDatabase(async () => {
    const one = await storeContent('file-1', text, true)
    const kept = Buffer.from(await fileRoom().store.get(one.digest))
    assert.ok(!kept.includes(Buffer.from('身份')))
    assert.ok(one.keySealed?.startsWith(currentSealMark()))
    assert.deepEqual(new Uint8Array(await storedContent({ id: 'file-1', ...one })), text)
    await assert.rejects(storedContent({ id: 'file-2', ...one }))
    const again = await storeContent('file-1', text, true)
    assert.notEqual(again.digest, one.digest)
  }))

test('the public site sees the staged files of one form, and only with its code', () =>
  withDatabase(async ({ as, context }) => {
    const portal = as('portal')
    const actor = { kind: 'public', id: 'applicant' } as const
    const outside = { ...context, database: portal, actor }
    await stageFiles(outside, stage, [aFile, aFile])
    await stageFiles(outside, other, [aFile])
    await assert.rejects(portal.selectFrom('staged_files').selectAll().execute(), { code: '42501' })
    const seen = (digest: string) =>
      inTransaction(outside, { action: 'x', unitId: platformUnitId, subject: 'x' }, async (tx) => {
        await openStage(tx, digest)
        return listStagedFiles(tx, stage.digest)
      })
    const mine = await seen(stage.digest)
    assert.equal(mine.length, 2)
    assert.deepEqual(await seen(other.digest), [])
    assert.deepEqual(await seen(''), [])
    await unstageFile(outside, other, mine[0]?.id ?? '')
    assert.equal((await seen(stage.digest)).length, 2)
    await unstageFile(outside, stage, mine[0]?.id ?? '')
    assert.equal((await seen(stage.digest)).length, 1)
  }))

test('staged contents are not swept, until their time is over', () =>
  withDatabase(async ({ database, context }) => {
    await stageFiles(context, stage, [aFile])
    const [file] = await listStagedFiles(database, stage.digest)
    assert.ok(file)
    assert.ok((await listNamedDigests(database, [file.digest])).has(file.digest))
    assert.equal(await dropExpiredStages({ ...context, now: new Date('2026-03-01') }), 0)
    assert.equal(await dropExpiredStages({ ...context, now: new Date('2026-03-03') }), 1)
    assert.ok(!(await listNamedDigests(database, [file.digest])).has(file.digest))
  }))

test('a harmful file is refused and leaves no record; one that could not be checked waits', () =>
  withDatabase(async ({ database, context }) => {
    const room = fileRoom()
    useFileRoom({ ...room, scanner: async () => ({ outcome: 'harmful', threat: 'Example' }) })
    await assert.rejects(
      stageFiles(context, stage, [aFile]),
      (error) => error instanceof Refused && error.refusal.code === 'file.harmful',
    )
    assert.deepEqual(await listStagedFiles(database, stage.digest), [])
    useFileRoom({ ...room, scanner: async () => ({ outcome: 'unavailable', why: 'away' }) })
    await stageFiles(context, stage, [aFile])
    useFileRoom(room)
    const [file] = await listStagedFiles(database, stage.digest)
    assert.equal(file?.state, 'waiting')
    const waiting = { ...file, unitId: 'x', sentBy: 'x' }
    await assert.rejects(contentOf(waiting), /file.waiting/)
  }))
