// SQL of the conditions of the register: which requests somebody wants to see, within the units of their reach.

import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely'
import type { Schema } from '#kit/db/schema.ts'
import type { Read } from '#kit/db/transaction.ts'
import { wordsOf } from '#kit/words/folded-signs.ts'
import type { LocalDate } from '#law/index.ts'
import { type CellOfRequests, selectCounted } from '../case/figures.store.ts'
import { openStates, type RequestState } from '../case/state.ts'

/** Where a request waits for a person: given to them, or in a state their role works on. */
export type Mine = {
  readonly staffId: string
  readonly duties: readonly { readonly unitId: string; readonly states: readonly RequestState[] }[]
}

export type Wanted = {
  readonly unitIds: readonly string[]
  /** A state, all that are open, or everything. */
  readonly states?: readonly RequestState[] | undefined
  /** Due from and until, both days included. */
  readonly due?: { readonly from?: LocalDate; readonly until: LocalDate } | undefined
  readonly channel?: string | undefined
  readonly applicantClass?: string | undefined
  readonly outcome?: string | undefined
  readonly words?: string | undefined
  readonly mine?: Mine | undefined
  /** Those that a cell of table 三 counts. */
  readonly counted?: { readonly year: number; readonly cell: CellOfRequests } | undefined
}

/** All conditions together; the units are always among them. */
export function conditionsOf(read: Read, wanted: Wanted): Expression<SqlBool> {
  const { eb, fn, val, and, refTuple } = expressionBuilder<Schema, 'requests'>()
  const { unitIds, due, channel, applicantClass, outcome, words, mine, counted } = wanted
  const conditions: Expression<SqlBool>[] = [eb('unit_id', '=', fn.any(val([...unitIds])))]
  if (wanted.states) conditions.push(eb('state', 'in', [...wanted.states]))
  if (due) conditions.push(isDue(due))
  if (channel) conditions.push(eb('channel', '=', channel))
  if (applicantClass) conditions.push(eb('applicant_class', '=', applicantClass))
  if (outcome) conditions.push(eb('outcome', '=', outcome))
  for (const word of wordsOf(words ?? ''))
    conditions.push(sql<boolean>`strpos(requests.words, ${word}) > 0`)
  if (counted) {
    const { year, cell } = counted
    const keys = selectCounted(read, { unitIds, year }, cell).$asTuple('unit_id', 'request_id')
    conditions.push(eb(refTuple('unit_id', 'request_id'), 'in', keys))
  }
  if (mine) conditions.push(isMine(mine))
  return and(conditions)
}

function isDue({ from, until }: NonNullable<Wanted['due']>): Expression<SqlBool> {
  const { eb, and } = expressionBuilder<Schema, 'requests'>()
  return and([
    eb('clock_state', 'in', ['running', 'suspended']),
    eb('state', 'in', [...openStates]),
    eb('due_on', '<=', until),
    // While others are asked the stored day is at most the real one: the caller looks again.
    ...(from ? [eb('due_on', '>=', from)] : []),
  ])
}

function isMine({ staffId, duties }: Mine): Expression<SqlBool> {
  const { eb, and, or } = expressionBuilder<Schema, 'requests'>()
  return or([
    and([eb('handled_by', '=', staffId), eb('state', 'in', [...openStates])]),
    and([helps(staffId), eb('state', 'in', [...openStates])]),
    ...duties.map(({ unitId, states }) =>
      and([eb('unit_id', '=', unitId), eb('state', 'in', [...states])]),
    ),
  ])
}

/** The person was asked to help. */
function helps(staffId: string): Expression<SqlBool> {
  return sql<boolean>`(unit_id, request_id) in
    (select unit_id, request_id from request_helpers where staff_id = ${staffId})`
}
