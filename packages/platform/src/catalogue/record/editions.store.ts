// SQL of editions, their saves and the steps taken on them.

import type { Selectable } from 'kysely'
import type { Schema } from '#kit/db/schema.ts'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { type LocalDate, localDate } from '#law/index.ts'
import { stepsOf } from '../review-chain/chains.store.ts'
import { isAttribute } from './attribute.ts'
import type { EditionContent } from './content.ts'
import {
  type Edition,
  type EditionKey,
  type EditionState,
  isEditionState,
  openStates,
  type RecordKey,
  type TakenStep,
} from './edition.ts'
import { contentOf } from './stored-content.ts'

export type Written = {
  readonly content: EditionContent
  readonly digest: string
  readonly version: number
  readonly dueOn: LocalDate | null
  readonly by: string
  readonly now: Date
}

function contentColumns({ content, digest, version, dueOn, by, now }: Written) {
  return {
    content: JSON.stringify(content),
    content_digest: digest,
    title: content.title,
    attribute: content.attribute,
    formed_on: content.formedOn,
    due_on: dueOn,
    version,
    changed_at: now,
    changed_by: by,
  }
}

const keyColumns = ({ unitId, recordId, number }: EditionKey) => ({
  unit_id: unitId,
  record_id: recordId,
  edition_number: number,
})

export async function insertEdition(tx: Tx, key: EditionKey, written: Written): Promise<void> {
  const state: EditionState = 'draft'
  await tx
    .insertInto('record_editions')
    .values({ ...keyColumns(key), ...contentColumns(written), state })
    .execute()
  await insertSave(tx, key, written)
}

/** Keeps what was saved, in the edition and in the line of saves. */
export async function updateContent(tx: Tx, key: EditionKey, written: Written): Promise<void> {
  await tx
    .updateTable('record_editions')
    .set(contentColumns(written))
    .where('unit_id', '=', key.unitId)
    .where('record_id', '=', key.recordId)
    .where('edition_number', '=', key.number)
    .execute()
  await insertSave(tx, key, written)
}

async function insertSave(tx: Tx, key: EditionKey, written: Written): Promise<void> {
  const { content, digest, version, by, now } = written
  await tx
    .insertInto('record_saves')
    .values({
      ...keyColumns(key),
      version,
      content: JSON.stringify(content),
      content_digest: digest,
      saved_at: now,
      saved_by: by,
    })
    .execute()
}

export type EditionChange = {
  readonly state: EditionState
  readonly chain?: Edition['chain']
  readonly stepsPassed?: number
  readonly submittedBy?: string | null
  readonly scheduledFor?: Date | null
  readonly urgentReason?: string
  readonly urgentApprovedBy?: string
  readonly publishedAt?: Date
  readonly publishedBy?: string
}

/** Sets what a step changes; what is absent stays. */
export async function updateEdition(
  tx: Tx,
  key: EditionKey,
  change: EditionChange & { readonly now: Date; readonly by: string },
): Promise<void> {
  const { state, chain, stepsPassed, submittedBy, scheduledFor, urgentReason } = change
  const { urgentApprovedBy, publishedAt, publishedBy, now, by } = change
  await tx
    .updateTable('record_editions')
    .set({
      state,
      changed_at: now,
      changed_by: by,
      ...(chain !== undefined && { chain: JSON.stringify(chain) }),
      ...(stepsPassed !== undefined && { steps_passed: stepsPassed }),
      ...(submittedBy !== undefined && { submitted_by: submittedBy }),
      ...(scheduledFor !== undefined && { scheduled_for: scheduledFor }),
      ...(urgentReason !== undefined && { urgent_reason: urgentReason }),
      ...(urgentApprovedBy && { urgent_approved_by: urgentApprovedBy, urgent_approved_at: now }),
      ...(publishedAt && { published_at: publishedAt }),
      ...(publishedBy && { published_by: publishedBy }),
    })
    .where('unit_id', '=', key.unitId)
    .where('record_id', '=', key.recordId)
    .where('edition_number', '=', key.number)
    .execute()
}

/** All editions of a record, newest first. */
export async function listEditions(read: Read, key: RecordKey): Promise<readonly Edition[]> {
  const rows = await read
    .selectFrom('record_editions')
    .selectAll()
    .where('unit_id', '=', key.unitId)
    .where('record_id', '=', key.recordId)
    .orderBy('edition_number', 'desc')
    .execute()
  return rows.map(editionOf)
}

export async function findEdition(read: Read, key: EditionKey): Promise<Edition | undefined> {
  const row = await read
    .selectFrom('record_editions')
    .selectAll()
    .where('unit_id', '=', key.unitId)
    .where('record_id', '=', key.recordId)
    .where('edition_number', '=', key.number)
    .executeTakeFirst()
  return row && editionOf(row)
}

export function isOpenState(state: EditionState): boolean {
  return openStates.some((one) => one === state)
}

function editionOf(row: Selectable<Schema['record_editions']>): Edition {
  return {
    unitId: row.unit_id,
    recordId: row.record_id,
    number: row.edition_number,
    state: stateNamed(row.state),
    content: contentOf(row.content),
    digest: row.content_digest,
    title: row.title,
    attribute: row.attribute !== null && isAttribute(row.attribute) ? row.attribute : null,
    dueOn: row.due_on === null ? null : localDate(row.due_on),
    version: row.version,
    chain: row.chain === null ? null : stepsOf(row.chain),
    stepsPassed: row.steps_passed,
    submittedBy: row.submitted_by,
    scheduledFor: row.scheduled_for,
    urgentReason: row.urgent_reason,
    urgentApprovedBy: row.urgent_approved_by,
    publishedAt: row.published_at,
    publishedBy: row.published_by,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
  }
}

function stateNamed(text: string): EditionState {
  if (!isEditionState(text)) throw new Error(`records: unknown state ${text}`)
  return text
}

export type NewStep = Omit<TakenStep, 'at' | 'by'> & { readonly by: string; readonly now: Date }

/** Adds a step at the end of the line; the record is locked by the caller. */
export async function insertStep(
  tx: Tx,
  key: EditionKey,
  { action, stepName, digest, remark, by, now, after }: NewStep & { readonly after: number },
): Promise<void> {
  await tx
    .insertInto('record_steps')
    .values({
      ...keyColumns(key),
      sequence: after + 1,
      action,
      step_name: stepName,
      content_digest: digest,
      remark,
      taken_at: now,
      taken_by: by,
    })
    .execute()
}

/** What was done to an edition, in order. */
export async function listSteps(read: Read, key: EditionKey): Promise<readonly TakenStep[]> {
  const rows = await read
    .selectFrom('record_steps')
    .selectAll()
    .where('unit_id', '=', key.unitId)
    .where('record_id', '=', key.recordId)
    .where('edition_number', '=', key.number)
    .orderBy('sequence')
    .execute()
  return rows.map((row) => ({
    action: row.action,
    stepName: row.step_name,
    digest: row.content_digest,
    remark: row.remark,
    at: row.taken_at,
    by: row.taken_by,
  }))
}
