import assert from 'node:assert/strict'
import { test } from 'node:test'
import { feeByPages, feeByRequests } from './tariff.ts'
import { tariffInWords } from './tariff-in-words.ts'

test('the notice says which tariff, how many, and the price of each step', () => {
  assert.equal(
    tariffInWords({ basis: 'requests', count: 31 }, feeByRequests(31, 31)),
    '按件计收，本月第 31 件，200 元',
  )
  assert.equal(
    tariffInWords({ basis: 'pages', count: 201 }, feeByPages(201)),
    '按量计收，共 201 页：30 页以下不收费，第 31 至 100 页每页 10 元，第 101 至 200 页每页 20 元，第 201 页 40 元',
  )
})
