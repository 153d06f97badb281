// SQL of editions of catalogues: which there are, which one a unit goes by on a day.

import type { Selectable } from 'kysely'
import { listIdsAbove } from '#agencies/index.ts'
import type { Schema } from '#kit/db/schema.ts'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { type LocalDate, localDate } from '#law/index.ts'
import { type Catalogue, type CatalogueKey, holdsOn } from './entry.ts'

export type NewCatalogue = Omit<Catalogue, 'issuedAt'> & { readonly by: string; readonly now: Date }

export async function insertCatalogue(tx: Tx, one: NewCatalogue): Promise<void> {
  await tx
    .insertInto('catalogues')
    .values({
      unit_id: one.unitId,
      catalogue_id: one.catalogueId,
      title: one.title,
      basis: one.basis,
      valid_from: one.validFrom,
      valid_until: one.validUntil,
      serves_below: one.servesBelow,
      created_at: one.now,
      created_by: one.by,
    })
    .execute()
}

export type CatalogueHead = Pick<
  Catalogue,
  'title' | 'basis' | 'validFrom' | 'validUntil' | 'servesBelow'
>

export async function updateCatalogue(
  tx: Tx,
  { unitId, catalogueId }: CatalogueKey,
  head: CatalogueHead,
): Promise<void> {
  await tx
    .updateTable('catalogues')
    .set({
      title: head.title,
      basis: head.basis,
      valid_from: head.validFrom,
      valid_until: head.validUntil,
      serves_below: head.servesBelow,
    })
    .where('unit_id', '=', unitId)
    .where('catalogue_id', '=', catalogueId)
    .execute()
}

/** From here on it binds, from its first day. */
export async function updateIssued(
  tx: Tx,
  { unitId, catalogueId }: CatalogueKey,
  { by, now }: { readonly by: string; readonly now: Date },
): Promise<void> {
  await tx
    .updateTable('catalogues')
    .set({ issued_at: now, issued_by: by })
    .where('unit_id', '=', unitId)
    .where('catalogue_id', '=', catalogueId)
    .execute()
}

/** Ends those of a unit that hold and begin before a day, the day before it. */
export async function endCataloguesBefore(
  tx: Tx,
  unitId: string,
  { from, lastDay }: { readonly from: LocalDate; readonly lastDay: LocalDate },
): Promise<void> {
  await tx
    .updateTable('catalogues')
    .set({ valid_until: lastDay })
    .where('unit_id', '=', unitId)
    .where('issued_at', 'is not', null)
    .where('valid_from', '<', from)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>=', from)]))
    .execute()
}

/** All editions of units, the newest first. */
export async function listCatalogues(
  read: Read,
  unitIds: readonly string[],
): Promise<readonly Catalogue[]> {
  if (unitIds.length === 0) return []
  const rows = await read
    .selectFrom('catalogues')
    .selectAll()
    .where('unit_id', 'in', [...unitIds])
    .orderBy('valid_from', 'desc')
    .orderBy('catalogue_id', 'desc')
    .execute()
  return rows.map(catalogueOf)
}

/** One edition, locked until the transaction ends. */
export async function findCatalogueForUpdate(
  tx: Tx,
  { unitId, catalogueId }: CatalogueKey,
): Promise<Catalogue | undefined> {
  const row = await tx
    .selectFrom('catalogues')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('catalogue_id', '=', catalogueId)
    .forUpdate()
    .executeTakeFirst()
  return row && catalogueOf(row)
}

/**
 * The edition a unit goes by on a day: its own, else that of the nearest unit above that serves those
 * below; undefined where there is none.
 */
export async function findCatalogueInForce(
  read: Read,
  unitId: string,
  on: LocalDate,
): Promise<Catalogue | undefined> {
  const above = await listIdsAbove(read, unitId)
  return chooseInForce(await listCatalogues(read, above), above, on)
}

/** Of these, the one that the first of the units above goes by on a day; the first is the unit itself. */
export function chooseInForce(
  all: readonly Catalogue[],
  above: readonly string[],
  on: LocalDate,
): Catalogue | undefined {
  const [unitId] = above
  for (const id of above) {
    const found = all.find(
      (one) => one.unitId === id && holdsOn(one, on) && (id === unitId || one.servesBelow),
    )
    if (found !== undefined) return found
  }
  return undefined
}

function catalogueOf(row: Selectable<Schema['catalogues']>): Catalogue {
  return {
    unitId: row.unit_id,
    catalogueId: row.catalogue_id,
    title: row.title,
    basis: row.basis,
    validFrom: localDate(row.valid_from),
    validUntil: row.valid_until === null ? null : localDate(row.valid_until),
    servesBelow: row.serves_below,
    issuedAt: row.issued_at,
  }
}
