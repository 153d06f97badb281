// SQL of the register: a page of requests as far as somebody may look, and how many are in each state.

import { type SelectQueryBuilder, sql } from 'kysely'
import type { Schema } from '#kit/db/schema.ts'
import type { Read } from '#kit/db/transaction.ts'
import { wordsOf } from '#kit/words/folded-signs.ts'
import { type LocalDate, localDate } from '#law/index.ts'
import type { Applicant } from '../case/applicant.ts'
import { isChannelName } from '../case/channel.ts'
import { type Imported, importedOf } from '../case/imported.ts'
import { isOutcomeName } from '../case/outcome.ts'
import type { RequestKey } from '../case/request-case.ts'
import { applicantOf } from '../case/sealed-applicant.store.ts'
import { isRequestState, type RequestState, requestStates } from '../case/state.ts'
import { conditionsOf, type Wanted } from './conditions.store.ts'
import { countFound, foundAtMost, isWide, listFound } from './found-by-words.store.ts'

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
  page: PageOfRegister,
): Promise<readonly Line[]> {
  const keys = isFoundByTerms(wanted)
    ? await keysFound(read, wanted, page)
    : keysOnPage(read, wanted, page)
  const rows = await ordered(read.selectFrom('requests'), wanted)
    .selectAll()
    .where(({ eb, refTuple }) => eb(refTuple('unit_id', 'request_id'), 'in', keys))
    .execute()
  return rows.map(({ state, channel, outcome, ...row }) => {
    if (!isRequestState(state) || !isChannelName(channel))
      throw new Error(`request ${row.request_id}: unknown state or channel`)
    return {
      ...{ unitId: row.unit_id, requestId: row.request_id, number: row.number },
      ...{ state, channel, description: row.description },
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

type Requests = SelectQueryBuilder<Schema, 'requests', unknown>

function ordered(query: Requests, { due }: Wanted): Requests {
  return due ? query.orderBy('due_on').orderBy('request_id') : query.orderBy('request_id', 'desc')
}

/** Only what the conditions need is read of those that are not shown: mostly the index alone. */
function keysOnPage(read: Read, wanted: Wanted, { after, limit }: PageOfRegister) {
  const query = read.selectFrom('requests').where(conditionsOf(read, wanted))
  const onPage = !after
    ? query
    : wanted.due
      ? query.where(
          sql<boolean>`(due_on, request_id) > (${after.dueOn}::date, ${after.requestId}::uuid)`,
        )
      : query.where('request_id', '<', after.requestId)
  return ordered(onPage, wanted)
    .limit(limit)
    .select(['unit_id', 'request_id'])
    .$asTuple('unit_id', 'request_id')
}

async function keysFound(read: Read, wanted: Wanted, { after, limit }: PageOfRegister) {
  const page = { below: after?.requestId, limit, isInOrder: true }
  const found = await listFound(read, wanted, page)
  const [units, ids] = [found.map(({ unitId }) => unitId), found.map(({ requestId }) => requestId)]
  return sql<[string, string]>`(select * from unnest(${units}::uuid[], ${ids}::uuid[]))`
}

/** Whether words are looked up by their terms: these other conditions lead to few requests by themselves. */
function isFoundByTerms({ words, due, mine, counted }: Wanted): boolean {
  return wordsOf(words ?? '').length > 0 && !due && !mine && !counted
}

/** Over many units no state is counted further: who looks at so many wants to narrow them. */
const countedAtMost = 10_000

/** So many are counted at most: of each state, or of the words in all; undefined where all are counted. */
export function boundOfCounts(wanted: Pick<Wanted, 'unitIds' | 'words'>): Bound | undefined {
  if (wanted.words) return isWide(wanted) ? { inAll: foundAtMost } : undefined
  return wanted.unitIds.length > 1 ? { ofEach: countedAtMost } : undefined
}

type Bound = { readonly inAll: number } | { readonly ofEach: number }

/** How many requests are in each state, with the other conditions; more than the bound says: more. */
export async function countStates(
  read: Read,
  wanted: Wanted,
): Promise<ReadonlyMap<string, number>> {
  const inAnyState = { ...wanted, states: undefined }
  if (isFoundByTerms(wanted)) return await countFound(read, inAnyState)
  const bound = boundOfCounts(wanted)
  if (bound && 'ofEach' in bound) return countUpTo(read, inAnyState, bound.ofEach)
  const all = read.selectFrom('requests').select('state').where(conditionsOf(read, inAnyState))
  const rows = await read
    .selectFrom((bound ? all.limit(bound.inAll + 1) : all).as('found'))
    .select(['state', (select) => select.fn.countAll<string>().as('count')])
    .groupBy('state')
    .execute()
  return new Map(rows.map(({ state, count }) => [state, Number(count)]))
}

async function countUpTo(
  read: Read,
  wanted: Wanted,
  atMost: number,
): Promise<ReadonlyMap<string, number>> {
  const found = read
    .selectFrom('requests')
    .select('request_id')
    .where(conditionsOf(read, wanted))
    .where(sql<boolean>`state = asked.one`)
    .limit(atMost + 1)
  const { rows } = await sql<{ one: string; count: string }>`
    select one, (select count(*) from (${found}) as found) as count
    from unnest(${states}::text[]) as asked (one)`.execute(read)
  const counts = rows.map(({ one, count }) => [one, Number(count)] as const)
  return new Map(counts.filter(([, count]) => count > 0))
}

const states = Object.keys(requestStates) as readonly RequestState[]

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
