import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requestHeadings, requestLines } from '../../test/form-text.ts'
import { bind } from './bind.ts'
import { textSource } from './outline/sample-source.ts'

const heading = '示例县示例局2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况'

function reportOf(line: string) {
  const lines = requestLines().map((one) => (one.startsWith('2.重复申请') ? line : one))
  return bind(textSource([heading, requestHeadings, ...lines].join('\n')))
}

test('a cell keeps its raw text, its state and its place', () => {
  const { cells } = reportOf('2.重复申请\t12（其中示例2件）\t/\t\t1,200\t0\t0\t0')
  const cell = (key: string) => cells[`requests.notProcessed.repeat.${key}`]
  assert.deepEqual(cell('naturalPerson'), {
    value: '12',
    state: 'annotated',
    raw: '12（其中示例2件）',
    at: { line: 21, column: 8 },
  })
  assert.equal(cell('company')?.state, 'notApplicable')
  assert.equal(cell('researchBody')?.state, 'blank')
  assert.equal(cell('publicInterestBody')?.raw, '1,200')
  assert.equal(cell('publicInterestBody')?.value, '1200')
})

test('a doubt names its cells, says why and what to do', () => {
  const { findings } = reportOf('2.重复申请 3 0 0 0 0 3')
  const found = findings.find(({ code }) => code === 'reading.uncertain')
  assert.equal(found?.cells.length, 6)
  assert.equal(found?.verdict, 'uncertain')
  assert.equal(found?.facts.reason, 'tooFew')
  assert.match(found?.message ?? '', /表三.*对照原文核对/)
})

test('a number without a place is said, with its place in the source', () => {
  const { findings } = reportOf('2.重复申请\t3\t0\t0\t0\t0\t0\t3\t88')
  const found = findings.find(({ code }) => code === 'reading.unplaced')
  assert.equal([found?.facts.raw].flat().length, 1)
  assert.equal(found?.at?.[0]?.line, 21)
})

test('a document without tables has no cells and no edition', () => {
  const report = bind(textSource('示例县示例局的通知\n明天上午开会。'))
  assert.deepEqual([report.cells, report.edition], [{}, null])
})
