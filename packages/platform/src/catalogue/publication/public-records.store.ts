// SQL of what the public may read: through a view that holds nothing of what was taken down.

import type { Selectable } from 'kysely'
import type { Schema } from '#kit/db/schema.ts'
import type { Read } from '#kit/db/transaction.ts'
import { isRecordKind } from '../record/kinds.ts'
import { contentOf } from '../record/stored-content.ts'
import { type Publication, type Standing, standingTitles, type Tombstone } from './publication.ts'

export type RecordPlace = {
  readonly unitCode: string
  readonly serialYear: number
  readonly serial: number
}

/** What stands at an address: the record, or what is left of it; newest edition first. */
export async function listPublicEditions(
  read: Read,
  { unitCode, serialYear, serial }: RecordPlace,
): Promise<readonly (Publication | Tombstone)[]> {
  const rows = await read
    .selectFrom('public_records')
    .selectAll()
    .where('unit_code', '=', unitCode)
    .where('serial_year', '=', serialYear)
    .where('serial', '=', serial)
    .orderBy('edition_number', 'desc')
    .execute()
  return rows.map(publicationOf)
}

export type PublicRow = Selectable<Schema['public_records']>

export function publicationOf(row: PublicRow): Publication | Tombstone {
  const place = {
    unitCode: present(row.unit_code),
    unitName: present(row.unit_name),
    serialYear: present(row.serial_year),
    serial: present(row.serial),
    indexNumber: present(row.index_number),
    publishedAt: present(row.published_at),
    endedAt: row.ended_at,
    endedReason: row.ended_reason,
    redirectTo: row.redirect_to,
  }
  const standing = standingNamed(present(row.standing))
  if (standing === 'unpublished') return { ...place, standing }
  const kind = present(row.kind)
  if (!isRecordKind(kind)) throw new Error(`public records: unknown kind ${kind}`)
  return {
    ...place,
    unitId: present(row.unit_id),
    recordId: present(row.record_id),
    number: present(row.edition_number),
    kind,
    content: contentOf(row.content),
    digest: present(row.content_digest),
    standing,
  }
}

/** Columns of a view are nullable by type; those of a table behind it are not. */
export function present<T>(value: T | null): T {
  if (value === null) throw new Error('public records: a column is empty')
  return value
}

/** The standing a text names. */
export function standingNamed(text: string): Standing {
  if (!Object.hasOwn(standingTitles, text)) throw new Error(`public records: ${text}`)
  return text as Standing
}
