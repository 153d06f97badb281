import assert from 'node:assert/strict'
import { test } from 'node:test'
import { glyphsOf } from '../test-glyphs.ts'
import { cellText } from './cell-text.ts'

const wide = 200

test('lines of Chinese are joined without a blank', () => {
  const glyphs = [...glyphsOf('社会公益', [0, 0]), ...glyphsOf('组织', [0, 12])]
  assert.equal(cellText(glyphs, 40), '社会公益组织')
})

test('blanks between Chinese characters fall away, also when they are drawn', () => {
  assert.equal(cellText([...glyphsOf('总 ', [0, 0]), ...glyphsOf('计', [25, 0])], wide), '总计')
})

test('digits that touch are one number, digits with a gap are two', () => {
  assert.equal(
    cellText([...glyphsOf('1', [0, 0]), ...glyphsOf('565021', [5.5, 0])], wide),
    '1565021',
  )
  assert.equal(cellText([...glyphsOf('2', [0, 0]), ...glyphsOf('1', [9, 0])], wide), '2 1')
})

test('a number that had no room is joined, two numbers below each other are not', () => {
  const wrapped = [...glyphsOf('102', [0, 0]), ...glyphsOf('761', [0, 12])]
  assert.equal(cellText(wrapped, 18), '102761')
  const apart = [...glyphsOf('5', [0, 0]), ...glyphsOf('3', [0, 12])]
  assert.equal(cellText(apart, 30), '5 3')
})

test('a label in two columns of vertical writing is read from the right', () => {
  const column = (text: string, x: number) =>
    [...text].flatMap((character, index) => glyphsOf(character, [x, 12 * index]))
  const glyphs = [...column('三、本年度', 15), ...column('办理结果', 0)]
  assert.equal(cellText(glyphs, 30), '三、本年度办理结果')
})

test('text turned upwards is read from the bottom', () => {
  const glyphs = [...'办理结果'].flatMap((character, index) =>
    glyphsOf(character, [0, 100 - 10 * index]).map((glyph) => ({ ...glyph, turn: 3 as const })),
  )
  assert.equal(cellText(glyphs, wide), '办理结果')
})

test('a number with a note keeps its note', () => {
  assert.equal(cellText(glyphsOf('22（其中修订16件）', [0, 0]), wide), '22（其中修订16件）')
})
