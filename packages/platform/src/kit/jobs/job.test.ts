import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scheduleInWords } from './job.ts'

test('a daily schedule is told by the clock of China, any other as it is', () => {
  assert.equal(scheduleInWords('30 19 * * *'), '每天 03:30')
  assert.equal(scheduleInWords('5 0 * * *'), '每天 08:05')
  assert.equal(scheduleInWords('*/5 * * * *'), '每 5 分钟')
  assert.equal(scheduleInWords('20 * * * *'), '每小时的第 20 分')
  assert.equal(scheduleInWords('0 8 * * 1'), '0 8 * * 1')
})
