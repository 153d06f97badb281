import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleReport } from '../sample-report.ts'
import { introductionOf, isOtherOrgan } from './introduction.ts'
import { sampleSections } from './sample-sections.ts'

function named(overview: string): string | undefined {
  return introductionOf(sampleReport({ report: { sections: sampleSections({ overview }) } }))?.name
}

test('the sentence that introduces the report names its organ', () => {
  assert.equal(named('示例县教育局根据条例编制本报告。'), '示例县教育局')
  assert.equal(
    named('示例县教育局按照上级要求，结合本单位实际，编制2024年度政府信息公开工作年度报告。'),
    '示例县教育局',
  )
  assert.equal(named('现将示例县教育局2024年政府信息公开工作年度报告公布如下。'), '示例县教育局')
})

test('other sentences, and names for oneself, introduce nothing', () => {
  assert.equal(named('我局根据条例编制本报告。'), undefined)
  assert.equal(named('根据条例编制本报告。'), undefined)
  assert.equal(named('示例县教育局按期公开信息。'), undefined)
})

test('another bureau and another government are other organs', () => {
  assert.equal(isOtherOrgan('示例县教育局', '示例县水利局'), true)
  assert.equal(isOtherOrgan('样例县人民政府', '示例县人民政府'), true)
  assert.equal(isOtherOrgan('样例县', '示例县人民政府'), true)
})

test('short names, and the office or a department that writes for its government, are none', () => {
  for (const [name, organ] of [
    ['县水利局', '示例县水利局'],
    ['示例县卫健委', '示例县卫生健康委员会'],
    ['示例县政府办公室', '示例县人民政府'],
    ['示例县行政审批局', '示例县人民政府'],
    ['示例县人民政府', '示例县人民政府办公室'],
  ] as const)
    assert.equal(isOtherOrgan(name, organ), false, `${name} ${organ}`)
})
