import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type FormCell, isBlock, parseBlock, placeBlock } from './pasted-block.ts'

const table: readonly (readonly FormCell[])[] = ['a', 'b', 'c'].map((row) =>
  [1, 2, 3].map((column) => ({ address: `${row}${column}`, quantity: 'count' })),
)

test('rows and cells as Excel and WPS put them on the clipboard', () => {
  assert.deepEqual(parseBlock('1\t2\r\n3\t4\r\n'), [
    ['1', '2'],
    ['3', '4'],
  ])
  assert.deepEqual(parseBlock('1\t\t3'), [['1', '', '3']])
  assert.deepEqual(parseBlock('"1\n2"\t"a""b"'), [['1\n2', 'a"b']])
  assert.deepEqual(parseBlock('1\n\n2\n'), [['1'], [''], ['2']])
  assert.deepEqual(parseBlock('"1\t2\n3'), [['"1', '2'], ['3']])
  assert.equal(isBlock('12\r\n'), false)
  assert.equal(isBlock('1\t2'), true)
})

test('a block is laid from a cell to the right and down; separators and wide digits are read', () => {
  const placed = placeBlock(parseBlock('1,234\t２\n3\t4\n'), table, { row: 1, column: 1 })
  assert.deepEqual(placed, {
    values: [
      { address: 'b2', value: '1234' },
      { address: 'b3', value: '2' },
      { address: 'c2', value: '3' },
      { address: 'c3', value: '4' },
    ],
    unread: [],
    blanks: 0,
    outside: [],
  })
})

test('what is no number and what does not fit is named; blanks change nothing', () => {
  const placed = placeBlock(parseBlock('约12\t\t3\t4\n-1'), table, { row: 2, column: 0 })
  assert.deepEqual(placed, {
    values: [{ address: 'c3', value: '3' }],
    unread: [{ row: 1, column: 1, text: '约12', address: 'c1', problem: 'notANumber' }],
    blanks: 1,
    outside: [
      { row: 1, column: 4, text: '4' },
      { row: 2, column: 1, text: '-1' },
    ],
  })
})

test('every piece of a block is placed, blank, unread or outside: none is lost', () => {
  const piece = fc.constantFrom('', '0', '12', '1,000', '３', '/', 'x', ' ')
  const anyBlock = fc.array(fc.array(piece, { minLength: 1, maxLength: 5 }), {
    minLength: 1,
    maxLength: 5,
  })
  const corner = fc.record({ row: fc.nat({ max: 2 }), column: fc.nat({ max: 2 }) })
  fc.assert(
    fc.property(anyBlock, corner, (block, start) => {
      const { values, unread, blanks, outside } = placeBlock(block, table, start)
      const said = values.length + unread.length + blanks + outside.length
      assert.equal(said, block.flat().length)
      assert.equal(new Set(values.map(({ address }) => address)).size, values.length)
    }),
  )
})

test('a block written as a spreadsheet would is read as it was', () => {
  const quoted = (text: string): string =>
    /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  const anyBlock = fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), { minLength: 1 })
  fc.assert(
    fc.property(anyBlock, (block) => {
      const text = block.map((row) => `${row.map(quoted).join('\t')}\r\n`).join('')
      assert.deepEqual(parseBlock(text), block)
    }),
  )
})
