import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { normalise } from '../normalise.ts'
import { isBareChange, isValueWord, parseValue } from './values.ts'

function assertValues(expected: Readonly<Record<string, object>>): void {
  for (const [text, value] of Object.entries(expected))
    assert.deepEqual(parseValue(text), value, text)
}

test('whole and decimal numbers keep the digits of the source', () => {
  assertValues({
    '0': { value: '0', state: 'number' },
    '1565021': { value: '1565021', state: 'number' },
    '17719.6506': { value: '17719.6506', state: 'number' },
    '0.50': { value: '0.50', state: 'number' },
  })
})

test('any canonical number is read as itself', () => {
  const whole = fc.nat().map(String)
  fc.assert(fc.property(whole, (text) => parseValue(text).value === text))
  const amount = fc
    .tuple(fc.nat(), fc.integer({ min: 0, max: 9999 }))
    .map(([one, rest]) => `${one}.${rest}`)
  fc.assert(fc.property(amount, (text) => parseValue(text).value === text))
})

test('signs and words of change give the sign', () => {
  const signed: Readonly<Record<string, string>> = {
    '+123': '123',
    '-5': '-5',
    增1558: '1558',
    增加3: '3',
    减38: '-38',
    减少38件: '-38',
  }
  for (const [text, value] of Object.entries(signed)) {
    assert.equal(parseValue(text).value, value, text)
    assert.equal(parseValue(text).state, 'number', text)
  }
})

test('separators of thousands go; a comma elsewhere is not one', () => {
  assertValues({
    '1,234': { value: '1234', state: 'number' },
    '1,234,567.8': { value: '1234567.8', state: 'number' },
  })
  assert.notEqual(parseValue('1,23').state, 'number')
})

test('units of money stand beside the value, counters go', () => {
  assertValues({
    '113.96万元': { value: '113.96', state: 'number', unit: '万元' },
    '2601.953875万': { value: '2601.953875', state: 'number', unit: '万元' },
    '23600元': { value: '23600', state: 'number', unit: '元' },
    '12件': { value: '12', state: 'number' },
    '3项': { value: '3', state: 'number' },
  })
})

test('nothing, a dash or a slash, and words are three different states', () => {
  assertValues({
    '': { value: null, state: 'blank' },
    '/': { value: null, state: 'notApplicable' },
    '—': { value: null, state: 'notApplicable' },
    '--': { value: null, state: 'notApplicable' },
    无: { value: null, state: 'unreadable' },
    详见附件: { value: null, state: 'unreadable' },
  })
})

test('a number with a note keeps both: the note is in the raw text', () => {
  assertValues({
    '22(其中修订16件)': { value: '22', state: 'annotated' },
    '5;含上年': { value: '5', state: 'annotated' },
  })
  assert.equal(parseValue('5年内3次').state, 'unreadable')
})

test('two numbers over one another are certain only when both are zero, and doubtful even then', () => {
  assertValues({
    '0/0': { value: '0', state: 'annotated', doubtful: true },
    '3/5': { value: null, state: 'unreadable' },
  })
})

test('a number that begins with a needless zero may be two cells and is doubtful', () => {
  assertValues({
    '00': { value: '0', state: 'number', doubtful: true },
    '012': { value: '12', state: 'number', doubtful: true },
  })
  assert.equal(parseValue('0.12').doubtful, undefined)
})

test('full width digits and signs are digits once the text is evened out', () => {
  assert.deepEqual(parseValue(normalise('１２')), { value: '12', state: 'number' })
  assert.equal(parseValue(normalise('－３')).value, '-3')
})

test('a word of a line may be a cell; a label or a number of a heading is none', () => {
  for (const word of ['0', '12', '1,234', '/', '增5', '3件', '5.6万元'])
    assert.ok(isValueWord(word), word)
  for (const word of ['1.属于国家秘密', '2023年', '行政许可', '（一）'])
    assert.ok(!isValueWord(word), word)
})

test('增 or 减 alone is a cell without its number', () => {
  assert.ok(isBareChange('增') && isBareChange('减'))
  assert.ok(!isBareChange('增加'))
})
