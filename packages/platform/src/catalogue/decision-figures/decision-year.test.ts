import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Decimal, parseDecimal } from '@gongkai/report-engine'
import { localDate } from '#law/index.ts'
import { readFigure } from './decision-item.ts'
import { allMonths, determineFigure, monthsEnded, monthsInWords } from './decision-year.ts'

const number = (text: string): Decimal => {
  const value = parseDecimal(text)
  if (value === undefined) throw new Error(text)
  return value
}

const monthly = (values: Readonly<Record<number, string>>) =>
  new Map(Object.entries(values).map(([month, value]) => [Number(month), number(value)]))

const everyMonth = (value: string) => new Map(allMonths.map((month) => [month, number(value)]))

const afterTheYear = { year: 2025, today: localDate('2026-01-05') }

test('a year is the exact sum of its twelve months, zeros being entered as zeros', () => {
  const entered = (months: ReadonlyMap<number, Decimal>) =>
    determineFigure({ basis: 'entered', months, counted: 9 }, afterTheYear)
  assert.deepEqual(entered(everyMonth('0')), { state: 'known', value: '0' })
  assert.deepEqual(entered(everyMonth('0.1')), { state: 'known', value: '1.2' })
  assert.deepEqual(entered(everyMonth('1476.6376')), { state: 'known', value: '17719.6512' })
  const without = new Map(everyMonth('3'))
  without.delete(4)
  without.delete(11)
  assert.deepEqual(entered(without), { state: 'missing', months: [4, 11] })
  assert.deepEqual(entered(new Map()), { state: 'missing', months: allMonths })
})

test('of a running year the months that are over count; before the first there is no figure', () => {
  const known = { basis: 'entered', months: monthly({ 1: '2', 2: '3' }), counted: 0 } as const
  const on = (today: string) => determineFigure(known, { year: 2026, today: localDate(today) })
  assert.deepEqual(on('2026-03-31'), { state: 'known', value: '5' })
  assert.deepEqual(on('2026-04-01'), { state: 'missing', months: [3] })
  assert.deepEqual(on('2026-01-31'), { state: 'missing', months: [] })
  assert.deepEqual(monthsEnded(2027, localDate('2026-12-31')), [])
})

test('without the power the year is zero; counted, it is as many as were published', () => {
  const known = { months: monthly({ 1: '8' }), counted: 3 }
  assert.deepEqual(determineFigure({ ...known, basis: 'noPower' }, afterTheYear), {
    state: 'known',
    value: '0',
  })
  assert.deepEqual(determineFigure({ ...known, basis: 'counted' }, afterTheYear), {
    state: 'known',
    value: '3',
  })
})

test('figures are read as people write them, and refused when they are none', () => {
  const read = (item: 'licences' | 'fees', text: string) => {
    const one = readFigure(item, text)
    return 'value' in one ? one.value : one.problem
  }
  assert.equal(read('licences', ' 1,204 '), '1204')
  assert.equal(read('licences', '１２'), '12')
  assert.equal(read('licences', '3.00'), '3')
  assert.equal(read('fees', '17719.6506'), '17719.6506')
  assert.equal(read('fees', '45134.00000'), '45134')
  assert.match(read('licences', '3.5'), /整数/)
  assert.match(read('licences', '-1'), /负数/)
  assert.match(read('licences', '三'), /不是数字/)
  assert.match(read('licences', '1e3'), /不是数字/)
  assert.match(read('licences', ''), /不是数字/)
  assert.match(read('fees', '1.23456'), /四位小数/)
  assert.match(read('licences', '9999999999'), /过大/)
  assert.equal(monthsInWords([1, 3]), '1月、3月')
  assert.equal(monthsInWords(allMonths), '全年各月')
})
