// No clock without evidence: every way through the table, and every set of facts, is gone through.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { localDate, nationalCalendar } from '#law/index.ts'
import { channels } from '#requests/case/channel.ts'
import type { RequestFact } from '#requests/case/fact.ts'
import { requestStateAfter } from '#requests/case/refusals.ts'
import type { RequestState } from '#requests/case/state.ts'
import {
  type RequestAction,
  type RequestTransition,
  requestActions,
  requestTransitions,
} from '#requests/case/transitions.ts'
import { answerClock } from '#requests/clock/answer-clock.ts'
import { choices, firstDays, lifeOf } from './walks.ts'

/** States in which nobody has to answer by a day. */
const withoutClock = ['entered', 'voided', 'closed', 'archived']

/** All ways from `entered` that come to no state twice, each as its actions and the state it ends in. */
function* waysFrom(
  state: RequestState,
  been: readonly RequestState[],
  done: readonly RequestAction[],
): Generator<{ readonly state: RequestState; readonly done: readonly RequestAction[] }> {
  yield { state, done }
  for (const action of requestActions) {
    const { from }: RequestTransition = requestTransitions[action]
    const to = requestStateAfter(action, state)
    if (from.includes(state) && !been.includes(to))
      yield* waysFrom(to, [...been, to], [...done, action])
  }
}

test('every way from being entered to a state with a clock confirms the receipt first', () => {
  let ways = 0
  const ended = new Set<RequestState>()
  for (const { state, done } of waysFrom('entered', ['entered'], [])) {
    ways += 1
    ended.add(state)
    if (!withoutClock.includes(state))
      assert.equal(done[0], 'confirmReceipt', `${done.join(' → ')} reaches ${state}`)
    assert.ok(done.filter((action) => action === 'confirmReceipt').length <= 1)
  }
  assert.ok(ways > 100 && ended.has('served') && ended.has('awaitingFee'), `${ways} ways`)
})

const on = localDate('2025-03-03')
const days = { servedOn: on, workingDays: 10 }
/** One fact of each kind but the receipt, in an order in which each could follow the last. */
const withoutReceipt: readonly RequestFact[] = [
  { kind: 'entered', on, channel: 'email' },
  { kind: 'clarificationAsked', on, ...days },
  { kind: 'clarificationReceived', on },
  { kind: 'reasonsAsked', on, ...days },
  { kind: 'reasonsReceived', on },
  { kind: 'feeNoticed', on, servedOn: on, amountInFen: 1 },
  { kind: 'feePaid', on, amountInFen: 1 },
  { kind: 'consulted', on, consultation: 'a', party: 'thirdParty' },
  { kind: 'consultationReceived', on, consultation: 'a' },
  { kind: 'consultationAnswered', on, consultation: 'a', agrees: true },
  { kind: 'extended', on, workingDays: 20, notifiedOn: on, approvedBy: 'head' },
  { kind: 'served', on, by: '示例' },
]

test('no set of facts without the receipt starts a clock', () => {
  for (let set = 0; set < 2 ** withoutReceipt.length; set += 1) {
    const facts = withoutReceipt.filter((_, index) => (set >> index) % 2 === 1)
    const recorded = facts.map((fact) => ({ fact, recordedAt: new Date(`${on}T04:00:00Z`) }))
    const { clock } = answerClock(recorded, nationalCalendar, on)
    assert.equal(clock.state, 'notStarted', facts.map(({ kind }) => kind).join())
  }
})

test('in any life a clock that counts stands on the evidence its channel asks for', () => {
  fc.assert(
    fc.property(firstDays, choices, (first, chosen) => {
      const { channel, recorded, steps } = lifeOf(first, chosen, nationalCalendar)
      const end = steps.at(-1)?.today ?? first
      const { clock } = answerClock(recorded, nationalCalendar, end)
      if (clock.state === 'notStarted') return
      const receipts = recorded.flatMap(({ fact }) => (fact.kind === 'received' ? [fact] : []))
      assert.equal(receipts.length, 1)
      assert.equal(receipts[0]?.rule, channels[channel].receipt)
      assert.notEqual(receipts[0]?.evidence.trim(), '')
    }),
  )
})
