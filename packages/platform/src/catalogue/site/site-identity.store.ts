// SQL of what the public site says of itself.

import type { Read, Tx } from '#kit/db/transaction.ts'
import { isSiteDuty, type SiteIdentity } from './site-duties.ts'

export async function getSiteIdentity(read: Read): Promise<SiteIdentity> {
  const rows = await read.selectFrom('site_identity').select(['name', 'value']).execute()
  return Object.fromEntries(
    rows.flatMap(({ name, value }) => (isSiteDuty(name) ? [[name, value]] : [])),
  )
}

/** In place of what it said before. */
export async function replaceSiteIdentity(
  tx: Tx,
  identity: SiteIdentity,
  { by, now }: { readonly by: string; readonly now: Date },
): Promise<void> {
  await tx.deleteFrom('site_identity').execute()
  const rows = Object.entries(identity).flatMap(([name, value]) =>
    value === '' ? [] : [{ name, value, saved_by: by, saved_at: now }],
  )
  if (rows.length > 0) await tx.insertInto('site_identity').values(rows).execute()
}
