import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nationalCalendar } from './calendar.ts'
import { localDate } from './local-date.ts'
import { workingDaysLeft } from './working-days-left.ts'

const left = (today: string, dueOn: string) =>
  workingDaysLeft(nationalCalendar, localDate(today), localDate(dueOn))

test('days left are working days, with make-up days and without days off', () => {
  // 2025-04-27 is a Sunday that is worked; 05-01 to 05-05 are days off.
  assert.equal(left('2025-04-25', '2025-05-06'), 5)
  assert.equal(left('2025-03-28', '2025-03-31'), 1)
})

test('on the due day nothing is left, and the day after it is late even on a weekend', () => {
  assert.equal(left('2025-03-31', '2025-03-31'), 0)
  assert.equal(left('2025-03-29', '2025-03-28'), -1)
  assert.equal(left('2025-04-02', '2025-03-31'), -2)
})

test('days of a year that nobody arranged are not guessed', () => {
  assert.equal(left('2025-12-30', '2099-01-05'), undefined)
})
