// SQL of where records come from that were public before the platform.

import type { Read, Tx } from '#kit/db/transaction.ts'
import { type LocalDate, localDate } from '#law/index.ts'
import type { RecordKey } from '../record/edition.ts'

export type Origin = {
  readonly source: string
  readonly sourceAddress: string
  readonly publishedOn: LocalDate
}

export type NewOrigin = RecordKey & Origin & { readonly by: string; readonly now: Date }

export async function insertOrigin(tx: Tx, given: NewOrigin): Promise<void> {
  await tx
    .insertInto('record_origins')
    .values({
      unit_id: given.unitId,
      record_id: given.recordId,
      source: given.source,
      source_address: given.sourceAddress,
      published_on: given.publishedOn,
      taken_in_at: given.now,
      taken_in_by: given.by,
    })
    .execute()
}

/** Where a record was public before; undefined for one that was published here. */
export async function findOrigin(
  read: Read,
  { unitId, recordId }: RecordKey,
): Promise<(Origin & { readonly takenInAt: Date; readonly takenInBy: string }) | undefined> {
  const row = await read
    .selectFrom('record_origins')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('record_id', '=', recordId)
    .executeTakeFirst()
  return (
    row && {
      source: row.source,
      sourceAddress: row.source_address,
      publishedOn: localDate(row.published_on),
      takenInAt: row.taken_in_at,
      takenInBy: row.taken_in_by,
    }
  )
}

/** How many records a unit has taken in. */
export async function countTakenIn(read: Read, unitId: string): Promise<number> {
  const { count } = await read
    .selectFrom('record_origins')
    .where('unit_id', '=', unitId)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** How many normative documents a unit published here, first written before an instant. */
export async function countPublishedHere(
  read: Read,
  unitId: string,
  before: Date,
): Promise<number> {
  const { count } = await read
    .selectFrom('records')
    .leftJoin('record_origins as origins', (join) =>
      join
        .onRef('origins.unit_id', '=', 'records.unit_id')
        .onRef('origins.record_id', '=', 'records.record_id'),
    )
    .where('records.unit_id', '=', unitId)
    .where('records.kind', '=', 'normativeDocument')
    .where('records.created_at', '<', before)
    .where('origins.record_id', 'is', null)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}
