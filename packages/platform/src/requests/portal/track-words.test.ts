import assert from 'node:assert/strict'
import { test } from 'node:test'
import { localDate } from '#law/index.ts'
import type { RecordedFact, RequestFact } from '../case/fact.ts'
import { datesOf, limitLine } from './track-words.ts'

const on = localDate('2026-12-08')
const recorded = (...facts: readonly RequestFact[]): readonly RecordedFact[] =>
  facts.map((fact) => ({ fact, recordedAt: new Date(`${fact.on}T04:00:00Z`) }))

test('days that nobody arranged yet are no errand of the applicant', () => {
  const clock = { state: 'notArranged', on: localDate('2027-01-04') } as const
  assert.equal(limitLine(clock, []), '2027年的放假安排公布以后，才能推算到哪一天')
  const served = recorded({ kind: 'served', on, by: '示例发送记录' })
  assert.match(limitLine(clock, served), /^已于2026年12月8日（星期二）答复；2027年的放假安排/)
})

test('that an asked party got its letter is no end of the limit; an end passed over is told', () => {
  const got = recorded({ kind: 'consultationReceived', consultation: 'one', on })
  assert.deepEqual(datesOf(got), [])
  const late = recorded({ kind: 'fellOverdue', on })
  assert.deepEqual(
    datesOf(late).map(({ what }) => what),
    ['答复期限届满'],
  )
})
