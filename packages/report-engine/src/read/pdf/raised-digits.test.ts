import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withRaisedDigits } from './raised-digits.ts'
import { cellText } from './tables/cell-text.ts'
import { glyphsOf } from './test-glyphs.ts'

const textOf = (...glyphs: ReturnType<typeof glyphsOf>[]) =>
  cellText(withRaisedDigits(glyphs.flat()), 200)

test('small digits drawn above the line are note marks, however high they stand', () => {
  assert.equal(textOf(glyphsOf('8359', [0, 10]), glyphsOf('12', [20, 9.5], { size: 6 })), '8359¹²')
  assert.equal(textOf(glyphsOf('8359', [0, 10]), glyphsOf('1', [20, 8.1], { size: 8.3 })), '8359¹')
  assert.equal(textOf(glyphsOf('8359', [0, 10]), glyphsOf('1', [20, 8], { size: 5 })), '8359¹')
  assert.equal(
    textOf(
      glyphsOf('申请', [0, 10]),
      glyphsOf('2', [20, 9], { size: 6 }),
      glyphsOf('30', [24, 10]),
    ),
    '申请²30',
  )
})

test('small digits on the line, below it, apart from it or on another line stay digits', () => {
  const number = glyphsOf('83', [0, 10])
  const small = { size: 6 }
  assert.equal(textOf(number, glyphsOf('59', [10, 13.4], small)), '8359')
  assert.equal(textOf(number, glyphsOf('5', [10, 14.4], small)), '835')
  assert.equal(textOf(number, glyphsOf('5', [30, 9.5], small)), '83 5')
  assert.equal(textOf(glyphsOf('83', [0, 22]), glyphsOf('5', [10, 6], small)), '5 83')
  assert.equal(textOf(number, glyphsOf('5', [10, 8.5], { size: 9 })), '835')
})
