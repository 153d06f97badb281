// SQL of roll-ups: what is accepted, own parts, and the roll-up an edition was made from.

import type { CellState } from '@gongkai/report-engine'
import { sql } from 'kysely'
import type { Read, Tx } from '#kit/db/transaction.ts'
import type { ReportKey } from '../flow/report-edition.ts'
import { isScope, type Scope } from '../flow/scope.ts'
import type { EditionKey } from './edition-key.ts'
import type { KeptCell } from './kept-report.ts'
import type { Accepted } from './plan-roll-up.ts'

/** With the day of the acceptance that stands; null where none was noted. */
export type AcceptedEdition = Accepted & { readonly acceptedAt: Date | null }

export type AcceptedSearch = {
  readonly unitIds: readonly string[]
  readonly year: number
  /** Only what was accepted by then. */
  readonly by?: Date | undefined
}

/** Each unit's newest edition for the year that was accepted. */
export async function listAccepted(
  read: Read,
  { unitIds, year, by }: AcceptedSearch,
): Promise<readonly AcceptedEdition[]> {
  if (unitIds.length === 0) return []
  let query = read
    .selectFrom('report_editions')
    .select(['unit_id', 'edition_number', 'acceptance', 'scope', 'accepted_at'])
    .distinctOn('unit_id')
    .where('unit_id', 'in', [...unitIds])
    .where('year', '=', year)
    .where('state', 'in', ['accepted', 'published', 'corrected'])
  if (by !== undefined) query = query.where('accepted_at', '<=', by)
  const rows = await query.orderBy('unit_id').orderBy('edition_number', 'desc').execute()
  return rows.map((row) => ({
    unitId: row.unit_id,
    number: row.edition_number,
    acceptance: row.acceptance,
    acceptedAt: row.accepted_at,
    scope: scopeOf(row.scope),
  }))
}

/** An acceptance of a unit's edition: its cells never change. */
export type Source = {
  readonly unitId: string
  readonly number: number
  readonly acceptance: number
}

/** The kept cells of editions, by unit. One line of JSON for each: 200 units are 40,000 cells. */
export async function listCells(
  read: Read,
  year: number,
  sources: readonly Source[],
): Promise<ReadonlyMap<string, readonly KeptCell[]>> {
  if (sources.length === 0) return new Map()
  const { rows } = await sql<{
    unit_id: string
    cells: readonly [string, string | null, CellState, '元' | '万元' | null][]
  }>`
    select c.unit_id, json_agg(json_build_array(address, value, state, money)) as cells
    from report_cells c
      join unnest(
        ${sources.map(({ unitId }) => unitId)}::uuid[],
        ${sources.map(({ number }) => number)}::integer[],
        ${sources.map(({ acceptance }) => acceptance)}::integer[]
      ) as wanted (unit_id, edition_number, acceptance)
        on wanted.unit_id = c.unit_id and wanted.edition_number = c.edition_number
          and wanted.acceptance = c.acceptance
    where c.year = ${year}
    group by c.unit_id`.execute(read)
  return new Map(rows.map(({ unit_id, cells }) => [unit_id, cells]))
}

export type Part = {
  /** gongkai.report/1 */
  readonly document: string
  readonly importedFrom: string | null
  readonly takenFrom: Omit<Source, 'acceptance'> | null
  readonly changedAt: Date
}

/** What the unit states for itself alone; undefined when nothing was entered. */
export async function findPart(read: Read, { unitId, year }: ReportKey): Promise<Part | undefined> {
  const row = await read
    .selectFrom('report_parts')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { taken_from_unit, taken_from_edition } = row
  const takenFrom =
    taken_from_unit === null || taken_from_edition === null
      ? null
      : { unitId: taken_from_unit, number: taken_from_edition }
  return {
    document: row.document,
    importedFrom: row.imported_from,
    takenFrom,
    changedAt: row.changed_at,
  }
}

export type NewPart = Omit<Part, 'changedAt'> & { readonly by: string; readonly now: Date }

/** Enters the own part, in place of an earlier one. */
export async function upsertPart(
  tx: Tx,
  { unitId, year }: ReportKey,
  part: NewPart,
): Promise<void> {
  const said = {
    document: part.document,
    imported_from: part.importedFrom,
    taken_from_unit: part.takenFrom?.unitId ?? null,
    taken_from_edition: part.takenFrom?.number ?? null,
    changed_by: part.by,
    changed_at: part.now,
  }
  await tx
    .insertInto('report_parts')
    .values({ unit_id: unitId, year, ...said })
    .onConflict((conflict) => conflict.columns(['unit_id', 'year']).doUpdateSet(said))
    .execute()
}

/** Takes the own part away. */
export async function deletePart(tx: Tx, { unitId, year }: ReportKey): Promise<void> {
  await tx
    .deleteFrom('report_parts')
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .execute()
}

/** The document of an accepted edition. */
export async function findAcceptedDocument(
  read: Read,
  { unitId, year, number }: EditionKey,
): Promise<string | undefined> {
  const row = await read
    .selectFrom('report_editions')
    .select('document')
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .where('edition_number', '=', number)
    .where('state', 'in', ['accepted', 'published', 'corrected'])
    .executeTakeFirst()
  return row?.document ?? undefined
}

/** The roll-up an edition was made from. */
export type MadeFrom = {
  readonly scope: Scope
  readonly figures: ReadonlyMap<string, string | null>
  /** The own part as it was then; null without one. */
  readonly part: string | null
  readonly sources: readonly Source[]
  readonly madeAt: Date
}

/** The roll-up that an edition, or the one it corrects, was made from; undefined where there is none. */
export async function findMadeFrom(read: Read, key: EditionKey): Promise<MadeFrom | undefined> {
  const row = await read
    .selectFrom('report_roll_ups')
    .selectAll()
    .where('unit_id', '=', key.unitId)
    .where('year', '=', key.year)
    .where('edition_number', '<=', key.number)
    .orderBy('edition_number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const sources = await read
    .selectFrom('report_sources')
    .select([
      'source_unit_id as unitId',
      'source_edition as number',
      'source_acceptance as acceptance',
    ])
    .where(({ and }) => and(columnsOf({ ...key, number: row.edition_number })))
    .orderBy('source_unit_id')
    .execute()
  // Written by replaceMadeFrom.
  const figures = row.figures as Readonly<Record<string, string | null>>
  return {
    scope: scopeOf(row.scope),
    figures: new Map(Object.entries(figures)),
    part: row.part,
    sources,
    madeAt: row.made_at,
  }
}

export type NewMadeFrom = Omit<MadeFrom, 'madeAt'> & { readonly by: string; readonly now: Date }

/** Keeps what an edition was made from, in place of an earlier roll-up. */
export async function replaceMadeFrom(tx: Tx, key: EditionKey, made: NewMadeFrom): Promise<void> {
  await tx
    .deleteFrom('report_sources')
    .where(({ and }) => and(columnsOf(key)))
    .execute()
  await tx
    .deleteFrom('report_roll_ups')
    .where(({ and }) => and(columnsOf(key)))
    .execute()
  const edition = columnsOf(key)
  await tx
    .insertInto('report_roll_ups')
    .values({
      ...edition,
      scope: made.scope,
      figures: JSON.stringify(Object.fromEntries(made.figures)),
      part: made.part,
      made_by: made.by,
      made_at: made.now,
    })
    .execute()
  if (made.sources.length === 0) return
  const rows = made.sources.map(({ unitId, number, acceptance }) => ({
    ...edition,
    source_unit_id: unitId,
    source_edition: number,
    source_acceptance: acceptance,
  }))
  await tx.insertInto('report_sources').values(rows).execute()
}

function columnsOf({ unitId, year, number }: EditionKey) {
  return { unit_id: unitId, year, edition_number: number }
}

function scopeOf(text: string): Scope {
  if (!isScope(text)) throw new Error(`report: unknown scope ${text}`)
  return text
}
