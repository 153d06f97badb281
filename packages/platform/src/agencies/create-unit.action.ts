// Adds a unit to the tree.

import { type Context, inTransaction, Refused, type Tx } from '#kit/db/transaction.ts'
import { newId } from '#kit/new-id.ts'
import { insertNames, insertSuccession } from './succession/successions.store.ts'
import type { Unit } from './unit.ts'
import {
  findUnitByCode,
  findUnitByCreditCode,
  insertUnits,
  isInCircle,
  lockTree,
} from './units.store.ts'

type Needed = 'code' | 'name' | 'kind' | 'region' | 'hasRuleMakingPower' | 'createdOn'
type Offered = 'ledBy' | 'indexCode' | 'creditCode' | 'websites' | 'hasSubordinateBodies'

export type NewUnit = Pick<Unit, Needed> &
  Partial<Pick<Unit, Offered>> & {
    /** The code of the unit it stands under; absent for the root of a tree. */
    readonly under?: string
    /** The code of the bureau above it in its system. */
    readonly underInSystem?: string
    /** The document that ordered it; then its creation stands in the succession of units. */
    readonly basis?: string
  }

/** Creates a unit and returns it; refused when its codes are in use or a unit above is unknown. */
export async function createUnit(context: Context, given: NewUnit): Promise<Unit> {
  const id = newId(context.now)
  const deed = { action: 'agencies.createUnit', unitId: id, subject: given.code }
  return inTransaction(context, deed, async (tx) => {
    await lockTree(tx)
    if (await findUnitByCode(tx, given.code)) throw new Refused({ code: 'unit.codeTaken' })
    const unit = await placed(tx, id, given)
    await refuseTakenCreditCode(tx, unit)
    await insertUnits(tx, [unit])
    if (await isInCircle(tx, id)) throw new Refused({ code: 'unit.circle' })
    const { name, createdOn, basis } = given
    await insertNames(tx, [{ unitId: id, name, fromOn: createdOn }])
    if (basis !== undefined)
      await insertSuccession(
        tx,
        { kind: 'created', on: createdOn, fromIds: [], toIds: [id], basis, duties: null },
        context.now,
      )
    return unit
  })
}

/** Refused when another living unit has the credit code. */
export async function refuseTakenCreditCode(
  tx: Tx,
  { id, creditCode }: Pick<Unit, 'id' | 'creditCode'>,
): Promise<void> {
  if (creditCode === null) return
  const other = await findUnitByCreditCode(tx, creditCode)
  if (other !== undefined && other.id !== id)
    throw new Refused({ code: 'unit.creditCodeTaken', facts: { by: other.code } })
}

/** The id of the unit above with this code; refused when there is none. */
export async function idAbove(
  tx: Tx,
  code: string | undefined,
  refusal: 'unit.parentUnknown' | 'unit.systemParentUnknown',
): Promise<string | null> {
  if (code === undefined) return null
  const above = await findUnitByCode(tx, code)
  if (above === undefined || above.abolishedOn !== null)
    throw new Refused({ code: refusal, facts: { under: code } })
  return above.id
}

async function placed(tx: Tx, id: string, given: NewUnit): Promise<Unit> {
  const { under, underInSystem, basis: _, ledBy = 'government', ...rest } = given
  const parentId = await idAbove(tx, under, 'unit.parentUnknown')
  const systemParentId = await idAbove(tx, underInSystem, 'unit.systemParentUnknown')
  if (ledBy === 'system' && systemParentId === null)
    throw new Refused({ code: 'unit.systemParentMissing' })
  const supervisorId = ledBy === 'system' ? systemParentId : parentId
  const none = { indexCode: null, creditCode: null, websites: [], hasSubordinateBodies: false }
  const place = { id, parentId, systemParentId, supervisorId, ledBy, abolishedOn: null }
  return { ...none, ...rest, ...place }
}
