import assert from 'node:assert/strict'
import { test } from 'node:test'
import { boundSource, doubtOf, rowOf } from '../../../test/bound.ts'
import { requestHeadings, requestLines } from '../../../test/form-text.ts'
import type { TableCell } from '../../read/source.ts'

const row = 'requests.notProcessed.repeat'

/** Table 三 as a drawn table; one row's cells stand in the grid columns given. */
function drawn(texts: readonly string[], columns: readonly number[]) {
  const lines = [requestHeadings.split('\n')[1] ?? '', ...requestLines()]
  const cells = lines.flatMap((line, index) => {
    const isChanged = line.startsWith('2.重复申请')
    const printed = isChanged ? ['2.重复申请', ...texts] : line.split('\t')
    return printed.map((text, place): TableCell => {
      const column = (isChanged ? columns[place - 1] : undefined) ?? place
      const at = { table: 1, row: index + 1, cell: place + 1 }
      return { text, at, row: index, column: place === 0 ? 0 : column, rowSpan: 1, columnSpan: 1 }
    })
  })
  return boundSource({
    format: 'html',
    blocks: [{ kind: 'table', at: { table: 1 }, cells }],
    findings: [],
  })
}

test('a blank cell under the others of its column is a blank', () => {
  const bound = drawn(['3', '', '0', '0', '0', '0', '3'], [1, 2, 3, 4, 5, 6, 7])
  assert.equal(rowOf(bound, row), '3 blank 0 0 0 0 3')
  assert.deepEqual(doubtOf(bound, row), [])
})

test('a row with a blank that stands beside the columns of the others is doubted', () => {
  const bound = drawn(['', '3', '0', '0', '0', '0', '3'], [2, 3, 4, 5, 6, 7, 8])
  assert.deepEqual(doubtOf(bound, row), ['blanksShifted'])
})

test('a row without blanks may stand in other columns: its count proves it', () => {
  const bound = drawn(['3', '0', '0', '0', '0', '0', '3'], [2, 3, 4, 5, 6, 7, 8])
  assert.equal(rowOf(bound, row), '3 0 0 0 0 0 3')
  assert.deepEqual(doubtOf(bound, row), [])
})

test('two numbers in one cell are apart where the total confirms it', () => {
  const right = drawn(['3 1', '0', '0', '0', '0', '4'], [1, 3, 4, 5, 6, 7])
  assert.equal(rowOf(right, row), '3 1 0 0 0 0 4')
  assert.deepEqual(doubtOf(right, row), [])
  const wrong = drawn(['3 1', '0', '0', '0', '0', '5'], [1, 3, 4, 5, 6, 7])
  assert.deepEqual(doubtOf(wrong, row), ['splitNumber'])
})
