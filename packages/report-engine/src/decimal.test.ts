import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  decimalOf,
  decimalPlaces,
  fromFixedPoint,
  parseDecimal,
  sameNumber,
  sum,
  toFixedPoint,
} from './decimal.ts'

const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })
const amount = cents.map((whole) => fromFixedPoint(BigInt(whole) * 10n ** 10n))

test('digits stay as printed, needless zeros before them go', () => {
  assert.equal(parseDecimal('17719.6506'), '17719.6506')
  assert.equal(parseDecimal('1.50'), '1.50')
  assert.equal(parseDecimal('007'), '7')
  assert.equal(parseDecimal('-0.0'), '0.0')
})

test('what is not a plain decimal is none', () => {
  for (const text of ['', '1,000', '1.', '.5', '1e3', '十', '0x1', ' 1', 'NaN'])
    assert.equal(parseDecimal(text), undefined, text)
})

test('sums are exact where floats are not', () => {
  const values = ['0.1', '0.2'].flatMap((text) => parseDecimal(text) ?? [])
  assert.equal(sum(values), '0.3')
  assert.equal(sum([]), '0')
})

test('the order of adding does not matter', () => {
  fc.assert(fc.property(fc.array(amount), (values) => sum(values) === sum(values.toReversed())))
})

test('fixed point and back is the same number', () => {
  fc.assert(fc.property(amount, (value) => sameNumber(fromFixedPoint(toFixedPoint(value)), value)))
})

test('trailing zeros make no other number', () => {
  const [one, other] = ['1.50', '1.5'].flatMap((text) => parseDecimal(text) ?? [])
  assert.ok(one && other && sameNumber(one, other))
  assert.equal(decimalPlaces(decimalOf(3)), 0)
  assert.equal(one && decimalPlaces(one), 2)
})
