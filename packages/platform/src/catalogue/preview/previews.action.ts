// Makes a link to a draft, takes it back, and notes each time it is opened.

import { type Duty, holdsRole } from '#agencies/index.ts'
import { type Context, inTransaction, Refused } from '#kit/db/transaction.ts'
import { newId } from '#kit/new-id.ts'
import { digestOf, newToken } from '#kit/secrets/token.ts'
import type { Edition, EditionKey, GovernmentRecord } from '../record/edition.ts'
import { findEdition } from '../record/editions.store.ts'
import { findRecord, findRecordForUpdate } from '../record/records.store.ts'
import { isOpenPreview, mostPreviewDays, type Preview, whyNotShown } from './preview.ts'
import { findPreviewByKey, insertOpening, insertPreview, updateRevoked } from './previews.store.ts'

type PreviewContext = Context & { readonly duties?: readonly Duty[] }

export type PreviewWanted = { readonly forWhom: string; readonly days: number }

/** Returns what opens the draft; it is stored nowhere. */
export async function makePreview(
  context: PreviewContext,
  key: EditionKey,
  { forWhom, days }: PreviewWanted,
): Promise<string> {
  const { now, actor } = context
  assertWriter(context, key.unitId)
  if (forWhom.trim() === '') throw new Refused({ code: 'preview.forWhomMissing' })
  if (!Number.isInteger(days) || days < 1 || days > mostPreviewDays)
    throw new Refused({ code: 'preview.daysUnusable' })
  const token = newToken()
  const facts = { edition: key.number, days }
  const deed = { action: 'catalogue.makePreview', unitId: key.unitId, subject: key.recordId, facts }
  await inTransaction(context, deed, async (tx) => {
    const record = await findRecordForUpdate(tx, key)
    const edition = await findEdition(tx, key)
    if (record === undefined || edition === undefined) throw new Refused({ code: 'record.unknown' })
    const code = whyNotShown(record, edition)
    if (code !== undefined) throw new Refused({ code })
    await insertPreview(tx, {
      ...key,
      ...{ previewId: newId(now), keyDigest: digestOf(token), forWhom: forWhom.trim() },
      ...{ madeBy: actor.id, madeAt: now },
      expiresAt: new Date(now.getTime() + days * 86_400_000),
    })
  })
  return token
}

/** From now on the link opens nothing. */
export async function revokePreview(
  context: PreviewContext,
  key: EditionKey,
  previewId: string,
): Promise<void> {
  const { now, actor } = context
  assertWriter(context, key.unitId)
  const facts = { preview: previewId }
  const deed = {
    action: 'catalogue.revokePreview',
    unitId: key.unitId,
    subject: key.recordId,
    facts,
  }
  await inTransaction(context, deed, async (tx) => {
    if (!(await updateRevoked(tx, key, { previewId, by: actor.id, now })))
      throw new Refused({ code: 'record.unknown' })
  })
}

function assertWriter({ duties = [] }: PreviewContext, unitId: string): void {
  if (!holdsRole(duties, ['clerk', 'officeHead'], [unitId]))
    throw new Refused({ code: 'preview.notYourRole' })
}

export type ShownDraft = {
  readonly preview: Preview
  readonly record: GovernmentRecord
  readonly edition: Edition
}

/**
 * What a link opens now, noted each time; undefined where it opens nothing: unknown, expired, taken back,
 * or the draft may not be shown so any more.
 */
export async function openPreview(
  context: Context,
  token: string,
): Promise<ShownDraft | undefined> {
  const { database, now } = context
  const preview = await findPreviewByKey(database, digestOf(token))
  if (preview === undefined || !isOpenPreview(preview, now)) return undefined
  const [record, edition] = await Promise.all([
    findRecord(database, preview),
    findEdition(database, preview),
  ])
  if (record === undefined || edition === undefined) return undefined
  if (whyNotShown(record, edition) !== undefined) return undefined
  const { unitId, recordId: subject, previewId } = preview
  const facts = { preview: previewId, edition: edition.number }
  await inTransaction(context, { action: 'catalogue.openPreview', unitId, subject, facts }, (tx) =>
    insertOpening(tx, preview, { openingId: newId(now), digest: edition.digest, now }),
  )
  return { preview, record, edition }
}
