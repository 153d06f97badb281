import assert from 'node:assert/strict'
import { test } from 'node:test'
import { boundText, doubtOf, rowOf } from '../../../test/bound.ts'
import { requestHeadings, requestLines } from '../../../test/form-text.ts'

const label = '2.重复申请'

/** Table 三 with numbers under each other, as pdftotext -layout prints it; undefined: nothing there. */
function aligned(figures: readonly (number | undefined)[]) {
  const place = (line: string, figure: number | undefined, slot: number) =>
    figure === undefined ? line : line.padEnd(60 + slot * 8) + String(figure).padStart(4)
  const lines = requestLines().map((line) => {
    const [words = '', ...zeros] = line.split('\t')
    return (words === label ? figures : zeros.map(Number)).reduce<string>(place, words)
  })
  return boundText([requestHeadings, ...lines].join('\n'))
}

test('numbers of a short row go under those of the whole rows', () => {
  const bound = aligned([undefined, 3, undefined, undefined, 2, undefined, 5])
  assert.equal(bound.values['requests.notProcessed.repeat.company'], '3')
  assert.equal(bound.values['requests.notProcessed.repeat.legalServiceBody'], '2')
  assert.equal(bound.values['requests.notProcessed.repeat.naturalPerson'], undefined)
  assert.deepEqual(doubtOf(bound, 'requests.notProcessed.repeat'), [])
})

test('without a total that confirms it the place is doubted', () => {
  const bound = aligned([undefined, 3, undefined, undefined, 2, undefined, 9])
  assert.deepEqual(doubtOf(bound, 'requests.notProcessed.repeat'), ['tooFew'])
})

test('whole rows stay as they are', () => {
  const bound = aligned([1, 0, 0, 0, 0, 0, 1])
  assert.equal(rowOf(bound, 'requests.notProcessed.repeat'), '1 0 0 0 0 0 1')
  assert.deepEqual(bound.doubts, {})
})
