import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layOut, type Report, reportFromJson, reportToJson } from '@gongkai/report-engine'
import { emptyReport } from '../filling-in/empty-report.ts'
import { narrativeOf, withNarrative } from './narrative.ts'
import { linesOfOverview, readOverview } from './overview.ts'

const empty = emptyReport({ organ: '示例局', year: 2025 })

const overviewText = [
  '2025年，示例局按照条例做好公开工作。',
  '（一）主动公开情况',
  '发布信息30条。',
  '（二）依申请公开',
  '（三）公开平台建设',
  '专栏运行平稳。',
  '检索可用。',
].join('\n')

function aReport(text: string): Report {
  const section = { number: '一', heading: '总体情况', kind: 'overview', text } as const
  return { ...empty, sections: [{ ...section, at: { line: 3 }, lines: [] }] }
}

const overviewOf = ({ sections }: Report): string =>
  sections.find(({ kind }) => kind === 'overview')?.text ?? ''

test('section one is read by its aspects, whatever their numbers', () => {
  const { opening, parts } = readOverview(overviewText)
  assert.equal(opening, '2025年，示例局按照条例做好公开工作。')
  assert.deepEqual(parts, [
    { aspect: 'disclosure', heading: '（一）主动公开情况', text: '发布信息30条。' },
    { aspect: 'requests', heading: '（二）依申请公开', text: '' },
    { aspect: 'platform', heading: '（三）公开平台建设', text: '专栏运行平稳。\n检索可用。' },
  ])
})

test('other headings, and one that comes twice, are text of what stands before them', () => {
  const { opening, parts } = readOverview(
    '（一）聚焦重点\n甲。\n（二）监督保障\n乙。\n（三）监督保障\n丙。',
  )
  assert.equal(opening, '（一）聚焦重点\n甲。')
  assert.deepEqual(parts, [
    { aspect: 'supervision', heading: '（二）监督保障', text: '乙。\n（三）监督保障\n丙。' },
  ])
  assert.equal(linesOfOverview('').length, 0)
})

test('changing one field leaves all others as they are printed', () => {
  const report = withNarrative(aReport(overviewText), { 'overview.disclosure': '发布信息31条。' })
  assert.equal(
    overviewOf(report),
    overviewText.replace('30', '31').replace('（二）依申请公开\n', ''),
  )
  const other = withNarrative(aReport(overviewText), { problems: '更新不够及时，已安排核对。' })
  assert.equal(overviewOf(other), overviewText)
  assert.deepEqual(other.sections.find(({ kind }) => kind === 'overview')?.at, { line: 3 })
})

test('a new aspect comes in the form’s order under the form’s heading; an emptied one goes', () => {
  const added = withNarrative(aReport(overviewText), {
    'overview.management': '逐件审查。',
    'overview.supervision': '考核合格。',
  })
  assert.match(
    overviewOf(added),
    /（三）政府信息管理\n逐件审查。\n（三）公开平台建设\n专栏运行平稳。\n检索可用。\n（五）监督保障\n考核合格。$/,
  )
  const emptied = withNarrative(aReport(overviewText), { 'overview.platform': '' })
  assert.doesNotMatch(overviewOf(emptied), /平台/)
})

test('what is written is read back, field by field', () => {
  const written = {
    title: '示例局2025年政府信息公开工作年度报告',
    'overview.opening': '开头一段。\n开头二段。',
    'overview.disclosure': '主动公开的话。',
    'overview.requests': '依申请公开的话。',
    'overview.management': '信息管理的话。',
    'overview.platform': '平台建设的话。',
    'overview.supervision': '监督保障的话。',
    problems: '问题和改进的话。',
    other: '其他的话。',
  }
  assert.deepEqual(narrativeOf(withNarrative(empty, written)), written)
})

test('all six sections are there after the first text, also as JSON and as laid out', () => {
  const report = withNarrative(empty, { 'overview.disclosure': '发布信息30条。' })
  const read = reportFromJson(reportToJson(report))
  assert.ok('cells' in read)
  assert.deepEqual(
    layOut(read).sections.map(({ heading, paragraphs }) => [heading, paragraphs.length]),
    [
      ['一、总体情况', 2],
      ['二、主动公开政府信息情况', 0],
      ['三、收到和处理政府信息公开申请情况', 0],
      ['四、政府信息公开行政复议、行政诉讼情况', 0],
      ['五、存在的主要问题及改进情况', 0],
      ['六、其他需要报告的事项', 0],
    ],
  )
  assert.equal(layOut(read).sections[0]?.paragraphs[0]?.subheading, true)
})

test('the processing fee is what section six states now', () => {
  const stated = withNarrative(empty, { other: '本年度收取信息处理费380元。' })
  assert.equal(stated.processingFee?.amount, '380')
  assert.equal(withNarrative(stated, { other: '没有其他事项。' }).processingFee, undefined)
  assert.equal(withNarrative(stated, { problems: '无' }).processingFee?.amount, '380')
})

test('an emptied title is none, and the printed form falls back to the official one', () => {
  const report = withNarrative(empty, { title: '' })
  assert.equal(report.title, undefined)
  assert.deepEqual(layOut(report).title, ['示例局', '2025年政府信息公开工作年度报告'])
})
