// SQL of the units; the only file that names their table.

import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Schema } from '#kit/db/schema.ts'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { localDate } from '#law/index.ts'
import { type Unit, unitKinds } from './unit.ts'

/** The unit with a code; undefined when there is none. */
export async function findUnitByCode(read: Read, code: string): Promise<Unit | undefined> {
  const row = await read.selectFrom('units').selectAll().where('code', '=', code).executeTakeFirst()
  return row && unitOf(row)
}

/** The unit with an id; throws when there is none. */
export async function getUnit(read: Read, id: string): Promise<Unit> {
  const row = await read
    .selectFrom('units')
    .selectAll()
    .where('unit_id', '=', id)
    .executeTakeFirstOrThrow()
  return unitOf(row)
}

export type UnitsPage = {
  /** Only units whose code comes after this one. */
  readonly after?: string
  readonly limit: number
}

/** Units by code, a page at a time. */
export async function listUnits(read: Read, { after, limit }: UnitsPage): Promise<readonly Unit[]> {
  const query = read.selectFrom('units').selectAll().orderBy('code').limit(limit)
  const rows = await (after === undefined ? query : query.where('code', '>', after)).execute()
  return rows.map(unitOf)
}

/** The unit itself and every unit below it, by code. */
export async function listUnitsBelow(read: Read, rootId: string): Promise<readonly Unit[]> {
  const { rows } = await sql<Selectable<Schema['units']>>`
    with recursive below as (
      select * from units where unit_id = ${rootId}
      union
      select units.* from units join below on units.parent_id = below.unit_id
    )
    select * from below order by code`.execute(read)
  return rows.map(unitOf)
}

/** Ids of the unit itself and of the units it stands under, nearest first. */
export async function listIdsAbove(read: Read, unitId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ unit_id: string }>`
    with recursive above as (
      select unit_id, parent_id, 0 as distance from units where unit_id = ${unitId}
      union
      select units.unit_id, units.parent_id, above.distance + 1
      from units join above on units.unit_id = above.parent_id
    )
    select unit_id from above order by distance`.execute(read)
  return rows.map((row) => row.unit_id)
}

/** Adds a unit. */
export async function insertUnit(tx: Tx, unit: Unit): Promise<void> {
  await tx
    .insertInto('units')
    .values({
      unit_id: unit.id,
      code: unit.code,
      name: unit.name,
      kind: unit.kind,
      parent_id: unit.parentId,
      region: unit.region,
      has_rule_making_power: unit.hasRuleMakingPower,
      created_on: unit.createdOn,
      abolished_on: unit.abolishedOn,
    })
    .execute()
}

function unitOf(row: Selectable<Schema['units']>): Unit {
  const kind = unitKinds.find((known) => known === row.kind)
  if (kind === undefined) throw new Error(`unit ${row.code}: unknown kind ${row.kind}`)
  return {
    id: row.unit_id,
    code: row.code,
    name: row.name,
    kind,
    parentId: row.parent_id,
    region: row.region,
    hasRuleMakingPower: row.has_rule_making_power,
    createdOn: localDate(row.created_on),
    abolishedOn: row.abolished_on === null ? null : localDate(row.abolished_on),
  }
}
