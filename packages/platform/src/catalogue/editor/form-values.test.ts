import assert from 'node:assert/strict'
import { test } from 'node:test'
import { localDate } from '#law/index.ts'
import { type EditionContent, emptyContent } from '../record/content.ts'
import type { RecordKind } from '../record/kind.ts'
import { stepped, withFiles, withTie } from './edit-step.ts'
import { readForm, valuesOf } from './form-values.ts'

const id = (last: number) => `0190a0b0-0000-7000-8000-00000000000${last}`
const files = new Map([1, 2, 3].map((last) => [id(last), String(last).repeat(64)]))
const kind: RecordKind = {
  title: '示例',
  item: '20.1',
  column: 'policy',
  fields: [
    { name: 'amount', title: '金额', type: 'money' },
    { name: 'day', title: '日期', type: 'date' },
    { name: 'grade', title: '等级', type: 'choice', choices: ['甲', '乙'] },
  ],
}
const content: EditionContent = {
  ...emptyContent,
  title: '示例市停车管理办法',
  issuers: ['示例局', '示例委'],
  keywords: ['停车', '收费'],
  formedOn: localDate('2026-03-02'),
  attribute: 'proactive',
  body: '<h2>一、总则</h2>\n<p>正文</p>',
  attachments: [1, 2].map((last) => ({
    fileId: id(last),
    digest: String(last).repeat(64),
    title: `附件${last}`,
  })),
  ties: [{ tie: 'repeals', unitId: id(4), recordId: id(5) }],
  fields: { amount: '12.5', day: '2026-01-01', grade: '甲' },
}
const reading = { kind, before: emptyContent, files }

test('a content comes back from its form as it was', () => {
  assert.deepEqual(readForm({ ...reading, values: valuesOf(content) }), { content, problems: {} })
})

test('fields that a form does not send stay as they were', () => {
  const values = new Map([['title', '新题']])
  const { content: read } = readForm({ ...reading, before: content, values })
  assert.equal(read.title, '新题')
  assert.deepEqual(read.fields, content.fields)
  assert.equal(read.body, content.body)
  assert.equal(read.formedOn, '2026-03-02')
})

test('what cannot be read is named, and nothing else is refused: a draft may be incomplete', () => {
  const values = new Map([
    ...valuesOf(content),
    ['formedOn', '2026-02-30'],
    ['fields.amount', '一万元'],
    ['fields.day', '昨天'],
    ['fields.grade', '丙'],
  ])
  assert.deepEqual(Object.keys(readForm({ ...reading, values }).problems).sort(), [
    'fields.amount',
    'fields.day',
    'fields.grade',
    'formedOn',
  ])
  assert.deepEqual(readForm({ ...reading, values: new Map() }).problems, {})
})

test('only files of the record are attached, each once, with the digest that is kept', () => {
  const values = withFiles(valuesOf(content), [
    { fileId: id(1), title: '又一次' },
    { fileId: id(9), title: '别处的文件' },
    { fileId: id(3), title: '第三' },
  ])
  assert.deepEqual(
    readForm({ ...reading, values }).content.attachments.map(
      ({ title, digest }) => title + digest[0],
    ),
    ['附件11', '附件22', '第三3'],
  )
})

test('buttons move, take out and take in attachments, and take ties away', () => {
  const after = (step: string) =>
    readForm({ ...reading, values: stepped(valuesOf(content), step) }).content
  const titles = (step: string) => after(step).attachments.map(({ title }) => title)
  assert.deepEqual(titles(`down:${id(1)}`), ['附件2', '附件1'])
  assert.deepEqual(titles(`up:${id(1)}`), ['附件1', '附件2'])
  assert.deepEqual(titles(`up:${id(2)}`), ['附件2', '附件1'])
  assert.deepEqual(titles(`detach:${id(1)}`), ['附件2'])
  assert.deepEqual(titles(`attach:${id(3)}`), ['附件1', '附件2', ''])
  assert.deepEqual(titles(`down:${id(7)}`), ['附件1', '附件2'])
  assert.deepEqual(after('untie:0').ties, [])
  const tied = withTie(valuesOf(content), 'relates', `${id(6)}/${id(7)}`)
  assert.equal(readForm({ ...reading, values: tied }).content.ties.length, 2)
})
