import assert from 'node:assert/strict'
import { test } from 'node:test'
import { localDate } from '#law/index.ts'
import type { RecordedFact, RequestFact } from '../case/fact.ts'
import { datesOf, isWithdrawn, limitLine, limitOf } from './track-words.ts'

const on = localDate('2026-12-08')
const changedAt = new Date('2026-12-09T04:00:00Z')
const atWork = { state: 'assigned', outcome: null, changedAt } as const
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
  assert.deepEqual(datesOf({ request: atWork, recorded: got }), [])
  const late = recorded({ kind: 'fellOverdue', on })
  assert.deepEqual(
    datesOf({ request: atWork, recorded: late }).map(({ what }) => what),
    ['答复期限届满'],
  )
})

test('taken back before or after its receipt: no answer is owed, and its day is told', () => {
  const clock = { state: 'notStarted' } as const
  const early = {
    ...{ request: { state: 'closed', outcome: null, changedAt } as const, clock },
    recorded: recorded({ kind: 'entered', on, channel: 'online' }),
  }
  assert.equal(limitOf(early), '申请已经撤回，不再答复')
  assert.deepEqual(datesOf(early).at(-1), {
    ...{ on: '2026-12-09', what: '申请人撤回申请', law: '条例第四十五条' },
  })
  const ended = { state: 'closed', outcome: 'other.other', changedAt } as const
  const later = recorded({ kind: 'decided', on, outcome: 'other.other' })
  assert.deepEqual(
    datesOf({ request: ended, recorded: later }).map((line) => [line.on, line.what]),
    [['2026-12-08', '申请人撤回申请']],
  )
})

test('a lapse or an answer is no withdrawal', () => {
  const lapsed = { state: 'closed', outcome: 'other.feeUnpaid', changedAt } as const
  assert.equal(isWithdrawn({ request: lapsed, recorded: [] }), false)
  const served = recorded({ kind: 'served', on, by: '示例发送记录' })
  const filed = { state: 'archived', outcome: 'other.other', changedAt } as const
  assert.equal(isWithdrawn({ request: filed, recorded: served }), false)
})
