import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Report } from '../../report.ts'
import type { Rule } from '../rule.ts'
import { sampleReport } from '../sample-report.ts'
import { overviewFiveAspects } from './five-aspects.ts'
import { governmentDuties } from './government-duties.ts'
import { periodYear } from './period-year.ts'
import { otherProcessingFee } from './processing-fee.ts'
import { sampleSections } from './sample-sections.ts'
import { sectionsEmpty } from './sections/empty.ts'
import { sectionsMissing } from './sections/missing.ts'
import { sectionsNumbering } from './sections/numbering.ts'
import { sectionsOrder } from './sections/order.ts'
import { titleOrgan } from './title-organ.ts'
import { titleYear } from './title-year.ts'

function judge(rule: Rule, report: Partial<Report>): string[] {
  return rule
    .check(sampleReport({ report }))
    .filter(({ verdict }) => verdict !== 'passes')
    .map(({ verdict, severity }) => (severity === undefined ? verdict : `${verdict} ${severity}`))
}

function withoutFee(other: string): readonly string[] {
  const { processingFee: _, ...report } = sampleReport({
    report: { sections: sampleSections({ other }) },
  })
  return otherProcessingFee
    .check(report)
    .map(({ verdict, severity }) => `${verdict} ${severity ?? ''}`.trim())
}

test('a report without any section heading is not judged by its sections', () => {
  for (const rule of [
    sectionsMissing,
    sectionsEmpty,
    sectionsOrder,
    sectionsNumbering,
    overviewFiveAspects,
    governmentDuties,
    otherProcessingFee,
  ])
    assert.deepEqual(rule.check(sampleReport({ report: { sections: [] } })), [], rule.code)
})

test('a heading that was not read over a table that was is a question', () => {
  assert.deepEqual(judge(sectionsMissing, { sections: sampleSections({ requests: null }) }), [
    'uncertain info',
  ])
  assert.deepEqual(
    judge(sectionsMissing, { sections: sampleSections({ problems: null, other: null }) }),
    ['fails'],
  )
})

test('section five may not be empty or 无; a few words are a question', () => {
  for (const problems of ['', '无', '无。', '暂无。'])
    assert.deepEqual(
      judge(sectionsEmpty, { sections: sampleSections({ problems }) }),
      ['fails'],
      problems,
    )
  assert.deepEqual(judge(sectionsEmpty, { sections: sampleSections({ problems: '人手不足。' }) }), [
    'uncertain',
  ])
})

test('section six may be 无 as a section; the fee is another matter', () => {
  assert.deepEqual(judge(sectionsEmpty, { sections: sampleSections({ other: '无' }) }), [])
})

test('numbers as digits are the same numbers', () => {
  const sections = sampleSections().map((section, index) => ({
    ...section,
    number: String(index + 1),
  }))
  assert.deepEqual(judge(sectionsNumbering, { sections }), [])
})

test('aspects are judged by wording too, and asked for the form of 2021 only', () => {
  const overview =
    '全年发布各类信息。收到公开申请2件。严格落实三审三校制度。优化政府网站栏目。组织培训2次。'
  assert.deepEqual(judge(overviewFiveAspects, { sections: sampleSections({ overview }) }), [])
  assert.deepEqual(overviewFiveAspects.editions, ['2021'])
})

test('a list of the sections of the report is no aspect', () => {
  const overview =
    '全文分六个部分：总体情况、主动公开情况、申请办理情况、存在问题和其他事项等。网站平台运行平稳，信息管理规范，考核良好。'
  const [finding] = overviewFiveAspects.check(
    sampleReport({ report: { sections: sampleSections({ overview }) } }),
  )
  assert.deepEqual(finding?.facts, { missing: ['主动公开', '依申请公开'] })
})

test('only governments report the duties of 条例 50(4)', () => {
  const sections = sampleSections({ overview: '全年平稳，公开各类信息三十条。' })
  for (const organ of ['示例市人民政府', '示例镇人民政府', '示例县政府'])
    assert.deepEqual(judge(governmentDuties, { organ, sections }), ['uncertain'], organ)
  for (const organ of ['示例市人民政府办公室', '示例市水务局', '示例市政府办', '示例街道办事处'])
    assert.deepEqual(judge(governmentDuties, { organ, sections }), [], organ)
})

test('section six without the fee: a warning; another fee in its place: a hint', () => {
  assert.deepEqual(withoutFee('无。'), ['fails'])
  assert.deepEqual(withoutFee('2024年度无行政事业性收费。'), ['uncertain info'])
})

test('the fee stated in another section: a hint', () => {
  const sections = sampleSections({ overview: '全年收取信息处理费0元。', other: '无' })
  const { processingFee: _, ...report } = sampleReport({ report: { sections } })
  assert.deepEqual(
    otherProcessingFee.check(report).map(({ severity }) => severity),
    ['info'],
  )
})

test('period: another year is an error, part of the year a question', () => {
  const at = { line: 3 }
  assert.deepEqual(judge(periodYear, { period: { from: '2023-01-01', to: '2023-12-31', at } }), [
    'fails',
  ])
  assert.deepEqual(judge(periodYear, { period: { from: '2024-03-01', to: '2024-12-31', at } }), [
    'uncertain warning',
  ])
  assert.deepEqual(judge(periodYear, { period: { from: '2024-01-01', to: '2024-12-31', at } }), [])
})

test('comparisons, outlooks and last year’s report never fail the year', () => {
  for (const overview of [
    '2024年，申请数量较2023年下降。',
    '2024年1月，按时发布2023年政府信息公开工作年度报告。',
    '下一步，做好2025年政府信息公开工作。',
    '现将2024年度政府信息公开工作情况报告如下，与2023年相比变化不大。',
  ])
    assert.deepEqual(judge(titleYear, { sections: sampleSections({ overview }) }), [], overview)
  assert.deepEqual(
    judge(titleYear, {
      sections: sampleSections({ overview: '现将我市2023年政府信息公开工作年度报告公布如下。' }),
    }),
    ['uncertain warning'],
  )
})

test('a text and a period of one year under the title of another contradict it exactly', () => {
  const overview = '现将我市2023年政府信息公开工作年度报告公布如下。'
  const period = { from: '2023-01-01', to: '2023-12-31', at: { line: 3 } }
  assert.deepEqual(judge(titleYear, { period, sections: sampleSections({ overview }) }), ['fails'])
  const spring = { ...period, to: '2024-03-31' }
  assert.deepEqual(judge(titleYear, { period: spring, sections: sampleSections({ overview }) }), [
    'uncertain warning',
  ])
})

test('a title without year or organ fails', () => {
  assert.deepEqual(judge(titleYear, { title: '示例市人民政府政府信息公开工作年度报告' }), [
    'fails warning',
  ])
  const { organ: _, ...rest } = sampleReport()
  const report = { ...rest, organ: null, title: '2024年政府信息公开工作年度报告' }
  assert.deepEqual(
    titleOrgan.check(report).map(({ verdict }) => verdict),
    ['fails'],
  )
})

test('我镇 in the report of a bureau is a question, 我市 is none', () => {
  const organ = '示例市水务局'
  assert.deepEqual(
    judge(titleOrgan, { organ, sections: sampleSections({ overview: '我镇公开及时。' }) }),
    ['uncertain warning'],
  )
  assert.deepEqual(
    judge(titleOrgan, { organ, sections: sampleSections({ overview: '我局在我市公开及时。' }) }),
    [],
  )
})

test('another organ in the sentence that introduces the report is an error', () => {
  const organ = '示例市水务局'
  const introduced = (name: string) =>
    judge(titleOrgan, {
      organ,
      sections: sampleSections({ overview: `${name}根据条例编制本报告。` }),
    })
  assert.deepEqual(introduced('示例市教育局'), ['fails'])
  assert.deepEqual(introduced('市水务局'), [])
  assert.deepEqual(introduced(''), [])
})
