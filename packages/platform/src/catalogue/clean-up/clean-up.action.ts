// Going through the documents of a unit: opening it, deciding on each, a second person's confirmation.

import { holdsRole, type Role } from '#agencies/index.ts'
import { inTransaction, Refused, type Tx } from '#kit/db/transaction.ts'
import { newId } from '#kit/new-id.ts'
import { dayInChina } from '#law/index.ts'
import { listInForce } from '../figures/normative-figures.store.ts'
import { personIdOf, type RecordContext } from '../flow/act-on-record.action.ts'
import { type CleanUp, type CleanUpKey, isDecision } from './clean-up.ts'
import {
  findCleanUpForUpdate,
  insertCleanUp,
  listCleanUps,
  listItems,
  updateCleanUp,
  updateConfirmations,
  updateDecisions,
} from './clean-ups.store.ts'

export const decidingRoles = ['clerk', 'officeHead'] as const satisfies readonly Role[]
export const confirmingRoles = [
  'reviewer',
  'officeHead',
  'organHead',
] as const satisfies readonly Role[]

function assertRole({ duties = [] }: RecordContext, unitId: string, roles: readonly Role[]): void {
  if (!holdsRole(duties, roles, [unitId])) throw new Refused({ code: 'cleanUp.notYourRole' })
}

/** Opens a clean-up of all that is in force today; one at a time. */
export async function openCleanUp(
  context: RecordContext,
  unitId: string,
  { title, basis }: { readonly title: string; readonly basis: string },
): Promise<CleanUpKey> {
  const { now } = context
  assertRole(context, unitId, decidingRoles)
  if (title.trim() === '') throw new Refused({ code: 'cleanUp.titleMissing' })
  if (basis.trim() === '') throw new Refused({ code: 'cleanUp.basisMissing' })
  const key = { unitId, cleanUpId: newId(now) }
  const deed = { action: 'catalogue.openCleanUp', unitId, subject: key.cleanUpId }
  await inTransaction(context, deed, async (tx) => {
    const before = await listCleanUps(tx, [unitId])
    if (before.some(({ state }) => state === 'open')) throw new Refused({ code: 'cleanUp.running' })
    const recordIds = await listInForce(tx, unitId, dayInChina(now))
    if (recordIds.length === 0) throw new Refused({ code: 'cleanUp.nothingInForce' })
    const said = { title: title.trim(), basis: basis.trim() }
    await insertCleanUp(tx, { ...key, ...said, recordIds, by: personIdOf(context), now })
  })
  return key
}

/** A clean-up that is going on, locked. */
export async function openForChange(tx: Tx, key: CleanUpKey): Promise<CleanUp> {
  const cleanUp = await findCleanUpForUpdate(tx, key)
  if (cleanUp === undefined) throw new Refused({ code: 'cleanUp.unknown' })
  if (cleanUp.state !== 'open') throw new Refused({ code: 'cleanUp.notOpen' })
  return cleanUp
}

export type WishedDecision = {
  readonly recordIds: readonly string[]
  readonly decision: string
  readonly reason: string
}

/** Decides on several documents at once; a decision changed later has to be confirmed anew. */
export async function decideItems(
  context: RecordContext,
  key: CleanUpKey,
  { recordIds, decision, reason }: WishedDecision,
): Promise<void> {
  assertRole(context, key.unitId, decidingRoles)
  if (recordIds.length === 0) throw new Refused({ code: 'cleanUp.noneChosen' })
  if (!isDecision(decision)) throw new Refused({ code: 'cleanUp.decisionMissing' })
  if (decision !== 'keep' && reason.trim() === '')
    throw new Refused({ code: 'cleanUp.reasonMissing' })
  const facts = { decision, count: recordIds.length }
  const deed = { action: 'catalogue.decideCleanUp', unitId: key.unitId, subject: key.cleanUpId }
  await inTransaction(context, { ...deed, facts }, async (tx) => {
    await openForChange(tx, key)
    const chosen = { ...key, recordIds, by: personIdOf(context), now: context.now }
    await updateDecisions(tx, chosen, { decision, reason: reason.trim() })
  })
}

/** Somebody else confirms what was decided. */
export async function confirmItems(
  context: RecordContext,
  key: CleanUpKey,
  recordIds: readonly string[],
): Promise<void> {
  assertRole(context, key.unitId, confirmingRoles)
  if (recordIds.length === 0) throw new Refused({ code: 'cleanUp.noneChosen' })
  const by = personIdOf(context)
  const facts = { count: recordIds.length }
  const deed = { action: 'catalogue.confirmCleanUp', unitId: key.unitId, subject: key.cleanUpId }
  await inTransaction(context, { ...deed, facts }, async (tx) => {
    await openForChange(tx, key)
    const chosen = (await listItems(tx, key)).filter(({ recordId }) => recordIds.includes(recordId))
    if (chosen.length === 0) throw new Refused({ code: 'cleanUp.noneChosen' })
    if (chosen.some(({ decision }) => decision === null))
      throw new Refused({ code: 'cleanUp.notDecided' })
    if (chosen.some(({ decidedBy }) => decidedBy === by))
      throw new Refused({ code: 'cleanUp.ownDecision' })
    await updateConfirmations(tx, { ...key, recordIds, by, now: context.now })
  })
}

/** Stops a clean-up without a result; what was decided stays to be read. */
export async function dropCleanUp(context: RecordContext, key: CleanUpKey): Promise<void> {
  assertRole(context, key.unitId, ['officeHead'])
  const deed = { action: 'catalogue.dropCleanUp', unitId: key.unitId, subject: key.cleanUpId }
  await inTransaction(context, deed, async (tx) => {
    await openForChange(tx, key)
    await updateCleanUp(tx, key, { state: 'dropped', resultRecordId: null })
  })
}
