import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { localDate } from '#law/index.ts'
import { countNormative } from '../figures/normative-figures.store.ts'
import { unpublishRecord } from '../flow/end-record.action.ts'
import { publishRecord } from '../flow/publish-record.action.ts'
import { saveRecord, startEdition } from '../flow/write-record.action.ts'
import {
  aContent,
  aDraft,
  anEditorialOffice,
  aPublished,
  type EditorialOffice,
  examine,
} from '../testing/an-editorial-office.ts'
import { listFactsBy, listNotedFacts } from './facts.store.ts'
import { correctValidity, noteValidity } from './note-validity.action.ts'
import { setNormativeRules } from './set-normative-rules.action.ts'

const refusedWith = (code: string) => (error: unknown) => {
  assert.equal(Reflect.get(Reflect.get(Object(error), 'refusal') ?? {}, 'code'), code)
  return true
}

const atNoon = (day: string): Date => new Date(`${day}T04:30:00Z`)

/** Issued, repealed, in force, of a year and as known at an instant; undefined where nothing is. */
async function counted(
  { database }: TestDatabase,
  { unit }: EditorialOffice,
  asked: { readonly year: number; readonly asOf?: Date } = { year: 2025 },
) {
  const lines = await countNormative(database, { unitIds: [unit.id], ...asked })
  const line = lines.find(({ row }) => row === 'normativeDocuments')
  return line && [line.issued, line.repealed, line.inForce]
}

const repeal = { kind: 'repealed', byDocument: '示例令第1号', basis: '不再适用' } as const

test('a document is noted as repealed by whoever answers for it, and counts as repealed from then', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const key = await aPublished(office, { on: '2025-03-03' })
    const from = '2025-10-01'
    await assert.rejects(
      noteValidity(office.as('clerk', '2025-10-02'), key, { ...repeal, from }),
      refusedWith('validity.notYourRole'),
    )
    await noteValidity(office.as('officeHead', '2025-10-02'), key, { ...repeal, from })
    assert.deepEqual(await counted(given, office), [1, 1, 0])
    assert.deepEqual(
      await counted(given, office, { year: 2025, asOf: atNoon('2025-10-01') }),
      [1, 0, 1],
    )
    assert.deepEqual(await counted(given, office, { year: 2026 }), [0, 0, 0])
    assert.equal(await counted(given, office, { year: 2024 }), undefined)
  }))

test('a fact that cannot be is refused, and nothing is written', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const key = await aPublished(office, { on: '2025-03-03' })
    const draft = await aDraft(office, { on: '2025-03-03' })
    const notice = await aPublished(office, { on: '2025-03-03', kind: 'notice' })
    const head = office.as('officeHead', '2025-10-02')
    const from = '2025-10-01'
    const refusals: readonly (readonly [object, string])[] = [
      [{ from: '2025-03-02' }, 'validity.beforeIssue'],
      [{ from: '2025-13-01' }, 'validity.dayMissing'],
      [{ basis: ' ' }, 'validity.basisMissing'],
      [{ byDocument: '' }, 'validity.documentMissing'],
      [{ kind: 'burnt' }, 'validity.kindUnknown'],
      [{ by: draft }, 'validity.repealerNotPublic'],
      [{ by: key }, 'validity.itself'],
      [{ kind: 'extended', until: '' }, 'validity.dayMissing'],
    ]
    for (const [change, code] of refusals)
      await assert.rejects(
        noteValidity(head, key, { ...repeal, from, ...change }),
        refusedWith(code),
        code,
      )
    await assert.rejects(
      noteValidity(head, draft, { ...repeal, from }),
      refusedWith('validity.unknown'),
    )
    await assert.rejects(
      noteValidity(head, notice, { ...repeal, from }),
      refusedWith('validity.noDocument'),
    )
    assert.deepEqual(await listNotedFacts(given.database, key), [])
    await noteValidity(head, key, { ...repeal, from })
    await assert.rejects(
      noteValidity(head, key, { ...repeal, kind: 'lapsed', from }),
      refusedWith('validity.endedAlready'),
    )
  }))

test('a wrong fact is corrected with a reason, stays to be seen, and no longer counts', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const key = await aPublished(office, { on: '2025-03-03' })
    const from = '2025-10-01'
    const factId = await noteValidity(office.as('officeHead', '2025-10-02'), key, {
      ...repeal,
      from,
    })
    const head = office.as('organHead', '2025-10-09')
    await assert.rejects(
      correctValidity(head, key, { factId, reason: '' }),
      refusedWith('validity.reasonMissing'),
    )
    await correctValidity(head, key, { factId, reason: '登记错了文件' })
    await assert.rejects(
      correctValidity(head, key, { factId, reason: '再来一次' }),
      refusedWith('validity.factUnknown'),
    )
    const [fact] = await listNotedFacts(given.database, key)
    assert.equal(fact?.correction?.reason, '登记错了文件')
    assert.deepEqual(await counted(given, office), [1, 0, 1])
    assert.deepEqual(
      await counted(given, office, { year: 2025, asOf: atNoon('2025-10-05') }),
      [1, 1, 0],
    )
  }))

test('a document that replaces another repeals it with its publication, from the day it takes effect', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const old = await aPublished(office, { on: '2025-03-03' })
    const ties = [{ tie: 'replaces', unitId: old.unitId, recordId: old.recordId }] as const
    const effectiveOn = localDate('2025-08-01')
    const content = { title: '新办法（示例）', ties, effectiveOn }
    const fresh = await aDraft(office, { on: '2025-07-01', content })
    assert.deepEqual(await listNotedFacts(given.database, old), [])
    await examine(office, fresh, '2025-07-01')
    await publishRecord(office.as('officeHead', '2025-07-01'), fresh)
    const [fact] = await listNotedFacts(given.database, old)
    assert.equal(fact?.kind, 'repealed')
    assert.equal(fact?.from, '2025-08-01')
    assert.equal((await listFactsBy(given.database, fresh))[0]?.of.recordId, old.recordId)
    assert.deepEqual(await counted(given, office), [2, 1, 1])
    // Before the day it takes effect the old one holds.
    assert.deepEqual(
      await counted(given, office, { year: 2025, asOf: atNoon('2025-07-02') }),
      [2, 0, 2],
    )

    const second = await startEdition(office.as('clerk', '2025-07-02'), fresh)
    const without = aContent('2025-07-01', { title: '新办法（示例）', changeNote: '不再替代' })
    await saveRecord(office.as('clerk', '2025-07-02'), second, { content: without, seen: 1 })
    await examine(office, second, '2025-07-02')
    await publishRecord(office.as('officeHead', '2025-07-02'), second)
    assert.ok((await listNotedFacts(given.database, old))[0]?.correction)
    assert.deepEqual(await counted(given, office), [2, 0, 2])
  }))

test('a document that repeals one issued later or never public is not published', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const later = await aPublished(office, { on: '2025-09-01' })
    const hidden = await aDraft(office, { on: '2025-03-03' })
    for (const [target, code] of [
      [later, 'validity.beforeIssue'],
      [hidden, 'validity.targetNotPublic'],
    ] as const) {
      const { unitId, recordId } = target
      const ties = [{ tie: 'repeals', unitId, recordId }] as const
      const draft = await aDraft(office, { on: '2025-07-01', content: { ties } })
      await examine(office, draft, '2025-07-01')
      await assert.rejects(
        publishRecord(office.as('officeHead', '2025-07-01'), draft),
        refusedWith(code),
      )
    }
    assert.deepEqual(await listNotedFacts(given.database, later), [])
  }))

test('a document of another unit is not repealed by a tie; a unit above may', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const other = await anEditorialOffice(given, 'other')
    const old = await aPublished(other, { on: '2025-03-03' })
    const ties = [{ tie: 'repeals', unitId: old.unitId, recordId: old.recordId }] as const
    await aPublished(office, { on: '2025-07-01', content: { ties } })
    assert.deepEqual(await listNotedFacts(given.database, old), [])
    await given.sql('update units set parent_id = $1 where unit_id = $2', [
      office.unit.id,
      other.unit.id,
    ])
    await aPublished(office, { on: '2025-07-02', content: { ties } })
    assert.equal((await listNotedFacts(given.database, old)).length, 1)
  }))

test('a document ends by itself on the day after its last day, without anybody noting it', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const expiresOn = localDate('2025-12-30')
    const key = await aPublished(office, { on: '2025-03-03', content: { expiresOn } })
    assert.deepEqual(
      await counted(given, office, { year: 2025, asOf: atNoon('2025-12-30') }),
      [1, 0, 1],
    )
    assert.deepEqual(
      await counted(given, office, { year: 2025, asOf: atNoon('2025-12-31') }),
      [1, 1, 0],
    )
    await noteValidity(office.as('officeHead', '2025-12-31'), key, {
      kind: 'extended',
      from: '2025-12-20',
      until: '2027-12-31',
      basis: '经评估继续有效',
    })
    assert.deepEqual(await counted(given, office), [1, 0, 1])
    assert.deepEqual(
      await counted(given, office, { year: 2025, asOf: atNoon('2025-12-31') }),
      [1, 0, 1],
    )
  }))

test('a document taken down is no longer counted; what was known before stays', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    await aPublished(office, { on: '2025-03-03' })
    const key = await aPublished(office, { on: '2025-03-04' })
    await unpublishRecord(office.as('officeHead', '2025-06-01'), key, {
      reason: '误公开',
      law: '条例第十五条',
    })
    assert.deepEqual(await counted(given, office), [1, 0, 1])
    assert.deepEqual(
      await counted(given, office, { year: 2025, asOf: atNoon('2025-05-31') }),
      [2, 0, 2],
    )
  }))

test('a unit that counts by the day of publication has its documents counted anew', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    await aPublished(office, { on: '2025-01-06', content: { formedOn: localDate('2024-12-30') } })
    assert.deepEqual(await counted(given, office, { year: 2024 }), [1, 0, 1])
    const head = office.as('officeHead', '2025-02-03')
    await assert.rejects(
      setNormativeRules(head, office.unit.id, { issueDate: 'never', interpretationDays: '3' }),
      refusedWith('validity.rulesInvalid'),
    )
    await setNormativeRules(head, office.unit.id, {
      issueDate: 'publishedOn',
      interpretationDays: '5',
    })
    assert.equal(await counted(given, office, { year: 2024 }), undefined)
    assert.deepEqual(await counted(given, office), [1, 0, 1])
    assert.deepEqual(
      await counted(given, office, { year: 2024, asOf: atNoon('2025-02-01') }),
      [1, 0, 1],
    )
  }))
