// SQL of what was published. The portal reads nothing else of annual reports.

import { createHash } from 'node:crypto'
import type { Read, Tx } from '#kit/db/transaction.ts'
import type { ReportKey } from '../flow/report-edition.ts'
import type { Frozen } from './freeze.ts'
import type { Publication, PublicationEntry, PublishedWaiver } from './publication.ts'

export type NewPublication = ReportKey &
  Frozen & {
    readonly number: number
    readonly correctionNote: string | null
    readonly waivers: readonly PublishedWaiver[]
    readonly publishedAt: Date
  }

/** SHA-256 of a text in UTF-8, in hex: proves that what is shown is what was published. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Adds what was published; never changed afterwards. */
export async function insertPublication(tx: Tx, publication: NewPublication): Promise<void> {
  await tx
    .insertInto('report_publications')
    .values({
      unit_id: publication.unitId,
      year: publication.year,
      edition_number: publication.number,
      title: publication.title,
      document: publication.document,
      digest: digestOf(publication.document),
      correction_note: publication.correctionNote,
      waivers: JSON.stringify(publication.waivers),
      published_at: publication.publishedAt,
    })
    .execute()
}

const entryColumns = [
  'report_publications.unit_id as unitId',
  'units.code as unitCode',
  'units.name as unitName',
  'report_publications.year as year',
  'report_publications.edition_number as number',
  'report_publications.title as title',
  'report_publications.digest as digest',
  'report_publications.correction_note as correctionNote',
  'report_publications.published_at as publishedAt',
] as const

function entries(read: Read) {
  return read
    .selectFrom('report_publications')
    .innerJoin('units', 'units.unit_id', 'report_publications.unit_id')
    .select(entryColumns)
}

/** Only editions that no newer one has taken the place of. */
function newestEntries(read: Read) {
  return entries(read).where(({ not, exists, selectFrom }) =>
    not(
      exists(
        selectFrom('report_publications as newer')
          .select('newer.unit_id')
          .whereRef('newer.unit_id', '=', 'report_publications.unit_id')
          .whereRef('newer.year', '=', 'report_publications.year')
          .whereRef('newer.edition_number', '>', 'report_publications.edition_number'),
      ),
    ),
  )
}

/** All published editions of a report, newest first. */
export async function listEditions(
  read: Read,
  unitCode: string,
  year: number,
): Promise<readonly PublicationEntry[]> {
  return await entries(read)
    .where('units.code', '=', unitCode)
    .where('report_publications.year', '=', year)
    .orderBy('report_publications.edition_number', 'desc')
    .execute()
}

export type Wanted = {
  readonly unitCode: string
  readonly year: number
  /** Absent: the newest. */
  readonly number?: number
}

/** One published edition; undefined when there is none. */
export async function findPublication(
  read: Read,
  { unitCode, year, number }: Wanted,
): Promise<Publication | undefined> {
  const editions = await listEditions(read, unitCode, year)
  const entry = number === undefined ? editions[0] : editions.find((one) => one.number === number)
  if (entry === undefined) return undefined
  const { document, waivers } = await read
    .selectFrom('report_publications')
    .select(['document', 'waivers'])
    .where('unit_id', '=', entry.unitId)
    .where('year', '=', year)
    .where('edition_number', '=', entry.number)
    .executeTakeFirstOrThrow()
  // Written by insertPublication and never changed.
  const published = waivers as readonly PublishedWaiver[]
  return { ...entry, document, waivers: published, isNewest: entry === editions[0] }
}

/** Where a page of the list starts: after this report. */
export type Position = { readonly year: number; readonly unitCode: string }

export type ReportSearch = {
  /** Part of the unit's name, or its whole code. */
  readonly unit?: string
  readonly year?: number
  readonly after?: Position
  readonly limit: number
}

/** Published reports, newest year first, then by unit; the newest edition of each. */
export async function listPublications(
  read: Read,
  search: ReportSearch,
): Promise<readonly PublicationEntry[]> {
  return await searched(read, search).execute()
}

/** The same reports with their documents. */
export async function listDocuments(
  read: Read,
  search: ReportSearch,
): Promise<readonly (PublicationEntry & { readonly document: string })[]> {
  return await searched(read, search).select('report_publications.document as document').execute()
}

function searched(read: Read, { unit, year, after, limit }: ReportSearch) {
  let query = newestEntries(read)
  if (unit !== undefined)
    query = query.where(({ or, eb }) =>
      or([eb('units.code', '=', unit), eb('units.name', 'like', `%${literal(unit)}%`)]),
    )
  if (year !== undefined) query = query.where('report_publications.year', '=', year)
  if (after !== undefined)
    query = query.where(({ or, and, eb }) =>
      or([
        eb('report_publications.year', '<', after.year),
        and([
          eb('report_publications.year', '=', after.year),
          eb('units.code', '>', after.unitCode),
        ]),
      ]),
    )
  return query.orderBy('report_publications.year', 'desc').orderBy('units.code').limit(limit)
}

/** A text as itself within LIKE. */
function literal(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
}

/** The newest publications, corrections included. */
export async function listRecent(read: Read, limit: number): Promise<readonly PublicationEntry[]> {
  return await entries(read)
    .orderBy('report_publications.published_at', 'desc')
    .orderBy('report_publications.unit_id')
    .orderBy('report_publications.year', 'desc')
    .orderBy('report_publications.edition_number', 'desc')
    .limit(limit)
    .execute()
}

/** Years that have a published report, newest first. */
export async function listYears(read: Read): Promise<readonly number[]> {
  const rows = await read
    .selectFrom('report_publications')
    .select('year')
    .distinct()
    .orderBy('year', 'desc')
    .execute()
  return rows.map(({ year }) => year)
}
