// SQL of the entries of catalogues, and of the grass-roots fields a unit keeps.

import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Schema } from '#kit/db/schema.ts'
import type { Read, Tx } from '#kit/db/transaction.ts'
import {
  audienceTitles,
  type CatalogueEntry,
  type CatalogueKey,
  type Channel,
  channelTitles,
  type EntryAudience,
  type Level,
  levelTitles,
  type Manner,
  mannerTitles,
} from './entry.ts'
import { type FieldCode, fieldCodes, isFieldCode } from './grass-roots-fields.ts'
import type { EntryLimit } from './limit.ts'

const namesOf = <Name extends string>(table: Readonly<Record<Name, unknown>>) =>
  z.enum(Object.keys(table) as [Name, ...Name[]])

const channels = z.array(namesOf<Channel>(channelTitles))
const levels = z.array(namesOf<Level>(levelTitles))
const audience = namesOf<EntryAudience>(audienceTitles)
const manner = namesOf<Manner>(mannerTitles)

/** The entries of an edition of a catalogue in their order. */
export async function listEntries(
  read: Read,
  { unitId, catalogueId }: CatalogueKey,
): Promise<readonly CatalogueEntry[]> {
  const rows = await read
    .selectFrom('catalogue_entries')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('catalogue_id', '=', catalogueId)
    .orderBy('position')
    .orderBy('code')
    .execute()
  return rows.map(entryOf)
}

export type Saved = { readonly by: string; readonly now: Date }

export type SavedEntries = Saved & {
  readonly entries: readonly (CatalogueEntry & { readonly position: number })[]
}

/** Writes entries, each in place of the one with its code; their order is that of the list. */
export async function upsertEntries(
  tx: Tx,
  key: CatalogueKey,
  { entries, by, now }: SavedEntries,
): Promise<void> {
  for (const entry of entries) {
    const values = { ...columnsOf(entry), position: entry.position, saved_at: now, saved_by: by }
    await tx
      .insertInto('catalogue_entries')
      .values({ unit_id: key.unitId, catalogue_id: key.catalogueId, code: entry.code, ...values })
      .onConflict((on) => on.columns(['unit_id', 'catalogue_id', 'code']).doUpdateSet(values))
      .execute()
  }
}

export async function deleteEntry(
  tx: Tx,
  { unitId, catalogueId }: CatalogueKey,
  code: string,
): Promise<void> {
  await tx
    .deleteFrom('catalogue_entries')
    .where('unit_id', '=', unitId)
    .where('catalogue_id', '=', catalogueId)
    .where('code', '=', code)
    .execute()
}

/** How many entries each edition has, by its id. */
export async function countEntries(
  read: Read,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (unitIds.length === 0) return new Map()
  const rows = await read
    .selectFrom('catalogue_entries')
    .select(({ fn }) => ['catalogue_id', fn.countAll<string>().as('count')])
    .where('unit_id', 'in', [...unitIds])
    .groupBy('catalogue_id')
    .execute()
  return new Map(rows.map(({ catalogue_id, count }) => [catalogue_id, Number(count)]))
}

/** The fields of the grass-roots catalogues that a unit keeps: all that it has not switched off. */
export async function listKeptFields(read: Read, unitId: string): Promise<readonly FieldCode[]> {
  const rows = await read
    .selectFrom('grass_roots_fields')
    .select('field')
    .where('unit_id', '=', unitId)
    .where('is_kept', '=', false)
    .execute()
  const off = new Set(rows.map(({ field }) => field))
  return fieldCodes.filter((code) => !off.has(code))
}

export async function upsertKeptFields(
  tx: Tx,
  unitId: string,
  { kept, by, now }: Saved & { readonly kept: readonly FieldCode[] },
): Promise<void> {
  const rows = fieldCodes.map((field) => ({
    unit_id: unitId,
    field,
    is_kept: kept.includes(field),
    set_at: now,
    set_by: by,
  }))
  await tx
    .insertInto('grass_roots_fields')
    .values(rows)
    .onConflict((on) =>
      on.columns(['unit_id', 'field']).doUpdateSet(({ ref }) => ({
        is_kept: ref('excluded.is_kept'),
        set_at: ref('excluded.set_at'),
        set_by: ref('excluded.set_by'),
      })),
    )
    .execute()
}

function columnsOf(entry: CatalogueEntry) {
  const { limit } = entry
  return {
    field: entry.field,
    first_matter: entry.firstMatter,
    second_matter: entry.secondMatter,
    elements: entry.elements,
    basis: entry.basis,
    limit_words: entry.limitWords,
    limit_kind: limit.kind,
    limit_days: limit.kind === 'workingDays' ? limit.days : null,
    limit_month: limit.kind === 'yearly' ? limit.month : null,
    limit_day: limit.kind === 'yearly' ? limit.day : null,
    limit_law: 'law' in limit ? limit.law : '',
    discloser: entry.discloser,
    channels: JSON.stringify(entry.channels),
    audience: entry.audience,
    audience_words: entry.audienceWords,
    manner: entry.manner,
    levels: JSON.stringify(entry.levels),
  }
}

type Row = Selectable<Schema['catalogue_entries']>

/** A stored entry as the actions and pages know it. */
export function entryOf(row: Omit<Row, 'saved_at' | 'saved_by' | 'unit_id' | 'catalogue_id'>) {
  return {
    code: row.code,
    field: isFieldCode(row.field) ? row.field : '',
    firstMatter: row.first_matter,
    secondMatter: row.second_matter,
    elements: row.elements,
    basis: row.basis,
    limitWords: row.limit_words,
    limit: limitOf(row),
    discloser: row.discloser,
    channels: channels.parse(row.channels),
    audience: audience.parse(row.audience),
    audienceWords: row.audience_words,
    manner: manner.parse(row.manner),
    levels: levels.parse(row.levels),
  } satisfies CatalogueEntry
}

type LimitRow = Pick<Row, 'limit_kind' | 'limit_days' | 'limit_month' | 'limit_day' | 'limit_law'>

/** The limit of a stored entry. */
export function limitOf(row: LimitRow): EntryLimit {
  const { limit_kind: kind, limit_days: days, limit_month: month, limit_day: day } = row
  if (kind === 'immediately') return { kind }
  if (kind === 'workingDays' && days !== null) return { kind, days, law: row.limit_law }
  if (kind === 'yearly' && month !== null && day !== null)
    return { kind, month, day, law: row.limit_law }
  return { kind: 'regulation' }
}
