// SQL of requests and their facts.

import type { Selectable, Updateable } from 'kysely'
import type { Schema } from '#kit/db/schema.ts'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { type LocalDate, localDate } from '#law/index.ts'
import { isApplicantClass } from './applicant-class.ts'
import { isChannelName } from './channel.ts'
import { importedOf } from './imported.ts'
import { isOutcomeName } from './outcome.ts'
import type { RequestCase, RequestKey } from './request-case.ts'
import { isRequestState, type RequestState } from './state.ts'

/** The request; undefined where the unit has none with the id. */
export async function findRequest(read: Read, key: RequestKey): Promise<RequestCase | undefined> {
  const row = await byKey(read, key).executeTakeFirst()
  return row && requestOf(row)
}

/** The request, locked until the transaction ends. */
export async function findRequestForUpdate(
  tx: Tx,
  key: RequestKey,
): Promise<RequestCase | undefined> {
  const row = await byKey(tx, key).forUpdate().executeTakeFirst()
  return row && requestOf(row)
}

function byKey(read: Read, { unitId, requestId }: RequestKey) {
  return read
    .selectFrom('requests')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('request_id', '=', requestId)
}

/** How many requests a unit had entered before an instant. */
export async function countEnteredBefore(
  read: Read,
  unitId: string,
  instant: Date,
): Promise<number> {
  const { count } = await read
    .selectFrom('requests')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('unit_id', '=', unitId)
    .where('entered_at', '<', instant)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** A request as it comes in; the applicant's data are sealed by the caller. */
export type NewRequest = Pick<
  RequestCase,
  | 'unitId'
  | 'requestId'
  | 'channel'
  | 'applicantClass'
  | 'description'
  | 'wantedForm'
  | 'wantedRoute'
  | 'needsHelp'
  | 'splitFrom'
> & {
  readonly queryCodeDigest: string
  readonly applicantSealed: string
  readonly applicantFingerprint: string
  readonly now: Date
}

/** Adds a request in the state `entered`; its clock has not started. */
export async function insertRequest(tx: Tx, request: NewRequest): Promise<void> {
  await tx
    .insertInto('requests')
    .values({
      unit_id: request.unitId,
      request_id: request.requestId,
      query_code_digest: request.queryCodeDigest,
      state: 'entered',
      channel: request.channel,
      applicant_class: request.applicantClass,
      applicant_sealed: request.applicantSealed,
      applicant_fingerprint: request.applicantFingerprint,
      description: request.description,
      wanted_form: request.wantedForm,
      wanted_route: request.wantedRoute,
      needs_help: request.needsHelp,
      split_from: request.splitFrom,
      clock_state: 'notStarted',
      entered_at: request.now,
      changed_at: request.now,
    })
    .execute()
}

/** What an action changes of a request beside its facts. */
export type RequestChange = {
  readonly state?: RequestState
  readonly number?: string
  readonly handledBy?: string | null
  readonly draftedBy?: string | null
  /** JSON text. */
  readonly draft?: string | null
  readonly description?: string
  readonly outcome?: RequestCase['outcome']
  readonly receivedOn?: LocalDate
  readonly dueOn?: LocalDate | null
  readonly clockState?: string
}

/** Changes a request. */
export async function updateRequest(
  tx: Tx,
  { unitId, requestId }: RequestKey,
  change: RequestChange & { readonly now: Date },
): Promise<void> {
  await tx
    .updateTable('requests')
    .set(columnsOf(change))
    .where('unit_id', '=', unitId)
    .where('request_id', '=', requestId)
    .execute()
}

function columnsOf(change: RequestChange & { readonly now: Date }): Updateable<Schema['requests']> {
  const columns = {
    state: change.state,
    number: change.number,
    handled_by: change.handledBy,
    drafted_by: change.draftedBy,
    draft: change.draft,
    description: change.description,
    outcome: change.outcome,
    received_on: change.receivedOn,
    due_on: change.dueOn,
    clock_state: change.clockState,
    changed_at: change.now,
  }
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined))
}

function requestOf(row: Selectable<Schema['requests']>): RequestCase {
  const { state, channel, applicant_class: applicantClass, outcome } = row
  if (!isRequestState(state) || !isChannelName(channel) || !isApplicantClass(applicantClass))
    throw new Error(`request ${row.request_id}: unknown state, channel or class`)
  if (outcome !== null && !isOutcomeName(outcome))
    throw new Error(`request ${row.request_id}: unknown result ${outcome}`)
  return {
    unitId: row.unit_id,
    requestId: row.request_id,
    number: row.number,
    state,
    channel,
    applicantClass,
    description: row.description,
    wantedForm: row.wanted_form,
    wantedRoute: row.wanted_route,
    needsHelp: row.needs_help,
    splitFrom: row.split_from,
    handledBy: row.handled_by,
    draftedBy: row.drafted_by,
    draft: row.draft,
    outcome,
    receivedOn: row.received_on === null ? null : localDate(row.received_on),
    dueOn: row.due_on === null ? null : localDate(row.due_on),
    clockState: row.clock_state,
    imported: importedOf(row.imported),
    enteredAt: row.entered_at,
    changedAt: row.changed_at,
  }
}
