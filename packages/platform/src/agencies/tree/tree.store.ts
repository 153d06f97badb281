// SQL that reads the tree for people: two levels below a unit in one of its lines, and searching.

import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Schema } from '#kit/db/schema.ts'
import type { Read } from '#kit/db/transaction.ts'
import type { Unit } from '../unit.ts'
import { unitOf } from '../units.store.ts'

/** 隶属: under which unit it stands; 主管: who supervises its disclosure. */
export const treeLines = { standing: 'parent_id', supervision: 'supervisor_id' } as const
export type TreeLine = keyof typeof treeLines

export type TreeUnit = {
  readonly unit: Unit
  /** The id of the unit above it in the line; null at the root. */
  readonly aboveId: string | null
  /** How many living units stand directly below. */
  readonly below: number
}

/** Living units of the two levels below a unit, or below the root of the line. */
export async function listTwoLevels(
  read: Read,
  { line, underId }: { readonly line: TreeLine; readonly underId: string | null },
): Promise<readonly TreeUnit[]> {
  const above = sql.ref(treeLines[line])
  const start = underId === null ? sql`${above} is null` : sql`${above} = ${underId}`
  const { rows } = await sql<
    Selectable<Schema['units']> & { above_id: string | null; below: number }
  >`
    with first as (select * from units where ${start} and abolished_on is null),
      both_levels as (
        select * from first union
        select units.* from units join first on units.${above} = first.unit_id
        where units.abolished_on is null
      )
    select both_levels.*, ${above} as above_id, (
      select count(*) from units as lower
      where lower.${above} = both_levels.unit_id and lower.abolished_on is null
    )::int as below
    from both_levels order by code`.execute(read)
  return rows.map((row) => ({ unit: unitOf(row), aboveId: row.above_id, below: row.below }))
}

/** The units above one in a line, the root first, without the unit itself. */
export async function listAbove(
  read: Read,
  { line, unitId }: { readonly line: TreeLine; readonly unitId: string },
): Promise<readonly Unit[]> {
  const above = sql.ref(treeLines[line])
  const { rows } = await sql<Selectable<Schema['units']>>`
    with recursive upwards as (
      select units.*, 0 as distance from units where unit_id = ${unitId}
      union all
      select units.*, upwards.distance + 1
      from units join upwards on units.unit_id = upwards.${above}
    )
    select * from upwards where distance > 0 order by distance desc`.execute(read)
  return rows.map(unitOf)
}

export type UnitSearch = {
  /** A part of the name, the code, the region or the credit code; empty for all. */
  readonly text: string
  readonly kind: string
  readonly ledBy: string
  readonly isAbolished: boolean
  readonly after: string
  readonly limit: number
}

/** Units that match, by code, a page at a time. */
export async function searchUnits(read: Read, search: UnitSearch): Promise<readonly Unit[]> {
  let query = read
    .selectFrom('units')
    .selectAll()
    .where('code', '>', search.after)
    .where('abolished_on', search.isAbolished ? 'is not' : 'is', null)
  if (search.kind !== '') query = query.where('kind', '=', search.kind)
  if (search.ledBy !== '') query = query.where('led_by', '=', search.ledBy)
  const part = `%${search.text.replace(/[\\%_]/g, '\\$&')}%`
  if (search.text !== '')
    query = query.where((is) =>
      is.or([
        is('name', 'ilike', part),
        is('code', 'ilike', part),
        is('region', 'ilike', part),
        is('credit_code', 'ilike', part),
        is.exists(
          is
            .selectFrom('unit_names')
            .select('unit_names.name')
            .whereRef('unit_names.unit_id', '=', 'units.unit_id')
            .where('unit_names.name', 'ilike', part),
        ),
      ]),
    )
  const rows = await query.orderBy('code').limit(search.limit).execute()
  return rows.map(unitOf)
}
