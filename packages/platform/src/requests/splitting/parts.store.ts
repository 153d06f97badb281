// SQL of the requests that one application became: all that one query code opens.

import { sql } from 'kysely'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { isOutcomeName, type OutcomeName } from '../case/outcome.ts'
import type { RequestKey } from '../case/request-case.ts'
import { isRequestState, type RequestState } from '../case/state.ts'

export type PartOfApplication = {
  readonly requestId: string
  readonly number: string | null
  readonly state: RequestState
  readonly description: string
  readonly outcome: OutcomeName | null
}

/** The request and those of the same application, in the order of the items; alone it is the only one. */
export async function listParts(
  read: Read,
  { unitId, requestId }: RequestKey,
): Promise<readonly PartOfApplication[]> {
  const rows = await read
    .selectFrom('requests')
    .select(['request_id', 'number', 'state', 'description', 'outcome'])
    .where('unit_id', '=', unitId)
    .where('query_code_digest', '=', (where) =>
      where
        .selectFrom('requests')
        .select('query_code_digest')
        .where('unit_id', '=', unitId)
        .where('request_id', '=', requestId),
    )
    .orderBy('request_id')
    .execute()
  return rows.map(({ request_id, number, state, description, outcome }) => {
    if (!isRequestState(state)) throw new Error(`request ${request_id}: unknown state ${state}`)
    const known = outcome !== null && isOutcomeName(outcome) ? outcome : null
    return { requestId: request_id, number, state, description, outcome: known }
  })
}

export type NewPart = {
  readonly requestId: string
  readonly number: string | null
  readonly description: string
  readonly applicantSealed: string
  readonly now: Date
}

/** Adds a request that stands where the one it is split from stands; the caller adds its facts. */
export async function insertPart(
  tx: Tx,
  { unitId, requestId }: RequestKey,
  part: NewPart,
): Promise<void> {
  await tx
    .insertInto('requests')
    .columns([
      ...(['unit_id', 'request_id', 'number', 'applicant_sealed', 'description'] as const),
      ...(['entered_at', 'changed_at', 'split_from', 'query_code_digest', 'state'] as const),
      ...(['channel', 'applicant_class', 'applicant_fingerprint', 'wanted_form'] as const),
      ...(['wanted_route', 'needs_help', 'handled_by', 'received_on', 'due_on'] as const),
      'clock_state',
    ])
    .expression((from) =>
      from
        .selectFrom('requests')
        .select([
          'unit_id',
          sql<string>`${part.requestId}::uuid`.as('part'),
          sql<string | null>`${part.number}::text`.as('part_number'),
          sql<string>`${part.applicantSealed}::text`.as('sealed'),
          sql<string>`${part.description}::text`.as('item'),
          sql<Date>`${part.now}::timestamptz`.as('entered'),
          sql<Date>`${part.now}::timestamptz`.as('changed'),
          'request_id as whole',
        ])
        .select(['query_code_digest', 'state', 'channel', 'applicant_class'])
        .select(['applicant_fingerprint', 'wanted_form', 'wanted_route', 'needs_help'])
        .select(['handled_by', 'received_on', 'due_on', 'clock_state'])
        .where('unit_id', '=', unitId)
        .where('request_id', '=', requestId),
    )
    .execute()
}

/** What the applicant sent with the application belongs to the part as well. */
export async function copyRequestFiles(
  tx: Tx,
  { unitId, requestId }: RequestKey,
  partId: string,
): Promise<void> {
  await tx
    .insertInto('request_files')
    .columns(['unit_id', 'request_id', 'file_id', 'part', 'added_by', 'added_at'])
    .expression((from) =>
      from
        .selectFrom('request_files')
        .select(['unit_id', sql<string>`${partId}::uuid`.as('split'), 'file_id', 'part'])
        .select(['added_by', 'added_at'])
        .where('unit_id', '=', unitId)
        .where('request_id', '=', requestId)
        .where('part', '<>', 'answer'),
    )
    .execute()
}
