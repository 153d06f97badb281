// SQL of a unit's reports over the years, in work and published.

import { sql } from 'kysely'
import type { Read } from '#kit/db/transaction.ts'
import { type EditionState, isEditionState } from '../flow/edition-state.ts'

export type DocumentOfYear = {
  readonly year: number
  readonly number: number
  readonly document: string
}

/** The newest edition with a document of each year, the earliest year first. */
export async function listDocumentsOfUnit(
  read: Read,
  unitId: string,
): Promise<readonly (DocumentOfYear & { readonly state: EditionState })[]> {
  const { rows } = await sql<DocumentOfYear & { state: string }>`
    select distinct on (year) year, edition_number as number, state, document
    from report_editions
    where unit_id = ${unitId} and document is not null
    order by year, edition_number desc`.execute(read)
  return rows.flatMap(({ state, ...row }) => (isEditionState(state) ? [{ ...row, state }] : []))
}

/** Whether any report of the unit states something. */
export async function hasDocuments(read: Read, unitId: string): Promise<boolean> {
  const { rows } = await sql`
    select from report_editions where unit_id = ${unitId} and document is not null limit 1`.execute(
    read,
  )
  return rows.length > 0
}

/** The newest published edition of each year, the earliest year first. */
export async function listPublishedOfUnit(
  read: Read,
  unitId: string,
): Promise<readonly (DocumentOfYear & { readonly digest: string })[]> {
  return await read
    .selectFrom('published_reports')
    .innerJoin('report_publications', (join) =>
      join
        .onRef('report_publications.unit_id', '=', 'published_reports.unit_id')
        .onRef('report_publications.year', '=', 'published_reports.year')
        .onRef('report_publications.edition_number', '=', 'published_reports.edition_number'),
    )
    .select([
      'published_reports.year as year',
      'published_reports.edition_number as number',
      'report_publications.document as document',
      'report_publications.digest as digest',
    ])
    .where('published_reports.unit_id', '=', unitId)
    .orderBy('published_reports.year')
    .execute()
}
