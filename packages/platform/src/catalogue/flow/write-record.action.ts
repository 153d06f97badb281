// Writing a record: the first draft, saves over what was seen, the next edition, giving it up.

import { getUnit } from '#agencies/index.ts'
import { findCalendar } from '#calendar/index.ts'
import { inTransaction, Refused, type Tx } from '#kit/db/transaction.ts'
import { digestOf } from '#kit/digest-of.ts'
import { newId } from '#kit/new-id.ts'
import { dayInChina, type LocalDate } from '#law/index.ts'
import { lastDay, limitFor, publishingClock } from '../clock/publishing-deadline.ts'
import { findMissed } from '../clock/timeliness.store.ts'
import { loadLimits } from '../entries/limits-of-unit.store.ts'
import type { EditionContent } from '../record/content.ts'
import type { EditionKey } from '../record/edition.ts'
import { insertEdition, insertStep, updateContent } from '../record/editions.store.ts'
import { kindOf, type RecordKindName } from '../record/kinds.ts'
import { insertRecord } from '../record/records.store.ts'
import { actOnRecord, personIdOf, type RecordContext } from './act-on-record.action.ts'
import { whyNotRecord } from './refusals.ts'

export type NewDraft = {
  readonly unitId: string
  readonly kind: RecordKindName
  readonly content: EditionContent
}

/** Begins a record with its first edition; returns its key. */
export async function createRecord(
  context: RecordContext,
  { unitId, kind, content }: NewDraft,
): Promise<EditionKey> {
  const { now, actor, duties = [] } = context
  const key = { unitId, recordId: newId(now), number: 1 }
  const deed = { action: 'catalogue.create', unitId, subject: key.recordId, facts: { kind } }
  await inTransaction(context, deed, async (tx) => {
    const refusal = whyNotRecord('create', {
      unitId,
      edition: undefined,
      taken: [],
      kind: kindOf(kind),
      readers: undefined,
      hasOpenEdition: false,
      person: actor.kind === 'staff' ? { kind: 'staff', id: actor.id, duties } : { kind: 'system' },
      now,
    })
    if (refusal) throw new Refused(refusal)
    const by = personIdOf(context)
    await insertRecord(tx, { ...key, kind, by, now })
    await begin(tx, key, { content, action: 'create', by, now })
  })
  return key
}

type Begun = {
  readonly content: EditionContent
  readonly action: 'create' | 'startEdition'
  readonly by: string
  readonly now: Date
}

async function begin(tx: Tx, key: EditionKey, { content, action, by, now }: Begun): Promise<void> {
  const digest = digestOf(content)
  const dueOn = await dueOnOf(tx, key, content)
  await insertEdition(tx, key, { content, digest, version: 1, dueOn, by, now })
  const step = { action, stepName: null, digest, remark: '', by, now, after: 0 }
  await insertStep(tx, key, step)
}

/** The last day for publishing, as far as it can be counted. */
async function dueOnOf(
  tx: Tx,
  key: EditionKey,
  content: EditionContent,
): Promise<LocalDate | null> {
  const calendar = await findCalendar(tx, (await getUnit(tx, key.unitId)).region)
  const limit = limitFor(content, await loadLimits(tx, key.unitId))
  const clock = publishingClock(content, calendar, limit)
  return lastDay(clock, (await findMissed(tx, key))?.dueOn) ?? null
}

/**
 * Saves over the version that was seen; refused when somebody saved meanwhile. Returns the new version.
 * Whatever was reviewed before no longer holds: reviews are of a content.
 */
export async function saveRecord(
  context: RecordContext,
  key: EditionKey,
  saved: { readonly content: EditionContent; readonly seen: number },
): Promise<number> {
  const version = saved.seen + 1
  await actOnRecord(context, { action: 'save', key }, async (tx, { edition }) => {
    if (edition.version !== saved.seen)
      throw new Refused({ code: 'record.changedMeanwhile', facts: { version: edition.version } })
    const { content } = saved
    const digest = digestOf(content)
    const dueOn = await dueOnOf(tx, key, content)
    const by = personIdOf(context)
    await updateContent(tx, key, { content, digest, version, dueOn, by, now: context.now })
    return { digest, stepsPassed: 0, submittedBy: null }
  })
  return version
}

/** Begins the next edition of a record with the content of the one that is public or kept. */
export async function startEdition(context: RecordContext, key: EditionKey): Promise<EditionKey> {
  let number = key.number
  await actOnRecord(context, { action: 'startEdition', key }, async (tx, { edition, editions }) => {
    const later = editions.filter((one) => one.number > key.number && one.state !== 'dropped')
    if (later.length > 0) throw new Refused({ code: 'record.wrongState' })
    number = Math.max(...editions.map((one) => one.number)) + 1
    const content = { ...edition.content, changedOn: dayInChina(context.now), changeNote: '' }
    const by = personIdOf(context)
    await begin(tx, { ...key, number }, { content, action: 'startEdition', by, now: context.now })
    return {}
  })
  return { ...key, number }
}

/** Gives up a draft; what it said stays in the line of saves. */
export async function dropEdition(context: RecordContext, key: EditionKey): Promise<void> {
  await actOnRecord(context, { action: 'drop', key }, async () => ({}))
}
