import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writtenDate } from './local-date.ts'

test('a date is read as people and workbooks write it, and no other text is', () => {
  for (const text of ['2027-03-01', '2027/3/1', '2027.3.1', '2027年3月1日', ' 2027 年 3 月 1 日 '])
    assert.equal(writtenDate(text), '2027-03-01', text)
  assert.equal(writtenDate('2027-03-01 00:00:00'), '2027-03-01')
  assert.equal(writtenDate('2027-03-01T00:00:00.000Z'), '2027-03-01')
  for (const text of ['', '3月1日', '2027-02-30', '2027-03', '20270301', '二〇二七年三月一日'])
    assert.equal(writtenDate(text), undefined, text)
})
