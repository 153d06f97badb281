import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Rule } from '../rule.ts'
import { sampleReport } from '../sample-report.ts'
import { textContradiction } from './contradiction.ts'
import { textDisputes } from './disputes.ts'
import { textDocuments } from './documents.ts'
import { textRequests } from './requests.ts'
import { sampleSections } from './sample-sections.ts'

// The sample: 新收 26, 上年结转 2, 总计 26, 结转 2; 复议 4, 诉讼 3; 规范性文件 5/3/40. Sentences are made up.
type Case = { readonly organ?: string; readonly printed?: Readonly<Record<string, string | null>> }

function judge(
  rule: Rule,
  text: string,
  { organ = '示例市水务局', printed = {} }: Case = {},
): string[] {
  const sections = sampleSections({ overview: text })
  return rule
    .check(sampleReport({ printed, report: { organ, sections } }))
    .map(({ verdict, severity }) => (severity === undefined ? verdict : `${verdict} ${severity}`))
}

test('收到 and 受理 pass as 新收 and as 新收 with 上年结转', () => {
  assert.deepEqual(judge(textRequests, '共收到政府信息公开申请26件。'), ['passes'])
  assert.deepEqual(judge(textRequests, '共受理政府信息公开申请28件，办结26件，结转下一年2件。'), [
    'passes',
    'passes',
    'passes',
  ])
  assert.deepEqual(judge(textRequests, '共受理政府信息公开申请27件。'), ['uncertain info'])
})

test('exact wording, same scope and year: a different number fails', () => {
  assert.deepEqual(judge(textRequests, '本局新收政府信息公开申请28件。'), ['fails'])
  assert.deepEqual(judge(textRequests, '政府信息公开申请中，无法提供7件，不予处理1件。'), [
    'fails',
    'passes',
  ])
})

test('the number of one outcome is not taken for all outcomes', () => {
  assert.deepEqual(
    judge(
      textRequests,
      '办结的政府信息公开申请里，同意公开的答复13件，部分公开的答复4件，不予公开的答复1件。',
    ),
    ['passes', 'passes', 'passes'],
  )
})

test('the office speaking for itself in a report on the whole district is a question, not a failure', () => {
  const organ = '示例市范例区人民政府'
  assert.deepEqual(
    judge(textRequests, '区政府办公室代表区政府新收政府信息公开申请17件。', { organ }),
    ['uncertain info'],
  )
  assert.deepEqual(judge(textRequests, '本级新收政府信息公开申请17件。', { organ }), [
    'uncertain info',
  ])
  assert.deepEqual(judge(textRequests, '新收政府信息公开申请17件。', { organ }), [
    'uncertain warning',
  ])
  assert.deepEqual(judge(textRequests, '全区新收政府信息公开申请17件。', { organ }), ['fails'])
})

test('the number of another organ is no statement of this one', () => {
  const text = '其中，示例区教育局新收政府信息公开申请12件。'
  assert.deepEqual(judge(textRequests, text, { organ: '示例市人民政府' }), [])
})

test('another year is a question; a comparison and an outlook are nothing', () => {
  assert.deepEqual(judge(textRequests, '2023年，本局新收政府信息公开申请9件。'), ['uncertain info'])
  assert.deepEqual(judge(textRequests, '本局新收政府信息公开申请26件，较2023年增加9件。'), [
    'passes',
  ])
  assert.deepEqual(judge(textRequests, '2025年，将办理政府信息公开申请9件。'), [])
})

test('件次, about and split requests are questions', () => {
  assert.deepEqual(judge(textRequests, '本局新收政府信息公开申请30件次。'), ['uncertain info'])
  assert.deepEqual(judge(textRequests, '本局新收政府信息公开申请约30件。'), ['uncertain info'])
  assert.deepEqual(judge(textRequests, '经拆分，本局新收政府信息公开申请30件。'), [
    'uncertain info',
  ])
})

test('a blank among the cells makes a difference a question', () => {
  const printed = { 'requests.unavailable.needsCreation.total': '' }
  assert.deepEqual(judge(textRequests, '政府信息公开申请中，无法提供7件。', { printed }), [
    'uncertain info',
  ])
})

test('without the table the statement cannot be judged', () => {
  const report = sampleReport({
    report: { cells: {}, sections: sampleSections({ overview: '新收政府信息公开申请3件。' }) },
  })
  assert.deepEqual(
    textRequests.check(report).map(({ verdict }) => verdict),
    ['notAssessable'],
  )
})

test('cases filed in the year are not all cases of table 四', () => {
  assert.deepEqual(judge(textDisputes, '本局涉及信息公开的行政复议4件、行政诉讼3件。'), [
    'passes',
    'passes',
  ])
  assert.deepEqual(judge(textDisputes, '因政府信息公开新收行政复议3件。'), ['uncertain info'])
  assert.deepEqual(judge(textDisputes, '本局涉及信息公开的行政复议3件。'), ['fails'])
})

test('公开 documents is not 制发 documents', () => {
  assert.deepEqual(judge(textDocuments, '主动公开行政规范性文件8件。'), ['uncertain info'])
  assert.deepEqual(judge(textDocuments, '制定行政规范性文件8件，废止3件。'), ['fails', 'passes'])
})

test('all concluded over a number carried to the next year is a question', () => {
  assert.deepEqual(judge(textContradiction, '收到的政府信息公开申请均已办结。'), ['uncertain'])
  assert.deepEqual(judge(textContradiction, '收到的政府信息公开申请均在法定期限内答复。'), [])
  assert.deepEqual(judge(textContradiction, '办理信访投诉120件，办结率100%。'), [])
  assert.deepEqual(judge(textContradiction, '政府信息公开申请结转2件，剩余全部办结。'), [])
})

test('none received over a received number fails', () => {
  assert.deepEqual(judge(textContradiction, '我局未收到政府信息公开申请。'), ['fails'])
  const printed = { 'requests.received.total': '0' }
  assert.deepEqual(judge(textContradiction, '我局未收到政府信息公开申请。', { printed }), [
    'passes',
  ])
})

test('the message names wording, table and both numbers', () => {
  const sections = sampleSections({ overview: '全市新收政府信息公开申请28件。' })
  const [finding] = textRequests.check(sampleReport({ report: { sections } }))
  assert.equal(
    finding?.message,
    '正文写“全市新收政府信息公开申请28件”（28），表三“新收”为26，两处不同，请核对正文和表格。',
  )
  assert.deepEqual(finding?.cells, ['requests.received.total'])
  assert.deepEqual(finding?.facts, { stated: '28', scope: 'region', 新收: '26' })
  assert.deepEqual(finding?.at, [{ line: 101, column: 1 }])
})
