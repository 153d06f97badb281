// SQL of the regions that units are in.

import type { Read } from '#kit/db/transaction.ts'

/** Each once, as the units' data write them. */
export async function listRegions(read: Read): Promise<readonly string[]> {
  const rows = await read.selectFrom('units').select('region').distinct().execute()
  return rows.map(({ region }) => region)
}
