// SQL of what is and was public, for the staff's site and for publishing.

import type { Tx } from '#kit/db/transaction.ts'
import type { LocalDate } from '#law/index.ts'
import type { EditionKey, RecordKey } from '../record/edition.ts'
import type { Publication, Standing } from './publication.ts'

export type NewPublication = Omit<
  Publication,
  'standing' | 'endedAt' | 'endedReason' | 'redirectTo'
>

/** The edition becomes the one that is public; the one before is superseded. */
export async function insertPublication(tx: Tx, one: NewPublication): Promise<void> {
  await updateStanding(tx, one, { standing: 'superseded', at: one.publishedAt })
  const { content } = one
  await tx
    .insertInto('record_publications')
    .values({
      unit_id: one.unitId,
      record_id: one.recordId,
      edition_number: one.number,
      unit_code: one.unitCode,
      unit_name: one.unitName,
      serial_year: one.serialYear,
      serial: one.serial,
      index_number: one.indexNumber,
      kind: one.kind,
      title: content.title,
      content: JSON.stringify(content),
      content_digest: one.digest,
      entry_code: content.entryCode,
      subject: content.subject,
      document_number: content.documentNumber,
      formed_on: content.formedOn,
      published_at: one.publishedAt,
      standing: 'live',
    })
    .execute()
}

export type Ended = {
  readonly standing: Exclude<Standing, 'live'>
  readonly at: Date
  readonly reason?: string
  readonly redirectTo?: string
}

/** Ends the standing of what is public of a record; what was taken down takes all editions with it. */
export async function updateStanding(
  tx: Tx,
  { unitId, recordId }: RecordKey,
  { standing, at, reason, redirectTo }: Ended,
): Promise<void> {
  const ended = {
    standing,
    ended_at: at,
    ended_reason: reason ?? null,
    redirect_to: redirectTo ?? null,
    // The public view shows these as they are.
    ...(standing === 'unpublished' && { ends_on: null, amended_on: null }),
  }
  const update = tx
    .updateTable('record_publications')
    .set(ended)
    .where('unit_id', '=', unitId)
    .where('record_id', '=', recordId)
  await (standing === 'unpublished'
    ? update
    : update.where('standing', 'in', ['live', 'withdrawn'])
  ).execute()
}

export type ShownValidity = {
  /** The first day on which it no longer holds. */
  readonly endsOn: LocalDate | null
  readonly amendedOn: LocalDate | null
}

/** What lists of the public site are narrowed by; only where it changes. */
export async function updateShownValidity(
  tx: Tx,
  { unitId, recordId }: RecordKey,
  { endsOn, amendedOn }: ShownValidity,
): Promise<void> {
  await tx
    .updateTable('record_publications')
    .set({ ends_on: endsOn, amended_on: amendedOn })
    .where('unit_id', '=', unitId)
    .where('record_id', '=', recordId)
    .where(({ or, eb }) =>
      or([
        eb('ends_on', 'is distinct from', endsOn),
        eb('amended_on', 'is distinct from', amendedOn),
      ]),
    )
    .execute()
}

/** Writes the ties of the edition that is public now in place of those of the one before. */
export async function replaceLinks(
  tx: Tx,
  { unitId, recordId }: EditionKey,
  { content, now }: { readonly content: Publication['content'] | undefined; readonly now: Date },
): Promise<void> {
  await tx
    .deleteFrom('record_links')
    .where('unit_id', '=', unitId)
    .where('record_id', '=', recordId)
    .execute()
  const rows = (content?.ties ?? []).map((one) => ({
    unit_id: unitId,
    record_id: recordId,
    tie: one.tie,
    to_unit_id: one.unitId,
    to_record_id: one.recordId,
    noted_at: now,
  }))
  if (rows.length > 0) await tx.insertInto('record_links').values(rows).execute()
}
