// SQL of accounts and the roles they hold; the only file that names these tables.

import { type Selectable, sql } from 'kysely'
import type { Schema } from '#kit/db/schema.ts'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { type LocalDate, localDate } from '#law/index.ts'
import type { Duty } from './duty.ts'
import type { Staff } from './staff.ts'

export async function findStaffByAccount(read: Read, account: string): Promise<Staff | undefined> {
  const row = await read
    .selectFrom('staff')
    .selectAll()
    .where('account', '=', account)
    .executeTakeFirst()
  return row && staffOf(row)
}

/** Throws when there is none. */
export async function getStaff(read: Read, id: string): Promise<Staff> {
  const row = await read
    .selectFrom('staff')
    .selectAll()
    .where('staff_id', '=', id)
    .executeTakeFirstOrThrow()
  return staffOf(row)
}

/** The account itself, kept by this transaction until it ends. */
export async function getStaffForUpdate(tx: Tx, id: string): Promise<Staff> {
  const row = await tx
    .selectFrom('staff')
    .selectAll()
    .where('staff_id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return staffOf(row)
}

/** Accounts by name of the account, at most `limit` after a given one. */
export async function listStaff(
  read: Read,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<readonly Staff[]> {
  const rows = await read
    .selectFrom('staff')
    .selectAll()
    .where('account', '>', after)
    .orderBy('account')
    .limit(limit)
    .execute()
  return rows.map(staffOf)
}

/** Names of people by id; whoever is not on the staff (the program itself) is left out. */
export async function listStaffNames(
  read: Read,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await read
    .selectFrom('staff')
    .select(['staff_id', 'name'])
    .where(sql<boolean>`staff_id::text = any(${[...new Set(ids)]}::text[])`)
    .execute()
  return new Map(rows.map(({ staff_id, name }) => [staff_id, name]))
}

export async function insertStaff(
  tx: Tx,
  given: Pick<Staff, 'id' | 'account' | 'name' | 'passwordHash'>,
  now: Date,
): Promise<void> {
  const { id, account, name, passwordHash } = given
  await tx
    .insertInto('staff')
    .values({
      staff_id: id,
      account,
      name,
      password_hash: passwordHash,
      totp_secret: null,
      totp_step: 0,
      failed_sign_ins: 0,
      closed_until: null,
      locked_at: null,
      created_at: now,
    })
    .execute()
}

/** Writes everything of an account that changes. */
export async function updateStaff(tx: Tx, staff: Staff): Promise<void> {
  await tx
    .updateTable('staff')
    .set({
      password_hash: staff.passwordHash,
      totp_secret: staff.totpSecret,
      totp_step: staff.totpStep,
      failed_sign_ins: staff.failedSignIns,
      closed_until: staff.closedUntil,
      locked_at: staff.lockedAt,
    })
    .where('staff_id', '=', staff.id)
    .execute()
}

export async function listDuties(read: Read, staffId: string): Promise<readonly Duty[]> {
  const rows = await read
    .selectFrom('duties')
    .select(['role', 'unit_id'])
    .where('staff_id', '=', staffId)
    .orderBy('created_at')
    .execute()
  return rows.map(({ role, unit_id }) => ({ role, unitId: unit_id }))
}

export type PersonIn = {
  readonly staffId: string
  readonly name: string
  readonly role: string
  readonly isDeputy: boolean
  readonly untilOn: LocalDate | null
}

/** Who holds a role in a unit on a day, by name; locked accounts hold none. */
export async function listPeopleIn(
  read: Read,
  unitId: string,
  on: LocalDate,
): Promise<readonly PersonIn[]> {
  const rows = await read
    .selectFrom('duties')
    .innerJoin('staff', 'staff.staff_id', 'duties.staff_id')
    .select(['duties.staff_id', 'name', 'role', 'is_deputy', 'until_on'])
    .where('unit_id', '=', unitId)
    .where('locked_at', 'is', null)
    .where(validOn(on))
    .orderBy('name')
    .execute()
  return rows.map((row) => ({
    staffId: row.staff_id,
    name: row.name,
    role: row.role,
    isDeputy: row.is_deputy,
    untilOn: row.until_on === null ? null : localDate(row.until_on),
  }))
}

/** A duty without dates is always valid; the last day counts. */
function validOn(day: LocalDate) {
  return sql<boolean>`coalesce(from_on <= ${day}, true) and coalesce(until_on >= ${day}, true)`
}

/** Adds a role in a unit; a second time changes nothing. */
export async function insertDuty(
  tx: Tx,
  { staffId, unitId, role }: Duty & { readonly staffId: string },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('duties')
    .values({ unit_id: unitId, staff_id: staffId, role, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function deleteDuty(
  tx: Tx,
  { staffId, unitId, role }: Duty & { readonly staffId: string },
): Promise<void> {
  await tx
    .deleteFrom('duties')
    .where('unit_id', '=', unitId)
    .where('staff_id', '=', staffId)
    .where('role', '=', role)
    .execute()
}

function staffOf(row: Selectable<Schema['staff']>): Staff {
  return {
    id: row.staff_id,
    account: row.account,
    name: row.name,
    passwordHash: row.password_hash,
    totpSecret: row.totp_secret,
    totpStep: row.totp_step,
    failedSignIns: row.failed_sign_ins,
    closedUntil: row.closed_until,
    lockedAt: row.locked_at,
  }
}
