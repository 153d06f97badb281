// SQL of guides: which one is public, when it was last confirmed.

import { sql } from 'kysely'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { dayInChina, type LocalDate } from '#law/index.ts'
import { contentOf } from '../record/stored-content.ts'
import { usualMonths } from './guide.ts'

export type PublicGuide = {
  readonly recordId: string
  readonly title: string
  readonly body: string
  readonly publishedOn: LocalDate
}

/** The guide of each unit that is public, the newest. */
export async function listGuides(
  read: Read,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, PublicGuide>> {
  const { rows } = await sql<{
    unit_id: string
    record_id: string
    title: string
    content: unknown
    published_at: Date
  }>`select distinct on (unit_id) unit_id, record_id, title, content, published_at
    from record_publications
    where kind = 'guide' and standing = 'live' and unit_id = any(${[...unitIds]}::uuid[])
    order by unit_id, published_at desc`.execute(read)
  return new Map(
    rows.map((row) => [
      row.unit_id,
      {
        recordId: row.record_id,
        title: row.title,
        body: contentOf(row.content).body,
        publishedOn: dayInChina(row.published_at),
      },
    ]),
  )
}

/** When the guide of each unit was last confirmed. */
export async function listConfirmed(
  read: Read,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, LocalDate>> {
  const { rows } = await sql<{ unit_id: string; at: Date }>`
    select unit_id, max(confirmed_at) as at from guide_confirmations
    where unit_id = any(${[...unitIds]}::uuid[]) group by unit_id`.execute(read)
  return new Map(rows.map(({ unit_id, at }) => [unit_id, dayInChina(at)]))
}

/** How often a unit looks its guide through, in months. */
export async function findGuideMonths(read: Read, unitId: string): Promise<number> {
  const row = await read
    .selectFrom('guide_rules')
    .select('months')
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  return row?.months ?? usualMonths
}

export type Confirmation = {
  readonly unitId: string
  readonly id: string
  readonly by: string
  readonly now: Date
}

export async function insertConfirmation(
  tx: Tx,
  { unitId, id, by, now }: Confirmation,
): Promise<void> {
  await tx
    .insertInto('guide_confirmations')
    .values({ unit_id: unitId, confirmation_id: id, confirmed_at: now, confirmed_by: by })
    .execute()
}

export async function upsertGuideMonths(
  tx: Tx,
  { unitId, by, now }: Omit<Confirmation, 'id'>,
  { months, basis }: { readonly months: number; readonly basis: string },
): Promise<void> {
  const values = { months, basis, set_at: now, set_by: by }
  await tx
    .insertInto('guide_rules')
    .values({ unit_id: unitId, ...values })
    .onConflict((on) => on.column('unit_id').doUpdateSet(values))
    .execute()
}
