// Labels away from their numbers: what agrees is proved, what does not is doubted.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { boundText, doubtOf, rowOf } from '../../../test/bound.ts'
import { requestHeadings, requestLines } from '../../../test/form-text.ts'

const figures = {
  'notProcessed.petition': '5 0 0 0 0 0 5',
  'notProcessed.repeat': '3 1 0 0 0 0 4',
  'notProcessed.publication': '0 2 0 0 0 0 2',
}
const lines = requestLines({ figures })
const first = lines.findIndex((line) => line.includes('信访'))
const words = (line = '') => line.split('\t')[0] ?? ''
const numbers = (line = '') => line.split('\t').slice(1).join(' ')

/** Table 三 with three rows of （五） printed otherwise. */
function printed(...rows: readonly string[]) {
  return boundText([requestHeadings, ...lines.toSpliced(first, 3, ...rows)].join('\n'))
}
const three = lines.slice(first, first + 3)

test('three labels in a block, then their three rows', () => {
  const bound = printed(...three.map(words), ...three.map(numbers))
  assert.equal(rowOf(bound, 'requests.notProcessed.repeat'), '3 1 0 0 0 0 4')
  assert.deepEqual(bound.doubts, {})
})

test('labels of a block out of the form’s order are doubted', () => {
  const [one = '', two = '', last = ''] = three.map(words)
  const bound = printed(two, one, last, ...three.map(numbers))
  assert.notDeepEqual(doubtOf(bound, 'requests.notProcessed.repeat'), [])
})

test('a block with the label of a row elsewhere is doubted as a whole', () => {
  const [one = '', two = ''] = three.map(words)
  const bound = printed(one, two, '4.保护第三方合法权益', ...three.map(numbers))
  assert.notDeepEqual(doubtOf(bound, 'requests.notProcessed.publication'), [])
})

test('a label torn around its numbers names them', () => {
  const bound = printed(three[0] ?? '', '2.重', numbers(three[1]), '复申请', three[2] ?? '')
  assert.equal(rowOf(bound, 'requests.notProcessed.repeat'), '3 1 0 0 0 0 4')
  assert.deepEqual(bound.doubts, {})
})

test('a label after its numbers names them when the next row has its own', () => {
  const bound = printed(three[0] ?? '', numbers(three[1]), words(three[1]), three[2] ?? '')
  assert.equal(rowOf(bound, 'requests.notProcessed.repeat'), '3 1 0 0 0 0 4')
})

test('two torn labels over one row of numbers: whose they are is doubted', () => {
  const at = lines.findIndex((line) => line.includes('没有现成'))
  const torn = ['没有现成信息需要另', '无2.行制作', '3.补正后申请内容仍不', '明确', '6 0 0 0 0 0 6']
  const bound = boundText([requestHeadings, ...lines.toSpliced(at, 2, ...torn)].join('\n'))
  const placed = ['needsCreation', 'stillUnclear'].map((key) => `requests.unavailable.${key}`)
  const silent = placed.filter(
    (row) => rowOf(bound, row).startsWith('6') && doubtOf(bound, row).length === 0,
  )
  assert.deepEqual(silent, [])
})
