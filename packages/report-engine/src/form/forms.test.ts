// The form against the published tables: 国办公开办函〔2019〕60号 and 〔2021〕30号.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addresses } from './form.ts'
import { forms } from './forms.ts'

function size(edition: '2019' | '2021', table: 'disclosure' | 'requests' | 'disputes') {
  const { rows } = forms[edition].tables[table]
  return [rows.length, rows.reduce((cells, { columns }) => cells + columns.length, 0)]
}

test('the form of 2021 has 10, 175 and 15 cells', () => {
  assert.deepEqual(size('2021', 'disclosure'), [6, 10])
  assert.deepEqual(size('2021', 'requests'), [25, 175])
  assert.deepEqual(size('2021', 'disputes'), [3, 15])
})

test('the form of 2019 has 22, 161 and 15 cells; （六）其他处理 is one row', () => {
  assert.deepEqual(size('2019', 'disclosure'), [8, 22])
  assert.deepEqual(size('2019', 'requests'), [23, 161])
  assert.deepEqual(size('2019', 'disputes'), [3, 15])
})

test('addresses are unique and keep the order of the form', () => {
  for (const form of Object.values(forms)) {
    const all = addresses(form)
    assert.equal(new Set(all).size, all.length)
    assert.equal(
      all[0],
      'disclosure.regulations.'.concat(form.edition === '2019' ? 'made' : 'issued'),
    )
    assert.equal(all.at(-1), 'disputes.litigationAfterReconsideration.total')
  }
})

test('the grounds stand under the headings of the form', () => {
  const row = (key: string) =>
    forms['2021'].tables.requests.rows.find((one) => one.key === key)?.groups
  assert.deepEqual(row('refused.stateSecret'), ['三、本年度办理结果', '（三）不予公开'])
  assert.deepEqual(row('notProcessed.repeat'), ['三、本年度办理结果', '（五）不予处理'])
  assert.deepEqual(row('received'), [])
})

test('money and change are told from counts', () => {
  const quantities = (edition: '2019' | '2021', key: string) =>
    forms[edition].tables.disclosure.rows
      .find((row) => row.key === key)
      ?.columns.map(({ quantity }) => quantity)
  assert.deepEqual(quantities('2021', 'fees'), ['amount'])
  assert.deepEqual(quantities('2019', 'procurement'), ['count', 'amount'])
  assert.deepEqual(quantities('2019', 'licences'), ['count', 'change', 'count'])
})
