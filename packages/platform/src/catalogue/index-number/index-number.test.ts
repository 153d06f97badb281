import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { Refused } from '#kit/db/transaction.ts'
import { localDate } from '#law/index.ts'
import { findingsOf } from '../flow/examine-record.action.ts'
import { publishRecord } from '../flow/publish-record.action.ts'
import { listEditions } from '../record/editions.store.ts'
import { findRecord } from '../record/records.store.ts'
import { takeInPublished } from '../taking-in/take-in-published.action.ts'
import {
  aContent,
  aDraft,
  anEditorialOffice,
  aPublished,
  examine,
} from '../testing/an-editorial-office.ts'
import { defaultPattern, indexNumber, patternProblem } from './index-number.ts'
import { readMarks } from './numbering.ts'
import { setNumbering } from './set-numbering.action.ts'

const on = '2026-03-02'
const refused = (code: string) => (error: unknown) =>
  error instanceof Refused && error.refusal.code === code

test('patterns of sites in use are written, and give each record a number of its own', () => {
  const numbered = { unitCode: '11341702486344515H', year: 2026, month: 3, serial: 13 }
  for (const [pattern, written] of [
    [defaultPattern, '11341702486344515H/2026-00013'],
    ['{机关代码}/{年}{月}-{序号5}', '11341702486344515H/202603-00013'],
    ['GK-{机关代码}-{年}-{序号1}', 'GK-11341702486344515H-2026-13'],
  ] as const) {
    assert.equal(patternProblem(pattern), undefined, pattern)
    assert.equal(indexNumber(pattern, numbered), written)
  }
})

test('a pattern by which two records could have one number is refused', () => {
  for (const pattern of [
    '',
    '{年}-{序号5}',
    '{机关代码}/{序号5}',
    '{机关代码}/{年}',
    '{机关代码}/{年}-{序号5}-{序号5}',
    '{机关代码}/{年}-{序号9}',
    '{机关代码}/{年}-{流水号}',
    '{机关代码}/{年}{序号5}',
    '{机关代码}/{年}-1{序号5}',
    '{机关代码}{年}-{序号5}',
    '{机关代码}/{年}-{序号5}{月}',
    '{机关代码}/{年}-{序号5}号',
    '{机关代码}/{年}-{序号5} ',
  ])
    assert.notEqual(patternProblem(pattern), undefined, pattern)
})

test('marks are a line each, none twice', () => {
  assert.deepEqual(readMarks('示政办 示例办公室\n\n 示局发　示例局 '), [
    { mark: '示政办', issuer: '示例办公室' },
    { mark: '示局发', issuer: '示例局' },
  ])
  assert.deepEqual(readMarks(''), [])
  for (const text of ['示政办', '示政办〔2026〕 示例局', '示政办 甲\n示政办 乙'])
    assert.equal(readMarks(text), undefined, text)
})

test('twenty publications at once have twenty numbers without a gap; what is refused leaves none', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const keys = []
    for (let number = 1; number <= 22; number += 1) {
      const content = { documentNumber: `示政办〔2026〕${number}号` }
      const key = await aDraft(office, { on, content })
      await examine(office, key, on)
      keys.push(key)
    }
    // Two of them fail at the end of their transaction, after the number was taken.
    const doomed = keys.slice(0, 2).map(({ recordId }) => recordId)
    await given.sql(`create function fail() returns trigger language plpgsql as
      $$ begin raise exception 'planned'; end $$`)
    await given.sql(`create trigger planned before insert on record_publications for each row
      when (new.record_id in ('${doomed.join("','")}')) execute function fail()`)
    const outcomes = await Promise.allSettled(
      keys.map((key) => publishRecord(office.as('officeHead', on), key)),
    )
    assert.equal(outcomes.filter(({ status }) => status === 'rejected').length, 2)
    const { rows } = await given.sql(
      'select serial, index_number from records where serial is not null order by serial',
    )
    assert.deepEqual(
      rows,
      Array.from({ length: 20 }, (_, at) => ({
        serial: at + 1,
        index_number: `office/2026-${String(at + 1).padStart(5, '0')}`,
      })),
    )
  }))

test('a unit sets its pattern; numbers that were given stay', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const { unit, as } = office
    const first = await aPublished(office, { on })
    const typed = { pattern: '{机关代码}/{年}{月}-{序号3}', marks: '示局发 示例局' }
    await assert.rejects(
      setNumbering(as('clerk', on), unit.id, typed),
      refused('numbering.notYours'),
    )
    await assert.rejects(
      setNumbering(as('officeHead', on), unit.id, { ...typed, pattern: '{年}' }),
      refused('numbering.patternFaulty'),
    )
    await assert.rejects(
      setNumbering(as('officeHead', on), unit.id, { ...typed, marks: '示' }),
      refused('numbering.marksFaulty'),
    )
    await setNumbering(as('officeHead', on), unit.id, typed)
    const second = await aPublished(office, {
      on,
      content: { documentNumber: '示政办〔2026〕2号' },
    })
    const numbers = []
    for (const key of [first, second])
      numbers.push((await findRecord(given.database, key))?.indexNumber)
    assert.deepEqual(numbers, ['office/2026-00001', 'office/202603-002'])
    // The mark that was registered is not that of the document.
    const record = await findRecord(given.database, second)
    const [edition] = await listEditions(given.database, second)
    assert.ok(record && edition)
    const codes = (await findingsOf(given.database, { record, edition })).map(({ code }) => code)
    assert.ok(codes.includes('metadata.mark'))
    assert.ok(codes.includes('metadata.twinTitle'))
  }))

test('numbers that were given elsewhere are kept, passed over, and never given twice', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const { unit, as } = office
    const taken = (indexNumber: string, documentNumber: string) => ({
      kind: 'normativeDocument' as const,
      content: aContent('2025-03-03', { documentNumber }),
      publishedOn: localDate('2025-03-10'),
      source: '示例旧网站',
      indexNumber,
    })
    const [old] = await takeInPublished(as('officeHead', on), unit.id, [
      taken('office/2026-00001', '示政办〔2025〕1号'),
    ])
    assert.ok(old)
    assert.equal((await findRecord(given.database, old))?.indexNumber, 'office/2026-00001')
    await assert.rejects(
      takeInPublished(as('officeHead', on), unit.id, [
        taken('office/2026-00001', '示政办〔2025〕2号'),
      ]),
      refused('record.numberTaken'),
    )
    const key = await aPublished(office, { on })
    assert.equal((await findRecord(given.database, key))?.indexNumber, 'office/2026-00002')
  }))
