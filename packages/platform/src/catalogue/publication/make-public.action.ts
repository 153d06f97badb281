// What making an edition public does, in the transaction of the step that does it.

import { getUnit } from '#agencies/index.ts'
import type { Tx } from '#kit/db/transaction.ts'
import { noteLatePublication } from '../clock/note-missed.action.ts'
import { noteDecision } from '../decision-figures/note-decision.action.ts'
import { noteNormative } from '../figures/note-normative.action.ts'
import { numberRecord } from '../index-number/number-record.action.ts'
import type { Edition, GovernmentRecord } from '../record/edition.ts'
import { updateEdition } from '../record/editions.store.ts'
import { updateRecord } from '../record/records.store.ts'
import { indexRecord } from '../search/index-record.action.ts'
import { noteTies } from '../validity/note-ties.action.ts'
import { insertPublication, replaceLinks } from './publications.store.ts'

export type MadePublic = {
  readonly record: GovernmentRecord
  readonly edition: Edition
  readonly editions: readonly Edition[]
  readonly by: string
  readonly now: Date
  /** Where it was public before it came here; absent: now. */
  readonly publishedAt?: Date
  /** The index number it had there. */
  readonly indexNumber?: string | undefined
}

/** Numbers the record, freezes the edition with the names of the day, supersedes the one before. */
export async function makePublic(
  tx: Tx,
  { record, edition, editions, by, now, publishedAt = now, indexNumber }: MadePublic,
): Promise<void> {
  const number = await numberRecord(tx, record, { now: publishedAt, kept: indexNumber })
  const unit = await getUnit(tx, record.unitId)
  const { unitId, recordId, content, digest } = edition
  const before = editions.find((one) => one.number === record.liveEdition)
  if (before) await updateEdition(tx, before, { state: 'superseded', now, by })
  await insertPublication(tx, {
    unitId,
    recordId,
    number: edition.number,
    unitCode: unit.code,
    unitName: unit.name,
    ...number,
    kind: record.kind,
    content,
    digest,
    publishedAt,
  })
  await updateRecord(tx, record, { liveEdition: edition.number, isLimited: false })
  await replaceLinks(tx, edition, { content, now })
  if (publishedAt === now) await noteLatePublication(tx, edition, now)
  await noteNormative(tx, record, now)
  await noteTies(tx, { record, content, by, now })
  await indexRecord(tx, record)
  await noteDecision(tx, record, { kind: record.kind, content, now })
}
