import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { foldedSigns, wordsOf } from './folded-signs.ts'

test('wide forms, large letters and every kind of bracket of a 文号 are the same', () => {
  assert.equal(foldedSigns('示政办〔２０２４〕１２号'), '示政办(2024)12号')
  for (const number of ['[2024]12号', '［2024］12号', '【2024】12号', '（2024）12号', '(2024)12号'])
    assert.equal(foldedSigns(number), '(2024)12号')
  assert.equal(foldedSigns('ＰＰＰ项目ＧＤＰ'), 'ppp项目gdp')
  assert.equal(foldedSigns('《清单》，甲；乙！'), '《清单》,甲;乙!')
})

test('a place in the folded text is the same place in the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const folded = foldedSigns(text)
      assert.equal(folded.length, text.length)
      assert.equal(foldedSigns(folded), folded)
    }),
  )
})

test('words are what stands between white space, each once', () => {
  assert.deepEqual(wordsOf(' 征收　补偿\t征收 ＡＢ\n'), ['征收', '补偿', 'ab'])
  assert.deepEqual(wordsOf(' \0　'), [])
})
