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

export type StaffSearch = {
  /** A part of the account's or of the person's name; empty for all. */
  readonly text: string
  /** Holders of this role alone; empty for all. */
  readonly role: string
  /** Holders of a duty in this unit alone. */
  readonly unitId?: string
  readonly state: '' | 'locked' | 'withoutPassword' | 'withoutCodes'
  readonly after: string
  readonly limit: number
}

/** Accounts that match, by name of the account, at most `limit` after a given one. */
export async function searchStaff(read: Read, search: StaffSearch): Promise<readonly Staff[]> {
  let query = read.selectFrom('staff').selectAll().where('account', '>', search.after)
  const part = `%${search.text.replace(/[\\%_]/g, '\\$&')}%`
  if (search.text !== '')
    query = query.where((is) => is.or([is('account', 'ilike', part), is('name', 'ilike', part)]))
  if (search.state === 'locked') query = query.where('locked_at', 'is not', null)
  if (search.state === 'withoutPassword') query = query.where('password_hash', 'is', null)
  if (search.state === 'withoutCodes') query = query.where('totp_secret', 'is', null)
  const { role, unitId } = search
  if (role !== '' || unitId !== undefined)
    query = query.where((is) => {
      let held = is
        .selectFrom('duties')
        .select('duties.role')
        .whereRef('duties.staff_id', '=', 'staff.staff_id')
      if (role !== '') held = held.where('duties.role', '=', role)
      if (unitId !== undefined) held = held.where('duties.unit_id', '=', unitId)
      return is.exists(held)
    })
  const rows = await query.orderBy('account').limit(search.limit).execute()
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

/** The roles a person holds on a day, in the order they were given. */
export async function listDuties(
  read: Read,
  staffId: string,
  on: LocalDate,
): Promise<readonly Duty[]> {
  const rows = await read
    .selectFrom('duties')
    .select(['role', 'unit_id'])
    .where('staff_id', '=', staffId)
    .where(validOn(on))
    .orderBy('created_at')
    .execute()
  return rows.map(({ role, unit_id }) => ({ role, unitId: unit_id }))
}

export type HeldDuty = Duty & {
  readonly staffId: string
  readonly fromOn: LocalDate | null
  readonly untilOn: LocalDate | null
  readonly isDeputy: boolean
  /** Whoever gave it; null for duties from before that was kept. */
  readonly givenBy: string | null
}

/** All duties of a person with their dates, those of the past and of the future too. */
export async function listHeldDuties(read: Read, staffId: string): Promise<readonly HeldDuty[]> {
  const rows = await read
    .selectFrom('duties')
    .selectAll()
    .where('staff_id', '=', staffId)
    .orderBy('created_at')
    .execute()
  return rows.map(heldDutyOf)
}

/** Duties that people have given themselves, the newest first. */
export async function listSelfGiven(read: Read): Promise<readonly HeldDuty[]> {
  const rows = await read
    .selectFrom('duties')
    .selectAll()
    .whereRef('given_by', '=', sql<string>`staff_id::text`)
    .orderBy('created_at', 'desc')
    .limit(50)
    .execute()
  return rows.map(heldDutyOf)
}

function heldDutyOf(row: Selectable<Schema['duties']>): HeldDuty {
  const day = (text: string | null): LocalDate | null => (text === null ? null : localDate(text))
  return {
    role: row.role,
    unitId: row.unit_id,
    staffId: row.staff_id,
    fromOn: day(row.from_on),
    untilOn: day(row.until_on),
    isDeputy: row.is_deputy,
    givenBy: row.given_by,
  }
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

export type NewDuty = Duty & {
  readonly staffId: string
  readonly fromOn?: LocalDate
  readonly untilOn?: LocalDate
  readonly isDeputy: boolean
  readonly givenBy: string
}

/** Adds a role in a unit; a second time it has the new dates. */
export async function insertDuty(tx: Tx, given: NewDuty, now: Date): Promise<void> {
  const { staffId, unitId, role, fromOn, untilOn, isDeputy, givenBy } = given
  const term = {
    from_on: fromOn ?? null,
    until_on: untilOn ?? null,
    is_deputy: isDeputy,
    given_by: givenBy,
  }
  await tx
    .insertInto('duties')
    .values({ unit_id: unitId, staff_id: staffId, role, created_at: now, ...term })
    .onConflict((conflict) => conflict.columns(['unit_id', 'staff_id', 'role']).doUpdateSet(term))
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
