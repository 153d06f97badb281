// SQL of profiles; the only file that names their table and its public view.

import type { Read, Tx } from '#kit/db/transaction.ts'
import type { Profile } from './profile.ts'

/** What the public may know, by the view that holds nothing else; undefined where none is kept. */
export async function findProfile(read: Read, unitId: string): Promise<Profile | undefined> {
  const row = await read
    .selectFrom('public_unit_profiles')
    .selectAll()
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  return row && profileOf(row)
}

/** The profiles of these units, by id. */
export async function listProfiles(
  read: Read,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, Profile>> {
  if (unitIds.length === 0) return new Map()
  const rows = await read
    .selectFrom('public_unit_profiles')
    .selectAll()
    .where('unit_id', 'in', [...unitIds])
    .execute()
  return new Map(rows.map((row) => [row.unit_id ?? '', profileOf(row)]))
}

export type Change = { readonly unitId: string; readonly by: string; readonly at: Date }

/** Keeps a profile in place of the one before. */
export async function keepProfile(tx: Tx, profile: Profile, change: Change): Promise<void> {
  const values = {
    office_name: profile.officeName,
    address: profile.address,
    hours: profile.hours,
    phone: profile.phone,
    fax: profile.fax,
    internet_contact: profile.internetContact,
    guide_address: profile.guideAddress,
    changed_at: change.at,
    changed_by: change.by,
  }
  await tx
    .insertInto('unit_profiles')
    .values({ unit_id: change.unitId, ...values })
    .onConflict((conflict) => conflict.column('unit_id').doUpdateSet(values))
    .execute()
}

type Row = Readonly<
  Record<`${'office_name' | 'address' | 'hours' | 'phone' | 'fax'}`, string | null>
> & {
  readonly internet_contact: string | null
  readonly guide_address: string | null
}

/** Columns of a view may be null for its types; those of the table are not. */
function profileOf(row: Row): Profile {
  return {
    officeName: row.office_name ?? '',
    address: row.address ?? '',
    hours: row.hours ?? '',
    phone: row.phone ?? '',
    fax: row.fax ?? '',
    internetContact: row.internet_contact ?? '',
    guideAddress: row.guide_address ?? '',
  }
}
