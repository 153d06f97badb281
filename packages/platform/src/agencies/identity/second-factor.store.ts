// What beside the password opens an account: the sealed secret of codes, and recovery codes.

import type { Read, Tx } from '#kit/db/transaction.ts'
import { open, seal, sealMark } from '#kit/secrets/key-ring.ts'
import type { SealedColumn } from '#kit/secrets/reseal.action.ts'
import { digestOf } from '#kit/secrets/token.ts'

const purposeOf = (staffId: string): string => `staff.totpSecret:${staffId}`

export const sealedSecrets: SealedColumn = {
  table: 'staff',
  key: 'staff_id',
  column: 'totp_secret',
  purpose: purposeOf,
}

/** The secret of a person's codes as it is stored. */
export function sealSecret(staffId: string, secret: string): string {
  return seal(secret, purposeOf(staffId))
}

/** The secret that is stored; before secrets were sealed it stood there as it is. */
export function openSecret(staffId: string, stored: string): string {
  return stored.startsWith(sealMark) ? open(stored, purposeOf(staffId)) : stored
}

/** Blanks, strokes and the size of letters are no matter. */
function digestOfRecovery(staffId: string, code: string): string {
  return digestOf(`${staffId}:${code.toUpperCase().replace(/[^A-Z2-7]/g, '')}`)
}

/** Replaces all recovery codes of a person. */
export async function replaceRecoveryCodes(
  tx: Tx,
  staffId: string,
  codes: readonly string[],
): Promise<void> {
  await tx.deleteFrom('recovery_codes').where('staff_id', '=', staffId).execute()
  const rows = codes.map((code) => ({
    staff_id: staffId,
    code_digest: digestOfRecovery(staffId, code),
    used_at: null,
  }))
  if (rows.length > 0) await tx.insertInto('recovery_codes').values(rows).execute()
}

/** Whether this is a recovery code of the person that was not used yet. */
export async function isRecoveryCode(read: Read, staffId: string, code: string): Promise<boolean> {
  const row = await read
    .selectFrom('recovery_codes')
    .select('staff_id')
    .where('staff_id', '=', staffId)
    .where('code_digest', '=', digestOfRecovery(staffId, code))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Says whether it was there to use: of two at once, one finds it used. */
export async function useRecoveryCode(
  tx: Tx,
  { staffId, code }: { readonly staffId: string; readonly code: string },
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('recovery_codes')
    .set({ used_at: now })
    .where('staff_id', '=', staffId)
    .where('code_digest', '=', digestOfRecovery(staffId, code))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function countRecoveryCodes(read: Read, staffId: string): Promise<number> {
  const { count } = await read
    .selectFrom('recovery_codes')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('staff_id', '=', staffId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}
