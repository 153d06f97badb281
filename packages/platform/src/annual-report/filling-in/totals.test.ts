import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addresses, forms, parseDecimal } from '@gongkai/report-engine'
import { sayTotal, totalsOf, totalWords } from './totals.ts'

const all = addresses(forms['2021'])

const say = (name: string, total: string, figures: Readonly<Record<string, string>>): string => {
  const found = totalsOf(all).find((one) => one.name === name && one.total === total)
  assert.ok(found, `${name} ${total}`)
  return totalWords(
    found,
    sayTotal(found, (address) => parseDecimal(figures[address] ?? '0')),
  )
}

test('the form of 2021 has a total in 25 rows, 14 columns and 3 lines of disputes', () => {
  const names = totalsOf(all).map(({ name }) => name)
  const count = (wanted: string): number => names.filter((name) => name === wanted).length
  assert.equal(count('合计'), 25 + 3)
  assert.equal(count('各项合计'), 7)
  assert.equal(count('按勾稽'), 7)
  const handled = totalsOf(all).find(({ total }) => total === 'requests.handled.company')
  assert.equal(handled?.parts.length, 21)
})

test('the trial form of 2019 has other results as one row', () => {
  const trial = totalsOf(addresses(forms['2019']))
  const handled = trial.find(
    ({ name, total }) => name === '各项合计' && total === 'requests.handled.total',
  )
  assert.ok(trial.some(({ total }) => total === 'requests.other.total'))
  assert.equal(handled?.parts.length, 19)
})

test('a stated total that agrees, one that differs, and one with gaps, in words', () => {
  const row = { 'requests.received.naturalPerson': '3', 'requests.received.company': '1' }
  const total = 'requests.received.total'
  assert.equal(say('合计', total, { ...row, [total]: '4' }), '合计4，相符')
  assert.equal(say('合计', total, { ...row, [total]: '5' }), '合计4，相差1')
  assert.equal(
    say('合计', total, { ...row, [total]: '5', 'requests.received.company': '' }),
    '合计3（缺1格）',
  )
  assert.equal(say('合计', total, { ...row, [total]: '' }), '合计4')
})

test('nothing is said of what nobody has begun to fill in', () => {
  const [first] = totalsOf(all)
  assert.ok(first)
  assert.equal(
    totalWords(
      first,
      sayTotal(first, () => undefined),
    ),
    '',
  )
})

test('the balance of a column says what is left to carry over', () => {
  const figures = {
    'requests.received.naturalPerson': '10',
    'requests.carriedIn.naturalPerson': '2',
    'requests.handled.naturalPerson': '9',
    'requests.carriedOut.naturalPerson': '4',
  }
  assert.equal(say('按勾稽', 'requests.carriedOut.naturalPerson', figures), '按勾稽3，相差1')
})
