import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bodyDifference, lineDifference, textDifference } from './difference.ts'

test('a paragraph that changed shows the signs that did; others are inserted or deleted whole', () => {
  const lines = bodyDifference(
    '<p>第一条 停车收费五元。</p><p>第二条 删去的。</p><p>附则</p>',
    '<p>第一条 停车收费六元。</p><p>附则</p><p>全新的一段</p>',
  )
  assert.deepEqual(
    lines.map(({ kind, pieces }) => [
      kind,
      pieces.map((one) => `${one.kind[0]}${one.text}`).join('|'),
    ]),
    [
      ['changed', 's第一条 停车收费|d五|i六|s元。'],
      ['deleted', 'd第二条 删去的。'],
      ['same', 's附则'],
      ['inserted', 'i全新的一段'],
    ],
  )
})

test('two paragraphs that share little are not shown as one that changed', () => {
  assert.deepEqual(
    lineDifference(['停车管理'], ['财政预算']).map(({ kind }) => kind),
    ['deleted', 'inserted'],
  )
})

const sides = (pieces: ReturnType<typeof textDifference>) => ({
  before: pieces
    .filter(({ kind }) => kind !== 'inserted')
    .map(({ text }) => text)
    .join(''),
  after: pieces
    .filter(({ kind }) => kind !== 'deleted')
    .map(({ text }) => text)
    .join(''),
})

test('both texts can be put together again from their difference', () => {
  const text = fc.string({ unit: fc.constantFrom('一', '二', '三', 'a', '😀'), maxLength: 60 })
  fc.assert(
    fc.property(text, text, (before, after) => {
      assert.deepEqual(sides(textDifference(before, after)), { before, after })
      assert.equal(
        textDifference(before, before).every(({ kind }) => kind === 'same'),
        true,
      )
    }),
  )
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), fc.array(text, { maxLength: 12 }), (a, b) => {
      const lines = lineDifference(a, b)
      const left = lines
        .filter(({ kind }) => kind !== 'inserted')
        .map(({ pieces }) => sides(pieces).before)
      const right = lines
        .filter(({ kind }) => kind !== 'deleted')
        .map(({ pieces }) => sides(pieces).after)
      assert.deepEqual(left, a)
      assert.deepEqual(right, b)
    }),
  )
})

test('very long texts are compared with bounded work', () => {
  const [one, other] = ['甲乙'.repeat(20_000), '乙丙'.repeat(20_000)]
  assert.deepEqual(sides(textDifference(`首${one}尾`, `首${other}尾`)), {
    before: `首${one}尾`,
    after: `首${other}尾`,
  })
})
