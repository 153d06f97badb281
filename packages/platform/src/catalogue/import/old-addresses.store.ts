// SQL of addresses of a former site, for the public site: only those that lead to what is or was public.

import type { Read } from '#kit/db/transaction.ts'
import type { RecordPlace } from '../publication/public-records.store.ts'

/** Where the record stands that was at an old address. */
export async function findByOldAddress(
  read: Read,
  address: string,
): Promise<RecordPlace | undefined> {
  const row = await read
    .selectFrom('public_old_addresses')
    .selectAll()
    .where('address', '=', address)
    .executeTakeFirst()
  const { unit_code: unitCode, serial_year: serialYear, serial } = row ?? {}
  if (!unitCode || !serialYear || !serial) return undefined
  return { unitCode, serialYear, serial }
}
