import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textSource } from '../outline/sample-source.ts'
import { withoutRowMarks } from './row-marks.ts'
import { tokenise } from './tokens.ts'

const shown = (text: string) =>
  withoutRowMarks(tokenise(textSource(text))).map((token) => token.text || '_')

test('a bar after every cell is no cell', () => {
  assert.deepEqual(shown('行政许可\n|\n3\n|\n行政处罚\n|\n5\n|'), [
    '行政许可',
    '3',
    '行政处罚',
    '5',
  ])
})

test('a second bar after a cell is a blank cell', () => {
  assert.deepEqual(shown('行政许可\n|\n|\n行政处罚\n|\n5\n|'), ['行政许可', '_', '行政处罚', '5'])
})

test('a bar that opens each row is no cell', () => {
  const text = '|\n规章\n0\n|\n行政许可\n3\n|\n行政处罚\n5'
  assert.deepEqual(shown(text), ['规章', '0', '行政许可', '3', '行政处罚', '5'])
})

test('a bar here and there is a blank cell', () => {
  assert.deepEqual(shown('规章\n0\n|\n0\n行政许可\n3'), ['规章', '0', '_', '0', '行政许可', '3'])
})
