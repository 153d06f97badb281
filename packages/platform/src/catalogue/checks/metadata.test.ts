import assert from 'node:assert/strict'
import { test } from 'node:test'
import { localDate, nationalCalendar } from '#law/index.ts'
import type { EditionContent } from '../record/content.ts'
import { kindOf, type RecordKindName } from '../record/kinds.ts'
import { aContent } from '../testing/an-editorial-office.ts'
import { readDocumentNumber } from './document-number.ts'
import { checkMetadata } from './metadata.ts'
import type { MetadataFacts } from './metadata-facts.ts'

test('文号 are read as people write them and written as they should be', () => {
  const written = {
    '示政办〔2026〕7号': '示政办〔2026〕7号',
    '示政办[2026]7号': '示政办〔2026〕7号',
    '示政办［2026］007 号': '示政办〔2026〕7号',
    '示政办【2026】第7号': '示政办〔2026〕7号',
    '示政办（2026）7号': '示政办〔2026〕7号',
    '示政办 (2026) 07号': '示政办〔2026〕7号',
    '示府规(试)〔2026〕1号': '示府规(试)〔2026〕1号',
    示例市人民政府令第012号: '示例市人民政府令第12号',
    示例局公告2026年第3号: '示例局公告2026年第3号',
  }
  for (const [typed, right] of Object.entries(written))
    assert.equal(readDocumentNumber(typed)?.written, right, typed)
  for (const typed of [
    '',
    '无',
    '示政办2026-1号',
    '〔2026〕7号',
    '示政办〔26〕7号',
    '示政办〔2026〕号',
  ])
    assert.equal(readDocumentNumber(typed), undefined, typed)
})

const facts: MetadataFacts = {
  unitName: '示例局',
  marks: [],
  twins: [],
  calendar: nationalCalendar,
  publishedOn: undefined,
}

type Given = {
  readonly kind?: RecordKindName
  readonly facts?: Partial<MetadataFacts>
}

function found(changes: Partial<EditionContent>, given: Given = {}): readonly string[] {
  const { kind = 'normativeDocument' } = given
  return checkMetadata({
    content: aContent('2026-03-02', changes),
    kind: kindOf(kind),
    attachmentTexts: new Map(),
    metadata: { ...facts, ...given.facts },
  }).map(({ code, severity }) => `${code.replace('metadata.', '')} ${severity}`)
}

const day = localDate

test('a head in order has no findings', () => {
  assert.deepEqual(found({}), [])
  assert.deepEqual(found({ body: '<p>示政办〔2026〕1号</p><p>正文</p>' }), [])
})

test('the number is written as it should be, of the year of its date, the one in the text', () => {
  assert.deepEqual(found({ documentNumber: '示政办[2026]01号' }), ['documentNumberForm warning'])
  assert.deepEqual(found({ documentNumber: '2026年一号文' }), ['documentNumberForm warning'])
  assert.deepEqual(found({ documentNumber: '示政办〔2025〕1号' }), ['documentNumberYear warning'])
  const body = '<h2>示例文件</h2><p>示政办〔2026〕2 号</p><p>根据示政办〔2020〕9号，</p>'
  assert.deepEqual(found({ body }), ['documentNumberInText warning'])
  // A number that is quoted in a sentence is no head.
  assert.deepEqual(found({ body: '<p>现将示政办〔2020〕9号废止。</p>' }), [])
})

test('the head fields that people are shown are asked for', () => {
  assert.deepEqual(found({ subject: '' }), ['headFields warning'])
  assert.deepEqual(found({ summary: '' }), ['headFields warning'])
  assert.deepEqual(found({ documentNumber: '' }), ['headFields warning'])
  assert.deepEqual(found({ documentNumber: '' }, { kind: 'notice' }), [])
  assert.deepEqual(found({ subject: '', attribute: 'withheld' }), [])
})

test('days follow each other', () => {
  assert.deepEqual(found({ effectiveOn: day('2026-03-01') }), ['effectBeforeIssue warning'])
  assert.deepEqual(found({ effectiveOn: day('2026-03-02') }), [])
  assert.deepEqual(found({ changedOn: day('2026-03-01') }), ['changedBeforeFormed error'])
  const dates = { effectiveOn: day('2026-04-02'), expiresOn: day('2026-04-01') }
  assert.deepEqual(found(dates), ['expiresBeforeEffect error'])
})

test('a regulation takes effect thirty days after, or says why not', () => {
  const given = { kind: 'regulation' } as const
  const documentNumber = '示例市人民政府令第12号'
  assert.deepEqual(found({ documentNumber, effectiveOn: day('2026-04-01') }, given), [])
  assert.deepEqual(found({ documentNumber, effectiveOn: day('2026-03-31') }, given), [
    'earlyEffect warning',
  ])
  const fields = { earlyEffectReason: '示例：关系公共安全' }
  assert.deepEqual(found({ documentNumber, effectiveOn: day('2026-03-02'), fields }, given), [])
  // A normative document may hold from its first day.
  assert.deepEqual(found({ effectiveOn: day('2026-03-02') }), [])
})

test('the mark is that of the organ', () => {
  const marks = [
    { mark: '示政办', issuer: '示例市人民政府办公室' },
    { mark: '示局发', issuer: '示例局' },
  ]
  const own = { facts: { marks } }
  assert.deepEqual(found({ documentNumber: '示局发〔2026〕1号' }, own), [])
  assert.deepEqual(found({}, own), ['mark warning'])
  assert.deepEqual(found({ documentNumber: '示乱发〔2026〕1号' }, own), ['mark warning'])
  // What another organ issued has a mark of its own.
  assert.deepEqual(found({ documentNumber: '省发〔2026〕1号', issuers: ['示例省厅'] }, own), [])
})

test('the same number or title in the unit is pointed out', () => {
  const twin = { title: '别的', documentNumber: '示政办〔2026〕1号' }
  assert.deepEqual(found({}, { facts: { twins: [twin] } }), ['twinNumber warning'])
  const { title } = aContent('2026-03-02')
  assert.deepEqual(found({}, { facts: { twins: [{ title, documentNumber: '' }] } }), [
    'twinTitle warning',
  ])
})

test('published within twenty working days of the day it formed, not before it', () => {
  const at = (publishedOn: string) => found({}, { facts: { publishedOn: day(publishedOn) } })
  assert.deepEqual(at('2026-03-02'), [])
  assert.deepEqual(at('2026-03-30'), [])
  assert.deepEqual(at('2026-03-31'), ['publishedLate warning'])
  assert.deepEqual(at('2026-03-01'), ['publishedBeforeFormed warning'])
})
