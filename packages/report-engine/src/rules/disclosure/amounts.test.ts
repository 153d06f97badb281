import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Rule } from '../rule.ts'
import { sampleReport } from '../sample-report.ts'
import { disclosureAmountUnit } from './amount-unit.ts'
import { disclosureAmounts } from './amounts.ts'

const fee = 'disclosure.fees.amount'
const said = (rule: Rule, raw: string | null) =>
  rule
    .check(sampleReport({ printed: { [fee]: raw } }))
    .map(({ verdict, severity }) => [verdict, severity])

test('fees seen in published reports pass', () => {
  for (const raw of ['0', '17719.6506', '88.509', '45134', '7730.28', '0.092']) {
    assert.deepEqual(said(disclosureAmounts, raw), [['passes', undefined]], raw)
    assert.deepEqual(said(disclosureAmountUnit, raw), [['passes', undefined]], raw)
  }
})

test('a negative fee is an error', () => {
  assert.deepEqual(said(disclosureAmounts, '-0.5'), [['fails', undefined]])
  assert.equal(disclosureAmounts.severity, 'error')
})

test('more than four decimals are a warning', () => {
  assert.deepEqual(said(disclosureAmounts, '12.34567'), [['fails', 'warning']])
  assert.deepEqual(said(disclosureAmounts, '12.3450'), [['passes', undefined]])
})

test('procurement of the form of 2019 may have six decimals, but is not negative', () => {
  const judge = (raw: string) =>
    disclosureAmounts
      .check(
        sampleReport({
          report: { edition: '2019' },
          printed: { 'disclosure.procurement.amount': raw },
        }),
      )
      .map(({ verdict }) => verdict)
  assert.deepEqual(judge('2601.953875万元'), ['passes'])
  assert.deepEqual(judge('-1'), ['fails'])
})

test('元 printed under the heading 万元 is asked about; the value stays', () => {
  assert.deepEqual(said(disclosureAmountUnit, '3940元'), [['fails', undefined]])
  assert.deepEqual(said(disclosureAmountUnit, '0.394万元'), [['passes', undefined]])
  assert.equal(disclosureAmountUnit.severity, 'warning')
})

test('an amount that can only be meant in 元 is a question', () => {
  assert.deepEqual(said(disclosureAmountUnit, '1000000'), [['uncertain', undefined]])
  assert.deepEqual(said(disclosureAmountUnit, '999999.9999'), [['passes', undefined]])
})

test('nothing is said of a fee that is blank or not there', () => {
  for (const raw of ['', '/', null]) {
    assert.deepEqual(said(disclosureAmounts, raw), [])
    assert.deepEqual(said(disclosureAmountUnit, raw), [])
  }
})
