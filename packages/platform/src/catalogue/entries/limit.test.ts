import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isDayOfYear, limitFromWords, limitInWords } from './limit.ts'

test('the wordings that stand in published catalogues are understood, or left as they are', () => {
  const read = {
    自信息形成或者变更之日起20个工作日内: { kind: 'regulation' },
    '信息形成（变更）之日起二十个工作日内': { kind: 'regulation' },
    '信息形成或变更之日起 10 个工作日内公开': { kind: 'workingDays', days: 10, law: '' },
    决定作出之日起七个工作日内: { kind: 'workingDays', days: 7, law: '' },
    '2个工作日内': { kind: 'workingDays', days: 2, law: '' },
    十五个工作日内: { kind: 'workingDays', days: 15, law: '' },
    即时公开: { kind: 'immediately' },
    实时公开: { kind: 'immediately' },
    每年3月31日前: { kind: 'yearly', month: 3, day: 31, law: '' },
    // Not one limit for sure.
    '行政许可 7 个工作日内，其他 20 个工作日内': undefined,
    '公示 7 天，结果 20 个工作日内': undefined,
    信息形成后15日内: undefined,
    及时公开: undefined,
    长期公开: undefined,
    每年2月30日前: undefined,
    '': undefined,
  } as const
  for (const [words, limit] of Object.entries(read))
    assert.deepEqual(limitFromWords(words), limit, words)
})

test('what a limit is printed as is read back as the same limit', () => {
  for (const limit of [
    { kind: 'regulation' },
    { kind: 'immediately' },
    { kind: 'workingDays', days: 5, law: '' },
    { kind: 'yearly', month: 12, day: 1, law: '' },
  ] as const)
    assert.deepEqual(limitFromWords(limitInWords(limit)), limit)
})

test('only days that every year has are days of the year', () => {
  assert.ok(isDayOfYear(2, 28))
  for (const [month, day] of [
    [2, 29],
    [4, 31],
    [13, 1],
    [0, 1],
    [1, 0],
    [1, 1.5],
  ] as const)
    assert.ok(!isDayOfYear(month, day), `${month}-${day}`)
})
