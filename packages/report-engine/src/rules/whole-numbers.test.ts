import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TableKey } from '../form/form.ts'
import { sampleReport } from './sample-report.ts'
import { judgeWholeNumbers } from './whole-numbers.ts'

function faults(
  table: TableKey,
  printed: Readonly<Record<string, string>>,
  edition: '2019' | '2021' = '2021',
) {
  return judgeWholeNumbers(sampleReport({ printed, report: { edition } }), table)
    .filter(({ verdict }) => verdict === 'fails')
    .map(({ message }) => message)
}

test('every count of a table is judged; amounts are not', () => {
  assert.equal(judgeWholeNumbers(sampleReport(), 'disclosure').length, 9)
  assert.equal(judgeWholeNumbers(sampleReport(), 'requests').length, 175)
  assert.equal(judgeWholeNumbers(sampleReport(), 'disputes').length, 15)
  const old = sampleReport({ report: { edition: '2019' } })
  assert.equal(judgeWholeNumbers(old, 'disclosure').length, 21)
  assert.equal(judgeWholeNumbers(old, 'requests').length, 161)
})

test('a negative count and a fraction are said with the number', () => {
  assert.deepEqual(faults('requests', { 'requests.granted.company': '-3' }), [
    '表三 · （一）予以公开 · 商业企业填的是-3，件数不能是负数，请核实。',
  ])
  assert.deepEqual(faults('disclosure', { 'disclosure.licences.decisions': '1.5' }), [
    '表二 · 行政许可 · 本年处理决定数量填的是1.5，件数应为整数，请核实。',
  ])
})

test('3.0 is whole', () => {
  assert.deepEqual(faults('disputes', { 'disputes.reconsideration.total': '3.0' }), [])
})

test('本年增/减 may be negative, but not a fraction', () => {
  assert.deepEqual(faults('disclosure', { 'disclosure.licences.change': '-120' }, '2019'), [])
  assert.equal(faults('disclosure', { 'disclosure.licences.change': '-1.5' }, '2019').length, 1)
})

test('the form of 2019 states no equation between 上一年, 增/减 and 处理决定数量: none is judged', () => {
  const printed = {
    'disclosure.licences.previous': '92',
    'disclosure.licences.change': '98',
    'disclosure.licences.decisions': '0',
  }
  assert.deepEqual(faults('disclosure', printed, '2019'), [])
})

test('blank, "/" and unreadable cells are left to their own rules', () => {
  for (const raw of ['', '/', '见附件'])
    assert.deepEqual(faults('requests', { 'requests.granted.company': raw }), [])
})

test('the single row of other results is counted too', () => {
  assert.equal(faults('requests', { 'requests.other.company': '-1' }).length, 1)
})
