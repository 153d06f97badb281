// What the annual report counts of a request, taken from its facts.

import type { LocalDate } from '#law/index.ts'
import type { RequestFact } from './fact.ts'
import type { OutcomeName } from './outcome.ts'

/** The day of receipt decides the year a request is new in; the decision, the year of its result. */
export type CountedFacts = {
  readonly receivedOn: LocalDate
  readonly outcome: OutcomeName | null
  readonly decidedOn: LocalDate | null
}

/**
 * Undefined until the request is received: before that nothing is counted. A request has one result:
 * the last decision stands.
 * @law 国办公开办函〔2021〕30号 — table 三
 */
export function countedFacts(facts: readonly RequestFact[]): CountedFacts | undefined {
  const received = facts.find((fact) => fact.kind === 'received')
  const decided = facts.findLast((fact) => fact.kind === 'decided')
  if (received === undefined) return undefined
  return {
    receivedOn: received.on,
    outcome: decided?.outcome ?? null,
    decidedOn: decided?.on ?? null,
  }
}
