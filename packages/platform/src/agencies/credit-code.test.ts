import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkSignOf, isCreditCode } from './credit-code.ts'

const sign = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY')
const first17 = fc.string({ unit: sign, minLength: 17, maxLength: 17 })

test('codes that companies print on their own public pages are right', () => {
  const known = ['91440300708461136T', '91330100799655058B', '91110000802100433B']
  for (const code of [...known, '914403001922038216']) assert.ok(isCreditCode(code), code)
})

test('a code with its check sign is right, and wrong with any other', () =>
  fc.assert(
    fc.property(first17, sign, (start, other) => {
      const right = checkSignOf(start)
      assert.ok(isCreditCode(start + right))
      assert.equal(isCreditCode(start + other), other === right)
    }),
  ))

test('one wrong sign, or two that changed places, are noticed', () =>
  fc.assert(
    fc.property(first17, sign, fc.nat(16), (start, other, at) => {
      const code = start + checkSignOf(start)
      const mistyped = code.slice(0, at) + other + code.slice(at + 1)
      assert.equal(isCreditCode(mistyped), mistyped === code)
      const swapped = code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2)
      assert.equal(isCreditCode(swapped), swapped === code)
    }),
  ))

test('letters that look like figures, other lengths and small letters are none', () => {
  for (const text of ['', '91440300708461136t', '9144030070846113OT', '91440300708461136', 'x'])
    assert.equal(isCreditCode(text), false, text)
})
