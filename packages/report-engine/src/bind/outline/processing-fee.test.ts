import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readOutline } from './outline.ts'
import { textSource } from './sample-source.ts'

const feeOf = (text: string) =>
  readOutline(textSource(`六、其他需要报告的事项\n${text}`), new Set()).processingFee

const stated: readonly (readonly [text: string, amount: string])[] = [
  ['全年共收信息处理费 0 元。', '0'],
  ['本机关2023年共收取信息处理费3,940元。', '3940'],
  ['本年度收取信息处理费0.38万元。', '3800'],
  ['本年度信息处理费为1.23456万元。', '12345.6'],
  ['2022年全市共收取信息处理费 380 元，已上缴财政。', '380'],
  ['未收取信息处理费，别无其他情况。', '0'],
  ['本年度没有产生信息处理费。', '0'],
  ['信息处理费收取情况：未收取。', '0'],
  ['2024年，我委未发生信息公开收费事项。', '0'],
  ['本年度依申请公开政府信息未收取任何费用。', '0'],
]

for (const [text, amount] of stated)
  test(`${text} is ${amount} 元`, () => {
    const fee = feeOf(`按规定报告。${text}`)
    assert.equal(fee?.amount, amount)
    assert.equal(fee?.raw, text)
    assert.deepEqual(fee?.at, { line: 2, column: 1 })
  })

test('a mention without an amount keeps the sentence and no amount', () => {
  assert.equal(feeOf('信息处理费按有关规定执行。')?.amount, null)
})

test('the number of a document that names the fee is no amount', () => {
  const fee = feeOf(
    '依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），本年度收取信息处理费 0元。',
  )
  assert.equal(fee?.amount, '0')
})

for (const text of ['无。', '2026年无行政事业性收费。', '我局不存在相关收费业务。'])
  test(`${text} says nothing of the fee`, () => {
    assert.equal(feeOf(text), undefined)
  })
