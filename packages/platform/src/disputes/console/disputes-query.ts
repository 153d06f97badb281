// What the address of the list of disputes asks for, read and written in one place.

import type { Unit } from '#agencies/index.ts'
import { addDays, type LocalDate } from '#law/index.ts'
import { type DisputeState, isDisputeState } from '../case/dispute.ts'
import type { DisputeKind } from '../case/dispute-outcome.ts'
import type { WantedDisputes } from '../register/dispute-register.store.ts'
import { isId } from './dispute-scope.ts'
import { soonFrom } from './dispute-words.ts'

export const replyTitles = { overdue: '已逾期', soon: '7 日内到期' } as const

export type DisputesQuery = {
  readonly unit: string
  readonly kind: DisputeKind | ''
  readonly state: DisputeState | 'open' | ''
  readonly reply: keyof typeof replyTitles | ''
  readonly request: string
  readonly words: string
  readonly after: string
}

export function readDisputesQuery(query: URLSearchParams): DisputesQuery {
  const text = (name: string): string => (query.get(name) ?? '').trim().slice(0, 100)
  const [kind, state, reply] = [text('kind'), text('state'), text('reply')]
  return {
    unit: text('unit'),
    kind: kind === 'reconsideration' || kind === 'litigation' ? kind : '',
    state: isDisputeState(state) || state === 'open' ? state : '',
    reply: reply === 'overdue' || reply === 'soon' ? reply : '',
    request: isId(text('request')) ? text('request') : '',
    words: text('words'),
    after: isId(text('after')) ? text('after') : '',
  }
}

/** The address of the list; from its first page unless told where to go on. */
export function disputesAddress(query: DisputesQuery, after = ''): string {
  const parts = Object.entries({ ...query, after }).filter(([, value]) => value !== '')
  return parts.length === 0 ? '/disputes' : `/disputes?${new URLSearchParams(parts)}`
}

const openStates: readonly DisputeState[] = ['filed', 'replied']

/** The conditions of the database for a query. */
export function wantedDisputes(
  { unit, kind, state, reply, request, words }: DisputesQuery,
  scope: readonly Unit[],
  today: LocalDate,
): WantedDisputes {
  const units = unit === '' ? scope : scope.filter(({ code }) => code === unit)
  const until = { overdue: addDays(today, -1), soon: soonFrom(today), '': undefined }[reply]
  return {
    unitIds: units.map(({ id }) => id),
    kind: kind || undefined,
    states: state === 'open' ? openStates : state === '' ? undefined : [state],
    ...{ replyDueUntil: until, requestId: request || undefined, words: words || undefined },
  }
}
