// SQL of the units; the only file that names their table.

import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Schema } from '#kit/db/schema.ts'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { localDate } from '#law/index.ts'
import { isUnitKind, type Unit } from './unit.ts'

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

/** The units with these ids, by code. */
export async function listUnitsById(read: Read, ids: readonly string[]): Promise<readonly Unit[]> {
  if (ids.length === 0) return []
  const rows = await read
    .selectFrom('units')
    .selectAll()
    .where('unit_id', 'in', [...ids])
    .orderBy('code')
    .execute()
  return rows.map(unitOf)
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

/** The unit itself and every unit whose disclosure it supervises, directly or not, by code. */
export async function listUnitsBelow(read: Read, rootId: string): Promise<readonly Unit[]> {
  const { rows } = await sql<Selectable<Schema['units']>>`
    with recursive below as (
      select * from units where unit_id = ${rootId}
      union
      select units.* from units join below on units.supervisor_id = below.unit_id
    )
    select * from below order by code`.execute(read)
  return rows.map(unitOf)
}

/** Units that stand under one of these in the tree while their system leads them, by code. */
export async function listLedElsewhere(
  read: Read,
  ids: readonly string[],
): Promise<readonly Unit[]> {
  const { rows } = await sql<Selectable<Schema['units']>>`
    select * from units where parent_id = any(${ids}::uuid[])
      and not (unit_id = any(${ids}::uuid[])) order by code`.execute(read)
  return rows.map(unitOf)
}

/** Ids of the unit itself and of the units that supervise its disclosure, nearest first. */
export async function listIdsAbove(read: Read, unitId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ unit_id: string }>`
    with recursive above as (
      select unit_id, supervisor_id, 0 as distance from units where unit_id = ${unitId}
      union
      select units.unit_id, units.supervisor_id, above.distance + 1
      from units join above on units.unit_id = above.supervisor_id
    )
    select unit_id from above order by distance`.execute(read)
  return rows.map((row) => row.unit_id)
}

/** Adds units, all at once: they may stand above one another in any order. */
export async function insertUnits(tx: Tx, units: readonly Unit[]): Promise<void> {
  await sql`insert into units (unit_id, code, ${columns})
    select unit_id, code, ${columns} from ${recordsOf(units)}`.execute(tx)
}

/** Writes everything of units that may change: all but their ids and codes. */
export async function updateUnits(tx: Tx, units: readonly Unit[]): Promise<void> {
  await sql`update units set (${columns}) = (select ${columns} from (select r.*) as one)
    from ${recordsOf(units)} where units.unit_id = r.unit_id`.execute(tx)
}

const columns = sql.raw(
  `name, kind, parent_id, system_parent_id, led_by, region, index_code, credit_code,
   has_rule_making_power, websites, has_subordinate_bodies, created_on, abolished_on`,
)

function recordsOf(units: readonly Unit[]) {
  const rows = units.map((unit) => ({ unit_id: unit.id, code: unit.code, ...columnsOf(unit) }))
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (
    unit_id uuid, code text, name text, kind text, parent_id uuid, system_parent_id uuid,
    led_by text, region text, index_code text, credit_code text, has_rule_making_power boolean,
    websites text[], has_subordinate_bodies boolean, created_on date, abolished_on date)`
}

/** The unit that a person names by its code or by its whole name; abolished ones by code alone. */
export async function findUnitByText(read: Read, text: string): Promise<Unit | undefined> {
  const rows = await read
    .selectFrom('units')
    .selectAll()
    .where((is) =>
      is.or([
        is('code', '=', text),
        is.and([is('name', '=', text), is('abolished_on', 'is', null)]),
      ]),
    )
    .limit(2)
    .execute()
  const units = rows.map(unitOf)
  // Two units of one name: only a code tells them apart.
  return units.find(({ code }) => code === text) ?? (units.length === 1 ? units[0] : undefined)
}

/** The living unit that has a credit code; undefined when none has. */
export async function findUnitByCreditCode(
  read: Read,
  creditCode: string,
): Promise<Unit | undefined> {
  const row = await read
    .selectFrom('units')
    .selectAll()
    .where('credit_code', '=', creditCode)
    .where('abolished_on', 'is', null)
    .executeTakeFirst()
  return row && unitOf(row)
}

/** Living units that stand under a unit in either line, by code. */
export async function listDependents(read: Read, unitId: string): Promise<readonly Unit[]> {
  const rows = await read
    .selectFrom('units')
    .selectAll()
    .where('abolished_on', 'is', null)
    .where((is) => is.or([is('parent_id', '=', unitId), is('system_parent_id', '=', unitId)]))
    .orderBy('code')
    .execute()
  return rows.map(unitOf)
}

/** Whether a unit would stand above itself, in one line or in both mixed. */
export async function isInCircle(read: Read, unitId: string): Promise<boolean> {
  for (const line of ['parent_id', 'system_parent_id', 'supervisor_id'] as const) {
    const above = sql.ref(line)
    const { rows } = await sql<{ found: boolean }>`
      with recursive above as (
        select ${above} as id from units where unit_id = ${unitId}
        union
        select units.${above} from units join above on units.unit_id = above.id
      )
      select exists (select from above where id = ${unitId}) as found`.execute(read)
    if (rows[0]?.found === true) return true
  }
  return false
}

const treeLock = 730_108

/** Whoever changes the shape of the tree does it alone: two moves at once could close a circle. */
export async function lockTree(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${treeLock})`.execute(tx)
}

function columnsOf(unit: Unit) {
  return {
    name: unit.name,
    kind: unit.kind,
    parent_id: unit.parentId,
    system_parent_id: unit.systemParentId,
    led_by: unit.ledBy,
    region: unit.region,
    index_code: unit.indexCode,
    credit_code: unit.creditCode,
    has_rule_making_power: unit.hasRuleMakingPower,
    websites: [...unit.websites],
    has_subordinate_bodies: unit.hasSubordinateBodies,
    created_on: unit.createdOn,
    abolished_on: unit.abolishedOn,
  }
}

export function unitOf(row: Selectable<Schema['units']>): Unit {
  if (!isUnitKind(row.kind)) throw new Error(`unit ${row.code}: unknown kind ${row.kind}`)
  return {
    id: row.unit_id,
    code: row.code,
    name: row.name,
    kind: row.kind,
    parentId: row.parent_id,
    systemParentId: row.system_parent_id,
    ledBy: row.led_by === 'system' ? 'system' : 'government',
    supervisorId: row.supervisor_id,
    region: row.region,
    indexCode: row.index_code,
    creditCode: row.credit_code,
    hasRuleMakingPower: row.has_rule_making_power,
    websites: row.websites,
    hasSubordinateBodies: row.has_subordinate_bodies,
    createdOn: localDate(row.created_on),
    abolishedOn: row.abolished_on === null ? null : localDate(row.abolished_on),
  }
}
