// Takes in what was public before the platform: with its own dates and where it stood, flagged as such.

import { inTransaction, Refused, type Tx } from '#kit/db/transaction.ts'
import { digestOf } from '#kit/digest-of.ts'
import { newId } from '#kit/new-id.ts'
import { dayInChina, isLocalDate, type LocalDate } from '#law/index.ts'
import { noteNormative } from '../figures/note-normative.action.ts'
import { personIdOf, type RecordContext } from '../flow/act-on-record.action.ts'
import { makePublic } from '../publication/make-public.action.ts'
import type { EditionContent } from '../record/content.ts'
import type { EditionKey } from '../record/edition.ts'
import { findEdition, insertEdition, insertStep, updateEdition } from '../record/editions.store.ts'
import type { RecordKindName } from '../record/kinds.ts'
import { findRecordForUpdate, insertRecord } from '../record/records.store.ts'
import { indexRecord } from '../search/index-record.action.ts'
import { insertFact } from '../validity/facts.store.ts'
import { assertValidityRole } from '../validity/note-validity.action.ts'
import type { ValidityFact } from '../validity/validity.ts'
import { insertOrigin } from './origins.store.ts'

export type TakenIn = {
  readonly kind: RecordKindName
  readonly content: EditionContent
  /** Since when it was public. */
  readonly publishedOn: LocalDate
  /** Where it was: the former site, the gazette; told to readers. */
  readonly source: string
  /** Its address there; the same address is taken in once. */
  readonly sourceAddress?: string
  /** The index number it had there; kept. */
  readonly indexNumber?: string
  /** What happened to it before it came here. */
  readonly facts?: readonly Omit<ValidityFact, 'id' | 'by'>[]
}

/** Sentences for people, by code. */
export const takingInRefusals = {
  'takingIn.sourceMissing': '请写明这些信息原来在哪里公开。',
  'takingIn.dayInvalid': '原公开日期要早于导入的这一天，并且不早于成文日期。',
  'takingIn.titleMissing': '每一条都要有标题。',
  'takingIn.nothing': '没有可以导入的信息。',
} as const

/**
 * All of them, or none. They pass no review: they were public before. Their dates are those of then,
 * what is known of them is known from now on.
 */
export async function takeInPublished(
  context: RecordContext,
  unitId: string,
  documents: readonly TakenIn[],
): Promise<readonly EditionKey[]> {
  assertValidityRole(context, unitId)
  const [first] = documents
  if (first === undefined) throw new Refused({ code: 'takingIn.nothing' })
  for (const one of documents) assertTakeable(one, context.now)
  const keys = documents.map(() => ({ unitId, recordId: newId(context.now), number: 1 }))
  const [subject = '', ...others] = keys.map(({ recordId }) => recordId)
  const facts = { count: documents.length, source: first.source }
  const deed = { action: 'catalogue.takeIn', unitId, subject, also: () => others, facts }
  await inTransaction(context, deed, async (tx) => {
    for (const [index, key] of keys.entries()) {
      const one = documents[index]
      if (one !== undefined)
        await takeIn(tx, key, { ...one, by: personIdOf(context), now: context.now })
    }
  })
  return keys
}

function assertTakeable({ content, publishedOn, source }: TakenIn, now: Date): void {
  if (source.trim() === '') throw new Refused({ code: 'takingIn.sourceMissing' })
  if (content.title.trim() === '') throw new Refused({ code: 'takingIn.titleMissing' })
  const tooEarly = content.formedOn !== null && publishedOn < content.formedOn
  if (!isLocalDate(publishedOn) || publishedOn >= dayInChina(now) || tooEarly)
    throw new Refused({ code: 'takingIn.dayInvalid', facts: { title: content.title } })
}

type Taking = TakenIn & { readonly by: string; readonly now: Date }

async function takeIn(tx: Tx, key: EditionKey, taking: Taking): Promise<void> {
  const { kind, publishedOn, source, by, now, facts = [] } = taking
  const content: EditionContent = { ...taking.content, attribute: 'proactive' }
  const digest = digestOf(content)
  await insertRecord(tx, { ...key, kind, by, now })
  await insertEdition(tx, key, { content, digest, version: 1, dueOn: null, by, now })
  const step = { action: 'takeIn', stepName: null, digest, remark: source }
  await insertStep(tx, key, { ...step, by, now, after: 0 })
  const record = await findRecordForUpdate(tx, key)
  const edition = await findEdition(tx, key)
  if (record === undefined || edition === undefined) throw new Error('taking in: no record')
  const publishedAt = new Date(`${publishedOn}T04:00:00Z`)
  const { indexNumber } = taking
  await makePublic(tx, { record, edition, editions: [edition], by, now, publishedAt, indexNumber })
  await updateEdition(tx, key, { state: 'published', publishedAt, publishedBy: by, now, by })
  const sourceAddress = taking.sourceAddress ?? ''
  await insertOrigin(tx, { ...key, source, sourceAddress, publishedOn, by, now })
  for (const fact of facts) {
    const id = newId(now)
    await insertFact(tx, key, { ...fact, id, by: null, origin: 'takingIn', notedBy: by, now })
  }
  if (facts.length === 0) return
  await noteNormative(tx, key, now)
  await indexRecord(tx, key)
}
