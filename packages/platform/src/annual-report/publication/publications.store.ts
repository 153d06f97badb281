// SQL of single published editions: written once, never changed; with which one is the newest.

import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Read, Tx } from '#kit/db/transaction.ts'
import type { ReportKey } from '../flow/report-edition.ts'
import type { Scope } from '../flow/scope.ts'
import type { Frozen } from './freeze.ts'
import type { Publication, PublicationEntry, PublishedWaiver } from './publication.ts'

export type NewPublication = ReportKey &
  Frozen & {
    readonly number: number
    readonly scope: Scope
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
  const { unitId, year, number } = publication
  await tx
    .insertInto('report_publications')
    .values((given) => ({
      unit_id: unitId,
      year,
      edition_number: number,
      // As it is today: it stays with the report when the unit gets another one.
      unit_name: given.selectFrom('units').select('name').where('unit_id', '=', unitId),
      scope: publication.scope,
      title: publication.title,
      document: publication.document,
      digest: digestOf(publication.document),
      correction_note: publication.correctionNote,
      waivers: JSON.stringify(publication.waivers),
      published_at: publication.publishedAt,
    }))
    .execute()
  await tx
    .insertInto('published_reports')
    .columns(['unit_id', 'year', 'edition_number', 'unit_code'])
    .expression(({ selectFrom, val, lit }) =>
      selectFrom('units')
        .select(['unit_id', lit(year).as('year'), lit(number).as('number'), 'code'])
        .where('unit_id', '=', val(unitId)),
    )
    .onConflict((conflict) =>
      conflict.columns(['unit_id', 'year']).doUpdateSet({ edition_number: number }),
    )
    .execute()
}

/** The columns of a published edition that lists show. */
export const entryColumns = sql.raw(`
  report_publications.unit_id as "unitId", units.code as "unitCode",
  report_publications.unit_name as "unitName", units.name as "nameToday", scope,
  report_publications.year, report_publications.edition_number as number, title, digest,
  correction_note as "correctionNote", published_at as "publishedAt"`)

/** An edition with what was let pass in it. */
export type EditionEntry = PublicationEntry & Pick<Publication, 'waivers'>

/** All published editions of a report, newest first. As SQL: it stands before every page of a report. */
export async function listEditions(
  read: Read,
  unitCode: string,
  year: number,
): Promise<readonly EditionEntry[]> {
  // The waivers were written by insertPublication and never changed.
  const { rows } = await sql<EditionEntry>`
    select p.unit_id as "unitId", units.code as "unitCode", unit_name as "unitName",
      units.name as "nameToday", scope, year, edition_number as number, title, digest, correction_note as "correctionNote",
      published_at as "publishedAt", waivers
    from units join report_publications as p on p.unit_id = units.unit_id
    where units.code = ${unitCode} and year = ${year}
    order by edition_number desc`.execute(read)
  return rows
}

/** The document of a published edition. */
export async function getDocument(
  read: Read,
  { unitId, year, number }: Pick<PublicationEntry, 'unitId' | 'year' | 'number'>,
): Promise<string> {
  const { document } = await read
    .selectFrom('report_publications')
    .select('document')
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .where('edition_number', '=', number)
    .executeTakeFirstOrThrow()
  return document
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
  return { ...entry, document: await getDocument(read, entry), isNewest: entry === editions[0] }
}

/** The newest publications, corrections included. */
export async function listRecent(read: Read, limit: number): Promise<readonly PublicationEntry[]> {
  const { rows } = await sql<PublicationEntry>`
    select ${entryColumns}
    from report_publications join units on units.unit_id = report_publications.unit_id
    order by published_at desc, report_publications.unit_id, year desc, edition_number desc
    limit ${limit}`.execute(read)
  return rows
}
