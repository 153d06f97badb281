// SQL of links to drafts and of their openings.

import type { Selectable } from 'kysely'
import type { Schema } from '#kit/db/schema.ts'
import type { Read, Tx } from '#kit/db/transaction.ts'
import type { RecordKey } from '../record/edition.ts'
import type { Preview } from './preview.ts'

export async function insertPreview(
  tx: Tx,
  { keyDigest, ...one }: Omit<Preview, 'revokedAt'> & { readonly keyDigest: string },
): Promise<void> {
  await tx
    .insertInto('record_previews')
    .values({
      unit_id: one.unitId,
      preview_id: one.previewId,
      record_id: one.recordId,
      edition_number: one.number,
      key_digest: keyDigest,
      for_whom: one.forWhom,
      made_by: one.madeBy,
      made_at: one.madeAt,
      expires_at: one.expiresAt,
    })
    .execute()
}

export async function findPreviewByKey(
  read: Read,
  keyDigest: string,
): Promise<Preview | undefined> {
  const row = await read
    .selectFrom('record_previews')
    .selectAll()
    .where('key_digest', '=', keyDigest)
    .executeTakeFirst()
  return row && previewOf(row)
}

function previewOf(row: Selectable<Schema['record_previews']>): Preview {
  return {
    unitId: row.unit_id,
    previewId: row.preview_id,
    recordId: row.record_id,
    number: row.edition_number,
    forWhom: row.for_whom,
    madeBy: row.made_by,
    madeAt: row.made_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
  }
}

export type OpenedPreview = Preview & {
  readonly openings: number
  readonly lastOpenedAt: Date | null
}

/** The links of a record, newest first, with how often each was opened. */
export async function listPreviews(
  read: Read,
  { unitId, recordId }: RecordKey,
): Promise<readonly OpenedPreview[]> {
  const rows = await read
    .selectFrom('record_previews')
    .leftJoinLateral(
      (select) =>
        select
          .selectFrom('record_preview_openings as opening')
          .select(({ fn }) => [
            fn.countAll<string>().as('openings'),
            fn.max('opening.opened_at').as('last_opened_at'),
          ])
          .whereRef('opening.unit_id', '=', 'record_previews.unit_id')
          .whereRef('opening.preview_id', '=', 'record_previews.preview_id')
          .as('opened'),
      (join) => join.onTrue(),
    )
    .selectAll('record_previews')
    .select(['opened.openings', 'opened.last_opened_at'])
    .where('record_previews.unit_id', '=', unitId)
    .where('record_previews.record_id', '=', recordId)
    .orderBy('record_previews.made_at', 'desc')
    .execute()
  return rows.map((row) => ({
    ...previewOf(row),
    openings: Number(row.openings),
    lastOpenedAt: row.last_opened_at,
  }))
}

/** False when there is no such link, or it was revoked before. */
export async function updateRevoked(
  tx: Tx,
  { unitId, recordId }: RecordKey,
  { previewId, by, now }: { readonly previewId: string; readonly by: string; readonly now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('record_previews')
    .set({ revoked_at: now, revoked_by: by })
    .where('unit_id', '=', unitId)
    .where('record_id', '=', recordId)
    .where('preview_id', '=', previewId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export type Opening = {
  readonly openingId: string
  readonly digest: string
  readonly now: Date
}

export async function insertOpening(
  tx: Tx,
  { unitId, previewId }: Preview,
  { openingId, digest, now }: Opening,
): Promise<void> {
  await tx
    .insertInto('record_preview_openings')
    .values({
      unit_id: unitId,
      preview_id: previewId,
      opening_id: openingId,
      content_digest: digest,
      opened_at: now,
    })
    .execute()
}
