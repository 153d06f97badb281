// SQL of exports of a former site: the rows that were read, how each stands, and the addresses that lead here.

import { sql } from 'kysely'
import { z } from 'zod'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { isLocalDate, type LocalDate } from '#law/index.ts'
import type { RecordKey } from '../record/edition.ts'
import { isRecordKind, type RecordKindName } from '../record/kinds.ts'
import { type JudgedRow, type KnownKeys, keysOf } from './doubles.ts'
import type { ImportedRow, RowNote } from './imported-row.ts'

export type SiteImportKey = { readonly unitId: string; readonly importId: string }

export type SiteImport = SiteImportKey & {
  readonly fileName: string
  readonly source: string
  readonly kind: RecordKindName
  readonly createdBy: string
  readonly createdAt: Date
}

export async function insertSiteImport(
  tx: Tx,
  given: SiteImport,
  rows: readonly JudgedRow[],
): Promise<void> {
  const key = { unit_id: given.unitId, import_id: given.importId }
  await tx
    .insertInto('site_imports')
    .values({
      ...{ ...key, file_name: given.fileName, source: given.source, kind: given.kind },
      ...{ created_by: given.createdBy, created_at: given.createdAt },
    })
    .execute()
  for (let from = 0; from < rows.length; from += 500)
    await tx
      .insertInto('site_import_rows')
      .values(
        rows.slice(from, from + 500).map(({ row, read, notes, state }) => ({
          ...{ ...key, row_number: row, read: JSON.stringify(read), title: read.title, state },
          ...{ address: read.address, document_number: read.documentNumber },
          notes: JSON.stringify(notes),
        })),
      )
      .execute()
}

export async function findSiteImport(
  read: Read,
  { unitId, importId }: SiteImportKey,
): Promise<SiteImport | undefined> {
  const row = await read
    .selectFrom('site_imports')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('import_id', '=', importId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  if (!isRecordKind(row.kind)) throw new Error(`site imports: unknown kind ${row.kind}`)
  return {
    ...{ unitId, importId, fileName: row.file_name, source: row.source, kind: row.kind },
    ...{ createdBy: row.created_by, createdAt: row.created_at },
  }
}

/** The imports of some units, newest first, with how many rows are in which state. */
export async function listSiteImports(read: Read, unitIds: readonly string[]) {
  if (unitIds.length === 0) return []
  return await read
    .selectFrom('site_imports as i')
    .innerJoin('site_import_rows as r', (join) =>
      join.onRef('r.unit_id', '=', 'i.unit_id').onRef('r.import_id', '=', 'i.import_id'),
    )
    .select(['i.unit_id as unitId', 'i.import_id as importId', 'i.file_name as fileName'])
    .select(['i.created_at as createdAt', 'i.created_by as createdBy'])
    .select([
      sql<number>`count(*)::int`.as('rows'),
      sql<number>`(count(*) filter (where r.state = 'taken'))::int`.as('taken'),
      sql<number>`(count(*) filter (where r.state = 'ready'))::int`.as('ready'),
    ])
    .where('i.unit_id', 'in', [...unitIds])
    .groupBy(['i.unit_id', 'i.import_id'])
    .orderBy('i.created_at', 'desc')
    .limit(30)
    .execute()
}

export type StoredState = JudgedRow['state'] | 'taken' | 'refused'

export type StoredRow = Omit<JudgedRow, 'state' | 'read'> & {
  readonly state: StoredState
  readonly title: string
  readonly address: string
  readonly documentNumber: string
  readonly recordId: string | null
  /** Undefined once it is a record. */
  readonly read: ImportedRow | undefined
}

const noteSchema: z.ZodType<readonly RowNote[]> = z.array(
  z.object({ severity: z.enum(['error', 'warning']), says: z.string() }),
)
const day = z.custom<LocalDate>((one) => typeof one === 'string' && isLocalDate(one)).nullable()
const readSchema: z.ZodType<ImportedRow> = z.object({
  kind: z.custom<RecordKindName>((one) => typeof one === 'string' && isRecordKind(one)),
  ...{ title: z.string(), address: z.string(), documentNumber: z.string() },
  ...{ formedOn: day, publishedOn: day, issuers: z.array(z.string()) },
  ...{ subject: z.string(), summary: z.string(), body: z.string() },
})

const states: readonly StoredState[] = ['ready', 'faulty', 'known', 'taken', 'refused']

function stateNamed(text: string): StoredState {
  const state = states.find((one) => one === text)
  if (state === undefined) throw new Error(`site imports: unknown state ${text}`)
  return state
}

export type WantedRows = {
  readonly states?: readonly StoredState[]
  /** Only these. */
  readonly rows?: readonly number[]
  /** Only with something to be told of, or only without. */
  readonly isNoted?: boolean
  readonly limit: number
  readonly after?: number
}

/** Rows in their order. */
export async function listImportRows(
  read: Read,
  { unitId, importId }: SiteImportKey,
  { states: wanted, rows: named, isNoted, limit, after = 0 }: WantedRows,
): Promise<readonly StoredRow[]> {
  let query = read
    .selectFrom('site_import_rows')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('import_id', '=', importId)
    .where('row_number', '>', after)
  if (wanted !== undefined) query = query.where('state', 'in', [...wanted])
  if (named !== undefined) query = query.where('row_number', 'in', [...named])
  if (isNoted !== undefined) query = query.where(sql<boolean>`(notes <> '[]'::jsonb) = ${isNoted}`)
  const rows = await query.orderBy('row_number').limit(limit).execute()
  return rows.map((row) => ({
    ...{ row: row.row_number, title: row.title, address: row.address },
    ...{ documentNumber: row.document_number, recordId: row.record_id },
    notes: noteSchema.parse(row.notes),
    state: stateNamed(row.state),
    read: row.state === 'taken' ? undefined : readSchema.parse(row.read),
  }))
}

export async function countImportRows(
  read: Read,
  { unitId, importId }: SiteImportKey,
): Promise<ReadonlyMap<StoredState, number>> {
  const rows = await read
    .selectFrom('site_import_rows')
    .select(['state', sql<number>`count(*)::int`.as('count')])
    .where('unit_id', '=', unitId)
    .where('import_id', '=', importId)
    .groupBy('state')
    .execute()
  return new Map(rows.map(({ state, count }) => [stateNamed(state), count]))
}

/** Locks the import, so that two who take it in at the same time take turns. */
export async function lockSiteImport(tx: Tx, { unitId, importId }: SiteImportKey): Promise<void> {
  await tx
    .selectFrom('site_imports')
    .select('import_id')
    .where('unit_id', '=', unitId)
    .where('import_id', '=', importId)
    .forUpdate()
    .execute()
}

/** The row is a record now; what was read is no longer kept beside it. */
export async function updateRowTaken(
  tx: Tx,
  { unitId, importId }: SiteImportKey,
  { row, recordId }: { readonly row: number; readonly recordId: string },
): Promise<void> {
  await tx
    .updateTable('site_import_rows')
    .set({ state: 'taken', record_id: recordId, read: '{}' })
    .where('unit_id', '=', unitId)
    .where('import_id', '=', importId)
    .where('row_number', '=', row)
    .execute()
}

export async function updateRowRefused(
  tx: Tx,
  { unitId, importId }: SiteImportKey,
  { row, notes }: { readonly row: number; readonly notes: readonly RowNote[] },
): Promise<void> {
  await tx
    .updateTable('site_import_rows')
    .set({ state: 'refused', notes: JSON.stringify(notes) })
    .where('unit_id', '=', unitId)
    .where('import_id', '=', importId)
    .where('row_number', '=', row)
    .execute()
}

/** Leads an old address to a record; one that leads somewhere already stays. */
export async function insertOldAddress(
  tx: Tx,
  { unitId, recordId }: RecordKey,
  { address, by, now }: { readonly address: string; readonly by: string; readonly now: Date },
): Promise<void> {
  await tx
    .insertInto('old_addresses')
    .values({ address, unit_id: unitId, record_id: recordId, added_at: now, added_by: by })
    .onConflict((on) => on.column('address').doNothing())
    .execute()
}

/** What a unit has published already, by the ways in which a row may be the same. */
export async function readKnownKeys(read: Read, unitId: string): Promise<KnownKeys> {
  const rows = await read
    .selectFrom('record_publications as p')
    .leftJoin('record_origins as o', (join) =>
      join.onRef('o.unit_id', '=', 'p.unit_id').onRef('o.record_id', '=', 'p.record_id'),
    )
    .select(['p.title', 'p.document_number as documentNumber', 'o.source_address as address'])
    .select('p.index_number as indexNumber')
    .select(
      sql<string>`to_char(p.published_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`.as('on'),
    )
    .where('p.unit_id', '=', unitId)
    .execute()
  return new Map(
    rows.flatMap(({ title, documentNumber, address, on, indexNumber }) =>
      keysOf({
        ...{ title, documentNumber, address: address ?? '' },
        publishedOn: isLocalDate(on) ? on : null,
      }).map((key) => [key, `《${title}》（${indexNumber}）`] as const),
    ),
  )
}
