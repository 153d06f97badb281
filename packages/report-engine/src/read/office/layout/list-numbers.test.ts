import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countLists, type List, type ListLevel } from './list-numbers.ts'
import { formatNumber } from './number-formats.ts'

const level = (text: string, more: Partial<ListLevel> = {}): ListLevel => ({
  start: 1,
  format: 'decimal',
  text,
  restartsAfter: undefined,
  plain: false,
  ...more,
})

const list = (levels: ListLevel[], more: Partial<List> = {}): List => ({
  counter: 'a',
  levels: new Map(levels.map((each, depth) => [depth, each])),
  starts: new Map(),
  levelOfStyle: new Map(),
  ...more,
})

test('counts levels and starts lower ones again', () => {
  const levels = [level('%1、', { format: 'chineseCounting' }), level('（%2）'), level('%1.%2.%3')]
  const number = countLists(new Map([['1', list(levels)]]))
  assert.deepEqual(
    [0, 1, 1, 0, 1, 2].map((depth) => number('1', depth)),
    ['一、', '（1）', '（2）', '二、', '（1）', '二.1.1'],
  )
})

test('prints plain numbers where a level asks for them, and starts where it says', () => {
  const levels = [
    level('第%1章', { format: 'chineseCounting', start: 3 }),
    level('%1-%2', { plain: true }),
  ]
  const number = countLists(new Map([['1', list(levels)]]))
  assert.deepEqual([number('1', 0), number('1', 1)], ['第三章', '3-1'])
})

test('counts a lower level on where it never restarts', () => {
  const levels = [level('%1、'), level('%2)', { restartsAfter: 0 })]
  const number = countLists(new Map([['1', list(levels)]]))
  assert.deepEqual(
    [0, 1, 0, 1].map((depth) => number('1', depth)),
    ['1、', '1)', '2、', '2)'],
  )
})

test('goes on in lists of one counter, and starts anew where a list has its own start', () => {
  const levels = [level('%1.')]
  const lists = new Map([
    ['1', list(levels)],
    ['2', list(levels)],
    ['3', list(levels, { starts: new Map([[0, 1]]) })],
  ])
  const number = countLists(lists)
  assert.deepEqual(
    ['1', '2', '3', '3', '1'].map((id) => number(id, 0)),
    ['1.', '2.', '1.', '2.', '3.'],
  )
})

test('prints nothing for bullets and for lists that are not there', () => {
  const number = countLists(new Map([['1', list([level('●', { format: 'bullet' })])]]))
  assert.deepEqual([number('1', 0), number('1', 4), number('9', 0)], ['', '', ''])
})

const formats: readonly (readonly [string, readonly number[], readonly string[]])[] = [
  [
    'chineseCounting',
    [1, 10, 11, 20, 21, 101, 110, 1000],
    ['一', '十', '十一', '二十', '二十一', '一百零一', '一百一十', '一千'],
  ],
  ['japaneseCounting', [6, 15], ['六', '十五']],
  ['ideographDigital', [10, 25], ['一〇', '二五']],
  ['chineseLegalSimplified', [3, 12], ['叁', '壹拾贰']],
  ['ideographTraditional', [1, 10, 11], ['甲', '癸', '11']],
  ['decimalEnclosedCircle', [1, 20, 21], ['①', '⑳', '21']],
  ['decimalEnclosedParen', [2], ['⑵']],
  ['decimalEnclosedFullstop', [2], ['⒉']],
  ['decimalFullWidth', [12], ['１２']],
  ['decimalZero', [3, 12], ['03', '12']],
  ['upperLetter', [1, 26, 27], ['A', 'Z', 'AA']],
  ['lowerRoman', [4, 9, 14], ['iv', 'ix', 'xiv']],
  ['upperRoman', [0, 1990], ['0', 'MCMXC']],
  ['none', [1], ['']],
  ['unheardOf', [7], ['7']],
]

for (const [format, values, printed] of formats) {
  test(`prints numbers of the format ${format}`, () => {
    assert.deepEqual(
      values.map((value) => formatNumber(value, format)),
      printed,
    )
  })
}
