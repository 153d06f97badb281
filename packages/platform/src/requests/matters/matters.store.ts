// SQL of matters; the only file that names their table. Who wants something is sealed.

import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import type { Schema } from '#kit/db/schema.ts'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { open, seal } from '#kit/secrets/key-ring.ts'
import type { SealedColumn } from '#kit/secrets/reseal.action.ts'
import { type LocalDate, localDate } from '#law/index.ts'
import type { Matter, MatterPerson, NewMatter, Settlement } from './matter.ts'
import { isMatterKind } from './matter-kind.ts'

/** The sealed person of a matter, for rotating keys. */
export const sealedPerson: SealedColumn = {
  table: 'request_matters',
  key: 'matter_id',
  column: 'person_sealed',
  purpose: (matterId) => `requests.matter:${matterId}`,
}

const personSchema: z.ZodType<MatterPerson> = z.object({ name: z.string(), contact: z.string() })

export type MatterKey = { readonly unitId: string; readonly matterId: string }
type Written = { readonly by: string; readonly now: Date }

export async function insertMatter(
  tx: Tx,
  matter: NewMatter & MatterKey & { readonly number: string },
  { by, now }: Written,
): Promise<void> {
  const { matterId, person } = matter
  await tx
    .insertInto('request_matters')
    .values({
      unit_id: matter.unitId,
      matter_id: matterId,
      kind: matter.kind,
      number: matter.number,
      request_id: matter.requestId,
      opened_on: matter.openedOn,
      planned_on: matter.plannedOn,
      content: matter.content.trim(),
      person_sealed: person && seal(JSON.stringify(person), sealedPerson.purpose(matterId)),
      opened_by: by,
      opened_at: now,
    })
    .execute()
}

export async function closeMatter(
  tx: Tx,
  { unitId, matterId }: MatterKey,
  settled: Settlement & Written & { readonly on: LocalDate },
): Promise<void> {
  await tx
    .updateTable('request_matters')
    .set({
      result: settled.result,
      reason: settled.reason.trim() || null,
      place: settled.place.trim() || null,
      closed_on: settled.on,
      closed_by: settled.by,
      closed_at: settled.now,
    })
    .where('unit_id', '=', unitId)
    .where('matter_id', '=', matterId)
    .execute()
}

/** Undefined where the unit has none with the id. */
export async function findMatter(read: Read, key: MatterKey): Promise<Matter | undefined> {
  const row = await byKey(read, key).executeTakeFirst()
  return row && matterOf(row)
}

/** Locked until the transaction ends. */
export async function findMatterForUpdate(tx: Tx, key: MatterKey): Promise<Matter | undefined> {
  const row = await byKey(tx, key).forUpdate().executeTakeFirst()
  return row && matterOf(row)
}

/** Who wants it; null for matters of the office itself. */
export async function findMatterPerson(read: Read, key: MatterKey): Promise<MatterPerson | null> {
  const row = await byKey(read, key).executeTakeFirst()
  if (row === undefined || row.person_sealed === null) return null
  return personSchema.parse(JSON.parse(open(row.person_sealed, sealedPerson.purpose(key.matterId))))
}

function byKey(read: Read, { unitId, matterId }: MatterKey) {
  return read
    .selectFrom('request_matters')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('matter_id', '=', matterId)
}

export type WantedMatters = {
  readonly unitIds: readonly string[]
  readonly kind?: string | undefined
  readonly requestId?: string | undefined
}

/** Open ones first, by the day planned; then the newest. */
export async function listMatters(read: Read, wanted: WantedMatters): Promise<readonly Matter[]> {
  if (wanted.unitIds.length === 0) return []
  let query = read
    .selectFrom('request_matters')
    .selectAll()
    .where('unit_id', 'in', [...wanted.unitIds])
  if (wanted.kind) query = query.where('kind', '=', wanted.kind)
  if (wanted.requestId) query = query.where('request_id', '=', wanted.requestId)
  const rows = await query
    .orderBy(sql`result is not null`)
    .orderBy('planned_on', (by) => by.asc().nullsLast())
    .orderBy('matter_id', 'desc')
    .limit(200)
    .execute()
  return rows.map(matterOf)
}

/** Answered requests that withhold something and have no review, open or done: oldest answer first. */
export async function listUnplanned(read: Read, unitIds: readonly string[]) {
  if (unitIds.length === 0) return []
  return await read
    .selectFrom('requests as r')
    .select([
      'r.unit_id as unitId',
      'r.request_id as requestId',
      'r.number',
      'r.description',
      'r.outcome',
    ])
    .where('r.unit_id', 'in', [...unitIds])
    .where('r.state', 'in', ['served', 'archived'])
    .where((where) =>
      where.or([where('r.outcome', '=', 'partlyGranted'), where('r.outcome', 'like', 'refused.%')]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('request_matters as m')
            .select('m.matter_id')
            .whereRef('m.unit_id', '=', 'r.unit_id')
            .whereRef('m.request_id', '=', 'r.request_id')
            .where('m.kind', '=', 'review'),
        ),
      ),
    )
    .orderBy('r.request_id')
    .limit(100)
    .execute()
}

function matterOf(row: Selectable<Schema['request_matters']>): Matter {
  if (!isMatterKind(row.kind)) throw new Error(`matter ${row.matter_id}: unknown kind ${row.kind}`)
  const day = (text: string | null): LocalDate | null => (text === null ? null : localDate(text))
  return {
    unitId: row.unit_id,
    matterId: row.matter_id,
    kind: row.kind,
    number: row.number,
    requestId: row.request_id,
    openedOn: localDate(row.opened_on),
    plannedOn: day(row.planned_on),
    content: row.content,
    result: row.result,
    reason: row.reason,
    place: row.place,
    closedOn: day(row.closed_on),
  }
}
