// The door of the agencies: units, people, the roles they hold.

export { agencyRefusals } from './account-refusals.ts'
export { assignRole } from './assign-role.action.ts'
export { auditVerification } from './audit-verification.job.ts'
export { sealedStaffColumns } from './contacts/contacts.store.ts'
export { createAccount } from './create-account.action.ts'
export { createFirstAdministrator } from './create-first-administrator.action.ts'
export { createUnit, type NewUnit } from './create-unit.action.ts'
export { type Duty, holdsRole, type StaffContext } from './duty.ts'
export { expiredSignIns } from './expired-sign-ins.job.ts'
export { issueSignInLink } from './issue-sign-in-link.action.ts'
export { type Holder, listHolders } from './notifications/holders.store.ts'
export { settleNews } from './notifications/settle-news.action.ts'
export { tellHolders } from './notifications/tell-holders.action.ts'
export { tellStaff } from './notifications/tell-staff.action.ts'
export { changeProfile } from './profile/change-profile.action.ts'
export { type Profile, profileTitles } from './profile/profile.ts'
export { findProfile, listProfiles } from './profile/profiles.store.ts'
export { isRank, type Rank, rankOf, ranks, rankTitles } from './rank.ts'
export { listRegions } from './regions.store.ts'
export { type Role, roleTitles } from './roles.ts'
export { setPassword } from './set-password.action.ts'
export {
  findStaffByAccount as findAccount,
  getStaff,
  listDuties,
  listStaffNames,
} from './staff.store.ts'
export { recordOrder } from './succession/record-order.action.ts'
export { renameUnit } from './succession/rename-unit.action.ts'
export {
  type DatedName,
  type Succession,
  type SuccessionKind,
  successionTitles,
} from './succession/succession.ts'
export { listFormerlyNamed, listNames, listSuccessions } from './succession/successions.store.ts'
export { searchUnits } from './tree/tree.store.ts'
export { isUnitKind, type Unit, type UnitKind, unitKindTitles } from './unit.ts'
export {
  findUnitByCode,
  getUnit,
  listIdsAbove,
  listLedElsewhere,
  listUnits,
  listUnitsBelow,
  listUnitsById,
} from './units.store.ts'
export { listUnitsInReach } from './units-in-reach.store.ts'
