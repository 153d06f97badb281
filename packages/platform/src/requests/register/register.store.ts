// SQL of the register: a page of requests as far as somebody may look, and how many are in each state.

import { sql } from 'kysely'
import type { Read } from '#kit/db/transaction.ts'
import { type LocalDate, localDate } from '#law/index.ts'
import type { Applicant } from '../case/applicant.ts'
import { isChannelName } from '../case/channel.ts'
import { type CellOfRequests, selectCounted } from '../case/figures.store.ts'
import { type Imported, importedOf } from '../case/imported.ts'
import { isOutcomeName } from '../case/outcome.ts'
import type { RequestKey } from '../case/request-case.ts'
import { applicantOf } from '../case/sealed-applicant.store.ts'
import { isRequestState, openStates, type RequestState, requestStates } from '../case/state.ts'

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

export type Line = RequestKey & {
  readonly number: string | null
  readonly state: RequestState
  readonly channel: string
  readonly description: string
  readonly applicant: Pick<Applicant, 'class' | 'name'>
  readonly wantedForm: string
  readonly wantedRoute: string
  readonly handledBy: string | null
  readonly imported: Imported | null
  readonly outcome: string | null
  readonly receivedOn: LocalDate | null
  readonly dueOn: LocalDate | null
  readonly clockState: string
  readonly enteredAt: Date
}

/** Where the page before ended: its last line's due day (in the order of due days) and id. */
export type After = { readonly dueOn: string; readonly requestId: string }

export type PageOfRegister = { readonly after: After | undefined; readonly limit: number }

/** In the order of due days where they are asked for, otherwise the newest first. */
export async function listRegister(
  read: Read,
  wanted: Wanted,
  { after, limit }: PageOfRegister,
): Promise<readonly Line[]> {
  const query = filtered(read, wanted).selectAll().limit(limit)
  const rows = await (wanted.due === undefined
    ? (after ? query.where('request_id', '<', after.requestId) : query).orderBy(
        'request_id',
        'desc',
      )
    : (after
        ? query.where(
            sql<boolean>`(due_on, request_id) > (${after.dueOn}::date, ${after.requestId}::uuid)`,
          )
        : query
      )
        .orderBy('due_on')
        .orderBy('request_id')
  ).execute()
  return rows.map((row) => {
    const { state, channel, outcome } = row
    if (!isRequestState(state) || !isChannelName(channel))
      throw new Error(`request ${row.request_id}: unknown state or channel`)
    return {
      unitId: row.unit_id,
      requestId: row.request_id,
      number: row.number,
      state,
      channel,
      description: row.description,
      applicant: applicantOf(row.applicant_sealed, row.request_id),
      wantedForm: row.wanted_form,
      wantedRoute: row.wanted_route,
      handledBy: row.handled_by,
      imported: importedOf(row.imported),
      outcome: outcome !== null && isOutcomeName(outcome) ? outcome : null,
      receivedOn: row.received_on === null ? null : localDate(row.received_on),
      dueOn: row.due_on === null ? null : localDate(row.due_on),
      clockState: row.clock_state,
      enteredAt: row.entered_at,
    }
  })
}

/** Over many units no state is counted further: who looks at so many wants to narrow them. */
export const countedAtMost = 10_000

/** How many requests are in each state, with the other conditions; a sum above the bound says: more. */
export async function countStates(
  read: Read,
  wanted: Wanted,
): Promise<ReadonlyMap<string, number>> {
  const isWide = wanted.unitIds.length > 1
  if (isWide && !wanted.words) return countUpTo(read, wanted)
  const all = filtered(read, { ...wanted, states: undefined }).select('state')
  // Of words over many units, the first found: looking them up once for each state would cost more.
  const rows = await read
    .selectFrom((isWide ? all.limit(countedAtMost + 1) : all).as('found'))
    .select(['state', (select) => select.fn.countAll<string>().as('count')])
    .groupBy('state')
    .execute()
  return new Map(rows.map(({ state, count }) => [state, Number(count)]))
}

async function countUpTo(read: Read, wanted: Wanted): Promise<ReadonlyMap<string, number>> {
  const found = filtered(read, { ...wanted, states: undefined })
    .where(sql<boolean>`state = asked.one`)
    .select('request_id')
    .limit(countedAtMost + 1)
  const { rows } = await sql<{ one: string; count: string }>`
    select one, (select count(*) from (${found}) as found) as count
    from unnest(${states}::text[]) as asked (one)`.execute(read)
  const counts = rows.map(({ one, count }) => [one, Number(count)] as const)
  return new Map(counts.filter(([, count]) => count > 0))
}

const states = Object.keys(requestStates) as readonly RequestState[]

/** Number and text of a request as the index holds them. */
const wordsOf = sql`request_words(number, description)`

function filtered(read: Read, wanted: Wanted) {
  const {
    unitIds,
    states: wantedStates,
    due,
    channel,
    applicantClass,
    outcome,
    words,
    mine,
  } = wanted
  let query = read
    .selectFrom('requests')
    .where(({ eb, fn, val }) => eb('unit_id', '=', fn.any(val([...unitIds]))))
  if (wantedStates) query = query.where('state', 'in', [...wantedStates])
  if (due) {
    query = query.where('clock_state', 'in', ['running', 'suspended'])
    query = query.where('state', 'in', [...openStates]).where('due_on', '<=', due.until)
    // While others are asked the stored day is at most the real one: the caller looks again.
    if (due.from) query = query.where('due_on', '>=', due.from)
  }
  if (channel) query = query.where('channel', '=', channel)
  if (applicantClass) query = query.where('applicant_class', '=', applicantClass)
  if (outcome) query = query.where('outcome', '=', outcome)
  if (words) {
    query = query.where(sql<boolean>`strpos(${wordsOf}, lower(${words})) > 0`)
    // Pairs of signs find the few that can hold the words; of a single sign there is no pair.
    if ([...words].length > 1)
      query = query.where(sql<boolean>`sign_pairs(${wordsOf}) @> sign_pairs(lower(${words}))`)
  }
  if (wanted.counted) {
    const { year, cell } = wanted.counted
    const keys = selectCounted(read, { unitIds, year }, cell).$asTuple('unit_id', 'request_id')
    query = query.where(({ eb, refTuple }) => eb(refTuple('unit_id', 'request_id'), 'in', keys))
  }
  if (mine) {
    const { staffId, duties } = mine
    query = query.where(({ or, and, eb }) =>
      or([
        and([eb('handled_by', '=', staffId), eb('state', 'in', [...openStates])]),
        and([helps(staffId), eb('state', 'in', [...openStates])]),
        ...duties.map(({ unitId, states: waiting }) =>
          and([eb('unit_id', '=', unitId), eb('state', 'in', [...waiting])]),
        ),
      ]),
    )
  }
  return query
}

/** The person was asked to help. */
function helps(staffId: string) {
  return sql<boolean>`(unit_id, request_id) in
    (select unit_id, request_id from request_helpers where staff_id = ${staffId})`
}

/** Other requests of the same applicant at the unit, newest first; at most `limit`. */
export async function listOfSameApplicant(
  read: Read,
  { unitId, requestId }: RequestKey,
  limit: number,
) {
  return await read
    .selectFrom('requests')
    .select([
      'request_id as requestId',
      'number',
      'state',
      'description',
      'received_on as receivedOn',
      'outcome',
    ])
    .where('unit_id', '=', unitId)
    .where('request_id', '<>', requestId)
    .where('applicant_fingerprint', '=', (select) =>
      select
        .selectFrom('requests')
        .select('applicant_fingerprint')
        .where('unit_id', '=', unitId)
        .where('request_id', '=', requestId),
    )
    .orderBy('request_id', 'desc')
    .limit(limit)
    .execute()
}
