// A unit has another name from a day on; what was published before keeps the old one.

import { type Context, inTransaction, Refused } from '#kit/db/transaction.ts'
import { dayInChina, type LocalDate } from '#law/index.ts'
import { getUnit, updateUnits } from '../units.store.ts'
import { insertNames, insertSuccession, listNames } from './successions.store.ts'

export type Renaming = {
  readonly unitId: string
  readonly name: string
  readonly on: LocalDate
  readonly basis: string
}

/** Refused when the name is the same, the day is not after the last name's, or nothing ordered it. */
export async function renameUnit(context: Context, given: Renaming): Promise<void> {
  const { unitId, on, basis } = given
  const name = given.name.trim()
  const deed = { action: 'agencies.renameUnit', unitId, subject: unitId, facts: { name, on } }
  await inTransaction(context, deed, async (tx) => {
    const unit = await getUnit(tx, unitId)
    if (unit.abolishedOn !== null) throw new Refused({ code: 'unit.abolished' })
    if (name === '') throw new Refused({ code: 'unit.nameMissing' })
    if (name === unit.name) throw new Refused({ code: 'unit.nameUnchanged' })
    if (basis.trim() === '') throw new Refused({ code: 'unit.basisMissing' })
    if (on > dayInChina(context.now)) throw new Refused({ code: 'unit.dateInFuture' })
    const last = (await listNames(tx, unitId)).at(-1)
    if (last !== undefined && on <= last.fromOn) throw new Refused({ code: 'unit.dateBeforeName' })
    await updateUnits(tx, [{ ...unit, name }])
    await insertNames(tx, [{ unitId, name, fromOn: on }])
    const both = { fromIds: [unitId], toIds: [unitId] }
    await insertSuccession(tx, { kind: 'renamed', on, ...both, basis, duties: null }, context.now)
  })
}
