// Facts as the program keeps them, told as events for the slow clock.

import { dayInChina } from '#law/index.ts'
import type { RecordedFact, RequestFact } from '#requests/case/fact.ts'
import type { Event } from './slow-clock.ts'

/** 条例 33 and 35 name no length for other organs; a fee has twenty days of work (国办函〔2020〕109号). */
const feeDays = 20

/** The events; what no clock looks at is left out. */
export function eventsOf(recorded: readonly RecordedFact[]): readonly Event[] {
  return recorded.flatMap(({ fact, recordedAt }) => {
    const told = whatOf(fact)
    return told === undefined ? [] : [{ on: fact.on, written: dayInChina(recordedAt), ...told }]
  })
}

type What = Event extends infer One
  ? One extends Event
    ? Omit<One, 'on' | 'written'>
    : never
  : never

const brings = {
  clarificationReceived: 'clarity',
  reasonsReceived: 'reasons',
  feePaid: 'fee',
} as const

function whatOf(fact: RequestFact): What | undefined {
  const { kind } = fact
  if (kind === 'received') return { what: 'received' }
  if (kind === 'served') return { what: 'answered' }
  if (kind === 'clarificationAsked')
    return { what: 'asked', about: 'clarity', days: fact.workingDays }
  if (kind === 'reasonsAsked') return { what: 'asked', about: 'reasons', days: fact.workingDays }
  if (kind === 'feeNoticed') return { what: 'asked', about: 'fee', days: feeDays }
  if (kind === 'clarificationReceived' || kind === 'reasonsReceived' || kind === 'feePaid')
    return { what: 'brought', about: brings[kind] }
  if (kind === 'consulted')
    return { what: 'letterOut', to: fact.consultation, silenceEnds: fact.party !== 'otherOrgan' }
  if (kind === 'consultationReceived') return { what: 'letterThere', to: fact.consultation }
  if (kind === 'consultationAnswered') return { what: 'letterBack', to: fact.consultation }
  if (kind === 'extended') return { what: 'extended', days: fact.workingDays }
  return kind === 'decided' && fact.outcome.startsWith('other.') ? { what: 'givenUp' } : undefined
}
