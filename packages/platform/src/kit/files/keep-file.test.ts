import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { createUnit } from '#agencies/create-unit.action.ts'
import { localDate } from '#law/index.ts'
import { type TestDatabase, withDatabase } from '../db/testing/with-database.ts'
import { Refused } from '../db/transaction.ts'
import { contentOf, fileAnswer } from './file-answer.ts'
import { fileRoom, useFileRoom } from './file-room.ts'
import { findFile } from './files.store.ts'
import { checkKeptFile, checkWaitingFiles, keepFile } from './keep-file.action.ts'
import { clamavAt, type Scanner } from './scanner.ts'
import { listMissingContents, sweepFiles } from './sweep-files.ts'
import { eicar, startFakeClamd } from './testing/fake-clamd.ts'
import { useTestRoom } from './testing/test-room.ts'

const purpose = 'report-source'
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const isRefused = (code: string) => (error: unknown) =>
  error instanceof Refused && error.refusal.code === code

afterEach(useTestRoom)

async function aUnit({ context }: TestDatabase, code = 'example'): Promise<string> {
  const { id } = await createUnit(context, {
    code,
    name: '示例局',
    kind: 'department',
    region: '示例市',
    hasRuleMakingPower: false,
    createdOn: localDate('2019-05-15'),
  })
  return id
}

function withScanner(scanner: Scanner | undefined): void {
  useFileRoom({ store: fileRoom().store, scanner })
}

test('without a scanner a file is checked for what it is, and handed out to save', () =>
  withDatabase(async (given) => {
    const unitId = await aUnit(given)
    const sent = { unitId, purpose, name: 'a/报告.txt', bytes: bytesOf('年度报告') } as const
    const file = await keepFile(given.context, sent)
    assert.deepEqual([file.state, file.checkedBy, file.kind], ['clean', 'type', 'text'])
    assert.equal(file.name, '报告.txt')
    const answer = await fileAnswer(file)
    assert.equal(answer.type, 'application/octet-stream')
    assert.match(answer.headers?.['content-disposition'] ?? '', /^attachment; /)
    const { rows } = await given.sql("select facts from audit_lines where action = 'kit.keepFile'")
    assert.equal(rows.length, 1)
    assert.doesNotMatch(JSON.stringify(rows), /报告/, 'names may be personal')
  }))

test('a harmful file stays in quarantine; a clean one comes out', () =>
  withDatabase(async (given) => {
    const unitId = await aUnit(given)
    const clamd = await startFakeClamd()
    try {
      withScanner(clamavAt(clamd.address))
      const sent = { unitId, purpose, name: 'x.txt' } as const
      const harmful = await keepFile(given.context, { ...sent, bytes: bytesOf(eicar) })
      assert.deepEqual([harmful.state, harmful.threat], ['harmful', 'Eicar-Test-Signature'])
      await assert.rejects(contentOf(harmful), isRefused('file.harmful'))
      const clean = await keepFile(given.context, { ...sent, bytes: bytesOf('一') })
      assert.deepEqual([clean.state, clean.checkedBy], ['clean', 'scanner'])
      assert.deepEqual([...(await contentOf(clean))], [...bytesOf('一')])
    } finally {
      await clamd.stop()
    }
  }))

test('while the scanner is away files wait, and are checked when it is back', () =>
  withDatabase(async (given) => {
    const { context } = given
    const unitId = await aUnit(given)
    const clamd = await startFakeClamd()
    withScanner(clamavAt('127.0.0.1:1'))
    const sent = { unitId, purpose, name: 'x.txt' } as const
    const one = await keepFile(context, { ...sent, bytes: bytesOf('one') })
    const other = await keepFile(context, { ...sent, bytes: bytesOf(eicar) })
    assert.equal(one.state, 'waiting')
    await assert.rejects(contentOf(one), isRefused('file.waiting'))
    assert.equal(await checkWaitingFiles(context), 0)
    try {
      withScanner(clamavAt(clamd.address))
      assert.equal((await checkKeptFile(context, one)).state, 'clean')
      assert.equal(await checkWaitingFiles(context), 1)
    } finally {
      await clamd.stop()
    }
    const scope = { unitIds: [unitId], purposes: [purpose] } as const
    assert.equal((await findFile(given.database, scope, other.id))?.state, 'harmful')
    const { rows } = await given.sql(
      "select count(*)::int from audit_lines where action = 'kit.checkFile'",
    )
    assert.deepEqual(rows, [{ count: 2 }])
  }))

test('a file is found within a scope only', () =>
  withDatabase(async (given) => {
    const [unitId, otherId] = [await aUnit(given), await aUnit(given, 'other')]
    const sent = { unitId, purpose, name: 'x.txt', bytes: bytesOf('x') } as const
    const { id } = await keepFile(given.context, sent)
    const inScope = (unitIds: readonly string[], purposes: readonly 'report-source'[]) =>
      findFile(given.database, { unitIds, purposes }, id)
    assert.equal((await inScope([otherId, unitId], [purpose]))?.id, id)
    assert.equal(await inScope([otherId], [purpose]), undefined)
    assert.equal(await inScope([unitId], []), undefined)
    assert.equal(await inScope([], [purpose]), undefined)
  }))

test('the portal reads no list of files', () =>
  withDatabase(async ({ as }) => {
    const read = as('portal').selectFrom('files').selectAll().execute()
    await assert.rejects(read, /permission denied/)
  }))

test('only contents that no record names are swept away, and only after a day', () =>
  withDatabase(async (given) => {
    const unitId = await aUnit(given)
    const { store } = fileRoom()
    const named = await keepFile(given.context, {
      unitId,
      purpose,
      name: 'x',
      bytes: bytesOf('named'),
    })
    const unnamed = await store.put(bytesOf('unnamed'))
    const tomorrow = new Date(Date.now() + 25 * 3_600_000)
    await sweepFiles(given.database, store, new Date())
    assert.equal(await store.has(unnamed), true, 'it may belong to a record just being written')
    await sweepFiles(given.database, store, tomorrow)
    assert.equal(await store.has(unnamed), false)
    assert.equal(await store.has(named.digest), true)
    assert.deepEqual(await listMissingContents(given.database, store), [])
    await store.remove(named.digest)
    assert.deepEqual(await listMissingContents(given.database, store), [named.digest])
  }))
