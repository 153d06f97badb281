// SQL of successions and of the names of units over time; the only file that names these tables.

import { sql } from 'kysely'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { newId } from '#kit/new-id.ts'
import { localDate } from '#law/index.ts'
import {
  type DatedName,
  type Succession,
  type SuccessionKind,
  successionTitles,
} from './succession.ts'

/** Every succession that one of the units has a part in, whole, by the day it took effect. */
export async function listSuccessions(
  read: Read,
  unitIds: readonly string[],
): Promise<readonly Succession[]> {
  if (unitIds.length === 0) return []
  const rows = await read
    .selectFrom('unit_successions')
    .innerJoin(
      'unit_succession_sides as sides',
      'sides.succession_id',
      'unit_successions.succession_id',
    )
    .select(['unit_successions.succession_id', 'kind', 'effective_on', 'basis', 'duties'])
    .select(['sides.side', 'sides.unit_id'])
    .where('unit_successions.succession_id', 'in', (query) =>
      query
        .selectFrom('unit_succession_sides')
        .select('succession_id')
        .where('unit_id', 'in', [...unitIds]),
    )
    .orderBy('effective_on')
    .orderBy('unit_successions.succession_id')
    .orderBy('sides.unit_id')
    .execute()
  return [...Map.groupBy(rows, (row) => row.succession_id).values()].flatMap((sides) => {
    const [first] = sides
    const idsOf = (side: string): readonly string[] =>
      sides.filter((row) => row.side === side).map((row) => row.unit_id)
    if (first === undefined) return []
    const { kind, effective_on, basis, duties } = first
    const on = localDate(effective_on)
    return [{ kind: kindOf(kind), on, fromIds: idsOf('from'), toIds: idsOf('to'), basis, duties }]
  })
}

/** Writes a succession with all units that have a part in it. */
export async function insertSuccession(tx: Tx, given: Succession, now: Date): Promise<void> {
  const id = newId(now)
  const { kind, on, basis, duties } = given
  await tx
    .insertInto('unit_successions')
    .values({ succession_id: id, kind, effective_on: on, basis, duties, created_at: now })
    .execute()
  const sides = [
    ...given.fromIds.map((unitId) => ({ unit_id: unitId, succession_id: id, side: 'from' })),
    ...given.toIds.map((unitId) => ({ unit_id: unitId, succession_id: id, side: 'to' })),
  ]
  await tx.insertInto('unit_succession_sides').values(sides).execute()
}

/** All names of a unit, the first one first. */
export async function listNames(read: Read, unitId: string): Promise<readonly DatedName[]> {
  const rows = await read
    .selectFrom('unit_names')
    .select(['name', 'from_on'])
    .where('unit_id', '=', unitId)
    .orderBy('from_on')
    .execute()
  return rows.map(({ name, from_on }) => ({ name, fromOn: localDate(from_on) }))
}

/** Units that bore a name with this part in it and bear another one today; at most so many. */
export async function listFormerlyNamed(
  read: Read,
  part: string,
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ unit_id: string }>`
    select distinct unit_id from unit_names join units using (unit_id)
    where strpos(unit_names.name, ${part}) > 0 and unit_names.name <> units.name
    limit ${limit}`.execute(read)
  return rows.map(({ unit_id }) => unit_id)
}

/** Adds the names that units have from a day on. */
export async function insertNames(
  tx: Tx,
  names: readonly (DatedName & { readonly unitId: string })[],
): Promise<void> {
  const rows = names.map(({ unitId, name, fromOn }) => ({ unit_id: unitId, name, from_on: fromOn }))
  await sql`insert into unit_names (unit_id, from_on, name)
    select unit_id, from_on, name from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (unit_id uuid, from_on date, name text)`.execute(tx)
}

function kindOf(text: string): SuccessionKind {
  const known = (kind: string): kind is SuccessionKind => Object.hasOwn(successionTitles, kind)
  if (!known(text)) throw new Error(`unknown kind of succession ${text}`)
  return text
}
