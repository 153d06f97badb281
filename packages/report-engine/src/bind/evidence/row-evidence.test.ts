// Each doubt: a table that raises it, and one nearly the same that does not.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { boundText, doubtOf, rowOf } from '../../../test/bound.ts'
import { requestHeadings, requestLines, requestText } from '../../../test/form-text.ts'

const figures = { 'notProcessed.repeat': '3 1 0 0 0 0 4', handled: '3 1 0 0 0 0 4' }
const repeat = 'requests.notProcessed.repeat'

/** Table 三 with one line changed. */
function changed(label: string, change: (line: string) => string | readonly string[]) {
  const lines = requestLines({ figures }).flatMap((line) =>
    line.includes(label) ? change(line) : line,
  )
  return boundText([requestHeadings, ...lines].join('\n'))
}

test('a table printed as the form raises no doubt', () => {
  const bound = boundText(requestText({ figures }))
  assert.equal(Object.keys(bound.values).length, 175)
  assert.equal(rowOf(bound, repeat), '3 1 0 0 0 0 4')
  assert.deepEqual(bound.doubts, {})
})

test('tooFew: a number is gone; not when the cell is blank', () => {
  assert.deepEqual(
    doubtOf(
      changed('重复申请', () => '2.重复申请 3 1 0 0 0 4'),
      repeat,
    ),
    ['tooFew'],
  )
  const blank = changed('重复申请', () => '2.重复申请\t3\t1\t0\t\t0\t0\t4')
  assert.deepEqual(doubtOf(blank, repeat), [])
  assert.equal(rowOf(blank, repeat), '3 1 0 blank 0 0 4')
})

test('tooMany: an eighth number on the line; not a page number on a line of its own', () => {
  assert.deepEqual(
    doubtOf(
      changed('重复申请', (line) => `${line}\t9`),
      repeat,
    ),
    ['tooMany'],
  )
  const page = changed('重复申请', (line) => ['- 9 -', line])
  assert.deepEqual(page.doubts, {})
})

test('blanksShifted: a blank cell too many; not blank cells after the row', () => {
  const shifted = changed('重复申请', () => '2.重复申请\t\t3\t1\t0\t\t0\t0\t4')
  assert.deepEqual(doubtOf(shifted, repeat), ['blanksShifted'])
  assert.deepEqual(changed('重复申请', (line) => `${line}\t\t`).doubts, {})
})

test('blanksShifted: a blank borrowed from the next line', () => {
  const lines = requestLines({ figures }).map((line) =>
    line.includes('重复申请')
      ? '2.重复申请\t31\t0\t0\t0\t0\t4'
      : line.replace('3.要求', '\t3.要求'),
  )
  const bound = boundText([requestHeadings, ...lines].join('\n'))
  assert.deepEqual(doubtOf(bound, repeat), ['blanksShifted'])
})

test('blanksShifted: the total is blank and a number stands before it; not when that is a zero', () => {
  const moved = changed('重复申请', () => '2.重复申请\t31\t0\t0\t0\t0\t4\t')
  assert.deepEqual(doubtOf(moved, repeat), ['blanksShifted'])
  const blank = changed('重复申请', () => '2.重复申请\t3\t1\t0\t0\t0\t0\t')
  assert.deepEqual(doubtOf(blank, repeat), [])
  assert.equal(rowOf(blank, repeat), '3 1 0 0 0 0 blank')
})

test('noLabel: the labels of two rows and the numbers of one are gone; not one label alone', () => {
  const lines = requestLines({ figures })
  const at = lines.findIndex((line) => line.includes('重复申请'))
  const bare = (line = '') => line.slice(line.indexOf('\t') + 1)
  const one = lines.with(at, bare(lines[at]))
  assert.deepEqual(boundText([requestHeadings, ...one].join('\n')).doubts, {})
  const two = one.with(at + 1, bare(one[at + 1])).toSpliced(at + 2, 1)
  assert.deepEqual(doubtOf(boundText([requestHeadings, ...two].join('\n')), repeat), ['noLabel'])
})

test('otherLabel: numbers beside the label of another row', () => {
  const bound = changed('重复申请', (line) =>
    line.replace('2.重复申请', '2.其他法律行政法规禁止公开'),
  )
  const doubted = Object.values(bound.doubts)
  assert.ok(doubted.includes('otherLabel') || doubted.includes('twice'))
  assert.ok(!(rowOf(bound, repeat) === '3 1 0 0 0 0 4' && doubtOf(bound, repeat).length === 0))
})

test('twice: a row stands two times', () => {
  const bound = changed('重复申请', (line) => [line, line])
  assert.deepEqual(doubtOf(bound, repeat), ['twice'])
  assert.deepEqual(doubtOf(bound, 'requests.granted'), [])
})

test('splitNumber: a needless zero before a number; not a zero', () => {
  const joined = changed('重复申请', () => '2.重复申请\t3\t1\t0\t0\t0\t0\t04')
  assert.deepEqual(joined.doubts, { [`${repeat}.total`]: 'splitNumber' })
})
