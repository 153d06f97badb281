import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linesAskedFor } from './lines-asked-for.ts'

test('a title and a number that are named are looked for first', () => {
  const lines = linesAskedFor('申请公开《示例市校车安全办法》和示政办〔2025〕7号的附件')
  assert.deepEqual(lines.slice(0, 2), ['示例市校车安全办法', '示政办〔2025〕7号'])
})

test('words that every application has are not looked for', () => {
  assert.deepEqual(linesAskedFor('申请公开有关信息的全部材料'), [])
})

test('without a name, words are looked for together, then fewer', () => {
  const [first = ''] = linesAskedFor('我市校车安全的有关情况')
  assert.match(first, /校车/)
  assert.match(first, /安全/)
})

test('a long description asks few questions', () => {
  const long =
    '农村道路养护、城市停车管理、户外广告设置、餐饮油烟治理《甲乙》《丙丁》《戊己》《庚辛》《壬癸》《子丑》'
  assert.equal(linesAskedFor(long).length, 6)
})
