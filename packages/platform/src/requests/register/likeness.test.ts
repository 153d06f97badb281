import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { byLikeness, likeness, likenessInWords } from './likeness.ts'

const asked = '示例路改造工程2024年的招标文件'

test('the same words are the same, however they are punctuated, spaced or written wide', () => {
  assert.equal(likeness(asked, ` 示例路改造工程，２０２４年的「招标文件」。\n`), 1)
  assert.equal(likenessInWords(1), '内容相近 100%')
})

test('a word more or another year is nearly the same; another matter is not', () => {
  const nearly = likeness(asked, '申请示例路改造工程2024年的招标文件')
  assert.ok(nearly > 0.8 && nearly < 1)
  assert.match(likenessInWords(nearly) ?? '', /^内容相近 8\d%$/)
  const other = likeness(asked, '示例片区土地征收补偿安置方案')
  assert.ok(other < 0.3)
  assert.equal(likenessInWords(other), undefined)
})

test('the share is that of the pairs in both among the pairs in either', () => {
  // 甲乙 乙丙 丙丁 and 乙丙 丙丁 丁戊: two of four.
  assert.equal(likeness('甲乙丙丁', '乙丙丁戊'), 0.5)
  assert.equal(likenessInWords(0.5), undefined)
  assert.equal(likenessInWords(0.6), '内容相近 60%')
  assert.equal(likenessInWords(0.999), '内容相近 99%')
})

test('texts without signs have nothing in common', () => {
  assert.equal(likeness('。', '——'), 0)
  assert.equal(likeness('', asked), 0)
  assert.equal(likeness('甲', '乙'), 0)
  assert.equal(likeness('甲', '甲。'), 1)
})

test('between nothing and all, the same from both sides', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      const share = likeness(one, other)
      assert.ok(share >= 0 && share <= 1)
      assert.equal(share, likeness(other, one))
    }),
  )
})

test('the most alike come first and nothing is dropped', () => {
  const others = [
    { id: 1, description: '土地征收补偿安置方案' },
    { id: 2, description: asked },
    { id: 3, description: '示例路改造工程2023年的招标文件' },
    { id: 4, description: '土地征收补偿安置方案' },
  ]
  const sorted = byLikeness(asked, others)
  assert.deepEqual(
    sorted.map(({ id }) => id),
    [2, 3, 1, 4],
  )
})
