// Accounts of the demo: one for every role. They are no secret and exist in demos only.

import type { Duty, StaffContext, Unit } from '#agencies/index.ts'
import {
  assignRole,
  createAccount,
  findAccount,
  type Role,
  roleTitles,
  setPassword,
} from '#agencies/index.ts'
import type { Database } from '#kit/db/database.ts'
import { type Context, platformUnitId, type Read } from '#kit/db/transaction.ts'

/** The same for all accounts of a demo. */
export const demoPassword = 'Demo-City-2026'

export const demoAccounts = {
  clerk: 'clerk',
  reviewer: 'reviewer',
  'secrecy-reviewer': 'secrecyReviewer',
  'office-head': 'officeHead',
  'organ-head': 'organHead',
  supervisor: 'supervisor',
  auditor: 'auditor',
  'demo-admin': 'administrator',
} as const satisfies Readonly<Record<string, Role>>

export type DemoAccount = keyof typeof demoAccounts
/** For each account, the context in which its person acts. */
export type DemoCast = (account: DemoAccount, now: Date) => StaffContext

/** Creates the accounts with their roles in the units. */
export async function createDemoPeople(
  context: Context,
  units: readonly Unit[],
): Promise<DemoCast> {
  const people = new Map<string, { id: string; duties: readonly Duty[] }>()
  for (const [account, role] of Object.entries(demoAccounts)) {
    const id = await createAccount(context, { account, name: `演示${roleTitles[role]}` })
    const duties = dutiesOf(role, units)
    for (const duty of duties) await assignRole(context, { ...duty, staffId: id })
    await setPassword(context, id, demoPassword)
    people.set(account, { id, duties })
  }
  return (account, now) => {
    const { id = '', duties = [] } = people.get(account) ?? {}
    const actor = { kind: 'staff', id, role: demoAccounts[account] } as const
    return { ...context, actor, duties, now }
  }
}

/** Administrators serve the platform, the office in charge the roots of the tree, others every unit. */
function dutiesOf(role: Role, units: readonly Unit[]): readonly Duty[] {
  if (role === 'administrator') return [{ role, unitId: platformUnitId }]
  const held = role === 'supervisor' ? units.filter(({ parentId }) => parentId === null) : units
  return held.map(({ id }) => ({ role, unitId: id }))
}

/** The people of a demo that was loaded before, acting for one of its units. */
export async function demoCast(
  read: Read,
  unitId: string,
): Promise<(database: Database) => DemoCast> {
  const ids = new Map<string, string>()
  for (const account of Object.keys(demoAccounts))
    ids.set(account, (await findAccount(read, account))?.id ?? '')
  return (database) => (account, now) => {
    const role = demoAccounts[account]
    const actor = { kind: 'staff', id: ids.get(account) ?? '', role } as const
    return { database, actor, now, requestId: 'demo', duties: [{ role, unitId }] }
  }
}
