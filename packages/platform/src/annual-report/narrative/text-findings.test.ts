import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOf } from '../flow/findings.ts'
import { aReportFile } from '../test-report.ts'
import { withNarrative } from './narrative.ts'
import { compareSentences, lengthOf } from './repetition.ts'
import { textFindings } from './text-findings.ts'

const { bytes } = aReportFile({ year: 2025, received: 3, isWithoutText: true })
const report = reportOf(new TextDecoder().decode(bytes))

test('a number that differs from the table is found at its aspect', () => {
  const { byField } = textFindings(
    withNarrative(report, {
      'overview.opening': '示例局做好公开工作。',
      'overview.disclosure': '发布信息30条。',
      'overview.requests': '本机关新收政府信息公开申请5件。',
    }),
    undefined,
  )
  assert.deepEqual(
    byField['overview.requests']?.map(({ code }) => code),
    ['text.requests'],
  )
  assert.equal(byField['overview.disclosure'], undefined)
})

test('what is missing is found where it is to be written', () => {
  const { byField } = textFindings(
    withNarrative(report, { 'overview.disclosure': '发布信息30条。', problems: '无。' }),
    undefined,
  )
  const codesOf = (field: keyof typeof byField) => byField[field]?.map(({ code }) => code)
  assert.deepEqual(codesOf('overview.opening'), ['overview.fiveAspects'])
  assert.deepEqual(codesOf('problems'), ['sections.empty'])
  assert.deepEqual(codesOf('other'), ['sections.unwritten', 'other.processingFee'])
})

test('what nobody has written yet is said at its field', () => {
  const { byField, general } = textFindings(report, undefined)
  const fields = Object.entries(byField).filter(([, found]) =>
    found.some(({ code }) => code === 'sections.unwritten'),
  )
  assert.deepEqual(fields.map(([field]) => field).sort(), ['other', 'overview.opening', 'problems'])
  assert.deepEqual(general, [])
})

test('largely repeating last year’s text is a finding of the whole text', () => {
  const sentence = (topic: string) =>
    Array.from(
      { length: 14 },
      (_, index) => `${topic}第${index}项工作由示例科室按月核对并登记入账。`,
    ).join('')
  const written = { 'overview.opening': sentence('概况'), problems: sentence('公开') }
  const last = { ...withNarrative(report, written), year: 2024 }
  const { general } = textFindings(withNarrative(report, written), last)
  assert.deepEqual(
    general.map(({ code }) => code),
    ['years.repetition'],
  )
})

test('identical sentences are marked, whatever their blanks and commas; short ones are not counted', () => {
  const { paragraphs, sentences, repeated } = compareSentences(
    '全年发布信息三十条，均已归档。新设专栏两个供群众查阅。\n一是学习。',
    '全年发布信息三十条 均已归档。\n一是学习。',
  )
  assert.deepEqual(
    paragraphs.map((all) => all.map(({ isRepeated }) => isRepeated)),
    [[true, false], [false]],
  )
  assert.deepEqual([sentences, repeated], [2, 1])
})

test('nothing written repeats nothing, and blanks have no length', () => {
  assert.deepEqual(compareSentences('', '全年发布信息三十条。'), {
    paragraphs: [],
    sentences: 0,
    repeated: 0,
  })
  assert.equal(lengthOf('一 二\n三'), 3)
})
