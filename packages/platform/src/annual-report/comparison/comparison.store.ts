// SQL of comparisons: units of a year with the cells asked for, from what is published, or from what
// was handed in, for staff.

import { type RawBuilder, sql } from 'kysely'
import { type Rank, rankOf } from '#agencies/index.ts'
import type { Read } from '#kit/db/transaction.ts'
import { isScope } from '../flow/scope.ts'
import type { ComparedUnit, StoredCell } from './compare-units.ts'
import type { ComparisonWish } from './wish.ts'

/** More units than these are not compared at once; the reader is asked to narrow the choice. */
export const mostUnits = 300

/** Null: more units match than are compared at once. */
export type Found = readonly ComparedUnit[] | null

/** Units with a published report of the year. */
export function findPublished(read: Read, wish: ComparisonWish): Promise<Found> {
  return find(read, wish, { reports: published, documents: publishedDocuments })
}

/** Units of these with a report of the year that was handed in, accepted or published. */
export function findHandedIn(
  read: Read,
  wish: ComparisonWish,
  unitIds: readonly string[],
): Promise<Found> {
  const documents = handedIn(unitIds)
  return find(read, wish, { reports: documents, documents })
}

/** Tables of unit_id and year, one line for each report: with its scope, and with its document. */
type Source = { readonly reports: RawBuilder<unknown>; readonly documents: RawBuilder<unknown> }

const published = sql`(
  select unit_id, year, scope from published_reports
    join report_publications using (unit_id, year, edition_number))`
const publishedDocuments = sql`(
  select unit_id, year, document from published_reports
    join report_publications using (unit_id, year, edition_number))`

const handedIn = (unitIds: readonly string[]): RawBuilder<unknown> => sql`(
  select distinct on (unit_id, year) unit_id, year, scope, document from report_editions
  where unit_id = any(${unitIds}::uuid[]) and document is not null
    and state in ('submitted', 'accepted', 'published')
  order by unit_id, year, edition_number desc)`

type UnitRow = Omit<ComparedUnit, 'cells' | 'before' | 'rank' | 'scope'> & {
  readonly scope: string
}

async function find(read: Read, wish: ComparisonWish, source: Source): Promise<Found> {
  const ofRank = wish.rank === undefined ? sql`` : await regionsOf(read, wish.rank)
  const { rows } = await sql<UnitRow>`
    select units.unit_id as "unitId", code, name, kind, region, scope, ${unitsAbove} as above
    from ${source.reports} as reports join units on units.unit_id = reports.unit_id
    where reports.year = ${wish.year} ${unitConditions(wish)} ${ofRank}
    order by code limit ${mostUnits + 1}`.execute(read)
  if (rows.length > mostUnits) return null
  const ids = rows.map(({ unitId }) => unitId)
  const cells = await cellsOf(read, { wish, ids, source })
  return rows.map(({ scope, ...unit }) => ({
    ...unit,
    scope: isScope(scope) ? scope : 'organ',
    rank: rankOf(unit.region),
    cells: cells.get(`${unit.unitId} ${wish.year}`) ?? {},
    before: cells.get(`${unit.unitId} ${wish.year - 1}`) ?? {},
  }))
}

/** The condition that a unit's region has this rank. */
async function regionsOf(read: Read, rank: Rank): Promise<RawBuilder<unknown>> {
  const all = await read.selectFrom('units').select('region').distinct().execute()
  const regions = all.flatMap(({ region }) => (rankOf(region) === rank ? [region] : []))
  return sql`and region = any(${regions}::text[])`
}

/** The ids of the units that one stands under. */
const unitsAbove = sql`(
  with recursive above as (
    select units.parent_id
    union all
    select one.parent_id from above join units as one on one.unit_id = above.parent_id
  )
  select coalesce(array_agg(parent_id), '{}') from above where parent_id is not null)`

function unitConditions({ unit, region, kind }: ComparisonWish): RawBuilder<unknown> {
  const parts = [
    unit !== '' && sql`and (code = ${unit} or strpos(name, ${unit}) > 0)`,
    region !== '' && sql`and strpos(region, ${region}) > 0`,
    kind !== undefined && sql`and kind = ${kind}`,
  ].filter((part) => part !== false)
  return sql.join(parts.length === 0 ? [sql``] : parts, sql` `)
}

type Wanted = {
  readonly wish: ComparisonWish
  readonly ids: readonly string[]
  readonly source: Source
}

type Cells = Readonly<Record<string, StoredCell>>

/** The cells of this year and the last, by unit and year. Values are text: digits as stated. */
async function cellsOf(
  read: Read,
  { wish, ids, source }: Wanted,
): Promise<ReadonlyMap<string, Cells>> {
  const { rows } = await sql<{ unitId: string; year: number; cells: Cells }>`
    select unit_id as "unitId", year, (
      select json_object_agg(address, case when cells ? address then json_build_object(
        'value', cells -> address ->> 'value', 'raw', coalesce(cells -> address ->> 'raw', '')) end)
      from unnest(${wish.cells}::text[]) as address) as cells
    from (
      select unit_id, year, document::jsonb -> 'cells' as cells from ${source.documents} as reports
      where unit_id = any(${ids}::uuid[]) and year in (${wish.year}, ${wish.year - 1}) offset 0
    ) as read`.execute(read)
  return new Map(rows.map(({ unitId, year, cells }) => [`${unitId} ${year}`, cells]))
}
