import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { foldedSigns, wordsOf } from './folded-signs.ts'
import { passagesOf } from './passages.ts'
import { anyText } from './testing/any-text.ts'

const marked = (text: string, typed: string, extent = { around: 4, most: 3 }): readonly string[] =>
  passagesOf(text, wordsOf(typed), extent).map(
    ({ pieces, isCutBefore, isCutAfter }) =>
      `${isCutBefore ? '…' : ''}${pieces.map(({ text: piece, isHit }) => (isHit ? `<${piece}>` : piece)).join('')}${isCutAfter ? '…' : ''}`,
  )

test('the words stand in their surroundings, as the text writes them', () => {
  const text = '关于印发示例市国有土地上房屋征收与补偿办法的通知（示政办〔２０２４〕１２号）'
  assert.deepEqual(marked(text, '[2024]12号'), ['…（示政办<〔２０２４〕１２号>）'])
  assert.deepEqual(marked(text, '征收 办法'), ['…地上房屋<征收>与补偿<办法>的通知（…'])
  assert.deepEqual(marked(text, '没有'), [])
  assert.deepEqual(marked('甲', '甲'), ['<甲>'])
})

test('hits that touch are one, passages that touch are one, and no more than wanted', () => {
  assert.deepEqual(marked('ABAB', 'aba bab'), ['<ABAB>'])
  assert.deepEqual(marked('甲一二三四五六七八九十甲', '甲', { around: 2, most: 3 }), [
    '<甲>一二…',
    '…九十<甲>',
  ])
  assert.deepEqual(marked('甲一二三四五六七八九十甲', '甲', { around: 2, most: 1 }), ['<甲>一二…'])
})

test('a sign of two units stays whole', () => {
  assert.deepEqual(marked('甲𠀀乙丙', '乙', { around: 1, most: 1 }), ['…𠀀<乙>丙'])
})

test('every hit is a word, every word that stands there is a hit, and the pieces are the text', () => {
  fc.assert(
    fc.property(
      anyText,
      fc.nat({ max: 50 }),
      fc.integer({ min: 1, max: 5 }),
      (text, from, length) => {
        const words = wordsOf([...text].slice(from, from + length).join(''))
        const passages = passagesOf(text, words, { around: 100, most: 1 })
        const pieces = passages.flatMap((passage) => passage.pieces)
        if (words.length > 0) assert.equal(pieces.map((piece) => piece.text).join(''), text)
        for (const { text: piece, isHit } of pieces)
          for (const word of words) if (!isHit) assert.ok(!foldedSigns(piece).includes(word))
        if (words.length === 1)
          for (const { text: piece, isHit } of pieces)
            if (isHit) assert.ok(foldedSigns(piece).includes(words[0] ?? ''))
      },
    ),
  )
})
