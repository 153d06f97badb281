import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { feeByPages, feeByRequests } from './tariff.ts'

const yuan = (fee: { readonly amountInFen: number }): number => fee.amountInFen / 100

const requests = { 10: 0, 11: 100, 30: 2000, 31: 2200, 40: 4000, 41: 4300 }
for (const [count, due] of Object.entries(requests))
  test(`${count} requests in a month cost ${due} yuan`, () => {
    assert.equal(yuan(feeByRequests(1, Number(count))), due)
  })

const pages = { 30: 0, 31: 10, 100: 700, 200: 2700, 201: 2740 }
for (const [count, due] of Object.entries(pages))
  test(`${count} pages cost ${due} yuan`, () => {
    assert.equal(yuan(feeByPages(Number(count))), due)
  })

test('a month charged in parts costs what it costs at once, and the steps are without a gap', () => {
  const count = fc.integer({ min: 0, max: 90 })
  fc.assert(
    fc.property(count, count, (some, more) => {
      const whole = feeByRequests(1, some + more)
      const parts = yuan(feeByRequests(1, some)) + yuan(feeByRequests(some + 1, some + more))
      assert.equal(parts, yuan(whole))
      for (const [index, step] of whole.steps.entries())
        assert.equal(step.from, (whole.steps[index - 1]?.to ?? 0) + 1)
    }),
  )
})
