import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { foldedSigns, wordsOf } from './folded-signs.ts'
import { termsOfText, termsOfWord } from './terms.ts'
import { anyText } from './testing/any-text.ts'

test('Chinese is found by pairs of signs, numbers and Latin by longer rows', () => {
  assert.deepEqual(termsOfWord('征收补偿'), ['征收', '收补', '补偿'])
  assert.deepEqual(termsOfWord('号'), ['号'])
  assert.deepEqual(termsOfWord('ab'), ['ab'])
  assert.deepEqual(termsOfWord('2024'), ['2024'])
  assert.deepEqual(termsOfWord('2024-0'), ['2024', '24-0'])
  assert.deepEqual(termsOfWord('2024-000'), ['2024-000'])
  assert.deepEqual(termsOfWord('2024-000123'), ['2024-000', '4-000123'])
  assert.deepEqual(termsOfWord('12号'), ['12', '2号'])
  assert.deepEqual(termsOfWord('𠀀甲'), ['𠀀甲'])
})

test('a 文号 is looked up by its year and number together', () => {
  assert.deepEqual(termsOfWord('示政办(2024)12号'), ['(2024)12', '示政', '政办', '办(', '2号'])
  assert.ok(termsOfText('示政办〔2024〕12号').has('(2024)12'))
  assert.ok(!termsOfText('示政办〔2024〕3号、〔2023〕12号').has('(2024)12'))
})

test('words are not joined over white space', () => {
  assert.deepEqual([...termsOfText('甲 乙')], ['甲', '乙'])
})

test('a text has all the terms of every word it contains', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat({ max: 40 }), (text, start, length) => {
      const signs = [...foldedSigns(text)]
      const from = signs.length === 0 ? 0 : start % signs.length
      const terms = termsOfText(text)
      for (const word of wordsOf(signs.slice(from, from + length).join('')))
        for (const term of termsOfWord(word)) assert.ok(terms.has(term), `${term} of ${word}`)
    }),
    { numRuns: 1_000 },
  )
})

test('a very long word is looked up by some of its terms', () => {
  const text = Array.from({ length: 90 }, (_, index) => String.fromCharCode(0x4e00 + index)).join(
    '',
  )
  assert.equal(termsOfWord(text).length, 40)
})
