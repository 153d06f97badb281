import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readCellText, shownText } from './cell-text.ts'

const value = (text: string) => ({ value: text })
const problem = (code: string) => ({ problem: code })

test('counts are whole numbers, however a keyboard or a spreadsheet writes them', () => {
  for (const [typed, read] of [
    ['', ''],
    ['  ', ''],
    ['0', '0'],
    ['007', '7'],
    ['12', '12'],
    [' 1 234 ', '1234'],
    ['1,234', '1234'],
    ['１２', '12'],
    ['１，２３４', '1234'],
    ['12.00', '12'],
    ['+3', '3'],
  ] as const)
    assert.deepEqual(readCellText(typed, 'count'), value(read), typed)
})

test('what states no count is named and not guessed', () => {
  for (const [typed, code] of [
    ['十二', 'notANumber'],
    ['12件', 'notANumber'],
    ['/', 'notANumber'],
    ['约12', 'notANumber'],
    ['1,23', 'notANumber'],
    ['12,3456', 'notANumber'],
    ['1e3', 'notANumber'],
    ['3-2', 'notANumber'],
    ['-1', 'negative'],
    ['1.5', 'notWhole'],
    ['1234567890123456', 'tooLong'],
  ] as const)
    assert.deepEqual(readCellText(typed, 'count'), problem(code), typed)
})

test('amounts in 万元 have up to four places; changes may be negative', () => {
  assert.deepEqual(readCellText('17,719.6506', 'amount'), value('17719.6506'))
  assert.deepEqual(readCellText('88.50', 'amount'), value('88.50'))
  assert.deepEqual(readCellText('0.12345', 'amount'), problem('tooManyPlaces'))
  assert.deepEqual(readCellText('-1', 'amount'), problem('negative'))
  assert.deepEqual(readCellText('-2', 'change'), value('-2'))
  assert.deepEqual(readCellText('＋2', 'change'), value('2'))
  assert.deepEqual(readCellText('−2', 'change'), value('-2'))
})

test('what is read is read again as itself', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('count', 'change', 'amount'), (text, quantity) => {
      const read = readCellText(text, quantity)
      if ('value' in read) assert.deepEqual(readCellText(read.value, quantity), read)
    }),
  )
})

test('a stored cell is shown by its number, by its own words where it has more to say', () => {
  const [twelve] = [readCellText('12', 'count')]
  assert.ok('value' in twelve && twelve.value !== '')
  const number = { value: twelve.value, state: 'number' } as const
  assert.equal(shownText(undefined), '')
  assert.equal(shownText({ value: null, state: 'blank', raw: ' ' }), '')
  assert.equal(shownText({ ...number, raw: '１２' }), '12')
  assert.equal(shownText({ ...number, raw: '12元' }), '12元')
  assert.equal(
    shownText({ ...number, state: 'annotated', raw: '12（其中\n2件）' }),
    '12（其中 2件）',
  )
  assert.equal(shownText({ value: null, state: 'notApplicable', raw: '/' }), '/')
})
