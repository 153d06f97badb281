// SQL of whether linked addresses could be reached when they were last asked for.

import { sql } from 'kysely'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { linkOutcomes, type Reached } from './reached.ts'

/** Of these addresses, those that could not be reached, with the words for it. */
export async function listBrokenLinks(
  read: Read,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (addresses.length === 0) return new Map()
  const rows = await read
    .selectFrom('record_links_reached')
    .select(['address', 'outcome'])
    .where('address', 'in', addresses)
    .where('outcome', '<>', 'reached')
    .execute()
  return new Map(
    rows.map(({ address, outcome }) => [
      address,
      outcome === 'missing' || outcome === 'failing' || outcome === 'refused'
        ? linkOutcomes[outcome]
        : outcome,
    ]),
  )
}

export async function upsertReached(tx: Tx, reached: Reached, now: Date): Promise<void> {
  const values = { outcome: reached.outcome, status: reached.status ?? null, asked_at: now }
  await tx
    .insertInto('record_links_reached')
    .values({ address: reached.address, ...values })
    .onConflict((on) => on.column('address').doUpdateSet(values))
    .execute()
}

/** Bodies that are public or being worked on and hold a link, a page at a time. */
export async function listLinkingBodies(
  read: Read,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<readonly { readonly recordId: string; readonly body: string }[]> {
  const rows = await read
    .selectFrom('record_publications')
    .select(['record_id', sql<string | null>`content ->> 'body'`.as('body')])
    .where('standing', '=', 'live')
    .where('record_id', '>', after)
    .orderBy('record_id')
    .limit(limit)
    .execute()
  return rows.map(({ record_id: recordId, body }) => ({ recordId, body: body ?? '' }))
}
