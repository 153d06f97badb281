// SQL of lists of published reports: the newest edition of each, a page at a time, however many there are.

import { type RawBuilder, sql } from 'kysely'
import { listFormerlyNamed } from '#agencies/index.ts'
import type { Read } from '#kit/db/transaction.ts'
import type { PublicationEntry } from './publication.ts'
import { entryColumns } from './publications.store.ts'

/** Where a page of the list starts: after this report. */
export type Position = { readonly year: number; readonly unitCode: string }

export type ReportSearch = {
  /** Part of the unit's name, or its whole code. */
  readonly unit?: string
  /** Part of the unit's region. */
  readonly region?: string
  /** Each a part of the unit's name, today's or a former one, or of its region, or its code. */
  readonly words?: readonly string[]
  readonly year?: number
  readonly after?: Position
  readonly limit: number
}

/** Published reports, newest year first, then by unit; the newest edition of each. */
export async function listPublications(
  read: Read,
  search: ReportSearch,
): Promise<readonly PublicationEntry[]> {
  const { rows } = await sql<PublicationEntry>`
    select ${entryColumns} ${await searched(read, search)}`.execute(read)
  return rows
}

/** The same reports with their documents. */
export async function listDocuments(
  read: Read,
  search: ReportSearch,
): Promise<readonly (PublicationEntry & { readonly document: string })[]> {
  const { rows } = await sql<PublicationEntry & { readonly document: string }>`
    select ${entryColumns}, document ${await searched(read, search)}`.execute(read)
  return rows
}

/** What stands behind the columns: a page of lines is picked first, then what is shown of each. */
async function searched(read: Read, search: ReportSearch): Promise<RawBuilder<unknown>> {
  const { year, after, limit } = search
  const wanted = await unitCondition(read, search)
  const conditions = [
    wanted,
    year === undefined ? undefined : sql`-year = ${-year}`,
    after && sql`(-year, unit_code) > (${-after.year}, ${after.unitCode})`,
  ].filter((one) => one !== undefined)
  const where = conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`
  return sql`
    from (
      select unit_id, year, edition_number, unit_code from published_reports
      ${where} order by -year, unit_code limit ${limit}
    ) as picked
      join units on units.unit_id = picked.unit_id
      join report_publications on report_publications.unit_id = picked.unit_id
        and report_publications.year = picked.year
        and report_publications.edition_number = picked.edition_number
    order by -picked.year, picked.unit_code`
}

/** Up to so many units are looked up first; where more match, the list is walked and they are met soon. */
const fewUnits = 500

type UnitSearch = Pick<ReportSearch, 'unit' | 'region' | 'words'>

/** The condition on published_reports that a search by unit, region or words sets. */
async function unitCondition(
  read: Read,
  search: UnitSearch,
): Promise<RawBuilder<boolean> | undefined> {
  const { unit, region, words = [] } = search
  if (unit === undefined && region === undefined && words.length === 0) return undefined
  const former = await Promise.all(words.map((word) => listFormerlyNamed(read, word, fewUnits)))
  const wanted = { unit, region, words: words.map((word, at) => ({ word, ids: former[at] ?? [] })) }
  const { rows } = await sql<{ unit_id: string }>`
    select unit_id from units where ${unitsMatch(wanted, isIndexed)}
    limit ${fewUnits + 1}`.execute(read)
  if (rows.length <= fewUnits) {
    const ids = rows.map(({ unit_id }) => unit_id)
    return sql<boolean>`published_reports.unit_id = any(${ids})`
  }
  // "offset 0" keeps PostgreSQL from joining and sorting everything instead of walking in order.
  return sql<boolean>`exists (select from units
    where units.unit_id = published_reports.unit_id
      and ${unitsMatch(wanted, isWalked)} offset 0)`
}

/** Whether there is a unit with this code, or with this part in its name. */
export async function hasUnit(read: Read, unit: string): Promise<boolean> {
  const wanted = { unit, region: undefined, words: [] }
  const { rows } = await sql`
    select from units where ${unitsMatch(wanted, isIndexed)} limit 1`.execute(read)
  return rows.length > 0
}

type Condition = (column: 'name' | 'region', part: string) => RawBuilder<boolean>

const isWalked: Condition = (column, part) =>
  sql<boolean>`${sql.ref(`units.${column}`)} like ${`%${literal(part)}%`}`

const isIndexed: Condition = (column, part) =>
  [...part].length < 2
    ? isWalked(column, part)
    : sql<boolean>`(sign_pairs(${sql.ref(`units.${column}`)}) @> sign_pairs(${part})
      and ${isWalked(column, part)})`

type Wanted = {
  readonly unit: string | undefined
  readonly region: string | undefined
  /** Each with the units that bore such a name once. */
  readonly words: readonly { readonly word: string; readonly ids: readonly string[] }[]
}

function unitsMatch({ unit, region, words }: Wanted, condition: Condition): RawBuilder<boolean> {
  const conditions: RawBuilder<boolean>[] = []
  if (unit !== undefined) conditions.push(sql`(units.code = ${unit} or ${condition('name', unit)})`)
  if (region !== undefined) conditions.push(condition('region', region))
  for (const { word, ids } of words)
    conditions.push(sql`(units.code = ${word} or ${condition('name', word)}
      or ${condition('region', word)} or units.unit_id = any(${ids}::uuid[]))`)
  return sql`${sql.join(conditions, sql` and `)}`
}

/** A text as itself within LIKE. */
function literal(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
}

/** Years with so many published reports, newest first: jumps from year to year through the index. */
export async function listYears(read: Read, fewest = 1): Promise<readonly number[]> {
  const { rows } = await sql<{ year: number }>`
    with recursive years as (
      select (select year from published_reports order by -year limit 1) as year
      union all
      select (select year from published_reports where -year > -years.year order by -year limit 1)
      from years where years.year is not null
    )
    select year from years where year is not null and exists (
      select from published_reports where -published_reports.year = -years.year
      offset ${fewest - 1})`.execute(read)
  return rows.map(({ year }) => year)
}

/** Every so many reports the position of one, for lists in parts. */
export async function listPositions(read: Read, every: number): Promise<readonly Position[]> {
  const { rows } = await sql<{ year: number; unit_code: string }>`
    select year, unit_code from (
      select year, unit_code, row_number() over (order by -year, unit_code) as place
      from published_reports
    ) as placed
    where place % ${every} = 0 order by place`.execute(read)
  return rows.map(({ year, unit_code }) => ({ year, unitCode: unit_code }))
}
