// SQL of how staff are reached; numbers are sealed in the database.

import type { Read, Tx } from '#kit/db/transaction.ts'
import { fingerprint, open, seal } from '#kit/secrets/key-ring.ts'
import type { SealedColumn } from '#kit/secrets/reseal.action.ts'
import { sealedSecrets } from '../identity/second-factor.store.ts'

const kind = 'staff.phone'
const purposeOf = (staffId: string): string => `${kind}:${staffId}`

/** Columns of the agencies that hold sealed texts, for rotating keys. */
export const sealedStaffColumns: readonly SealedColumn[] = [
  { table: 'staff_contacts', key: 'staff_id', column: 'phone_sealed', purpose: purposeOf },
  sealedSecrets,
]

/** The person's number; undefined when none is known. */
export async function findPhone(read: Read, staffId: string): Promise<string | undefined> {
  const row = await read
    .selectFrom('staff_contacts')
    .select('phone_sealed')
    .where('staff_id', '=', staffId)
    .executeTakeFirst()
  return row && open(row.phone_sealed, purposeOf(staffId))
}

export async function upsertPhone(tx: Tx, staffId: string, phone: string): Promise<void> {
  const sealed = {
    phone_sealed: seal(phone, purposeOf(staffId)),
    phone_fingerprint: fingerprint(phone, kind),
  }
  await tx
    .insertInto('staff_contacts')
    .values({ staff_id: staffId, ...sealed })
    .onConflict((conflict) => conflict.column('staff_id').doUpdateSet(sealed))
    .execute()
}

export async function deletePhone(tx: Tx, staffId: string): Promise<void> {
  await tx.deleteFrom('staff_contacts').where('staff_id', '=', staffId).execute()
}
