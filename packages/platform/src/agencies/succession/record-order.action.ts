// Records that units were merged, split or abolished, or that duties went over to another.

import { type Context, inTransaction, Refused, type Tx } from '#kit/db/transaction.ts'
import { dayInChina } from '#law/index.ts'
import type { Unit } from '../unit.ts'
import {
  getUnit,
  isInCircle,
  listDependents,
  listUnitsById,
  lockTree,
  updateUnits,
} from '../units.store.ts'
import { endedBy, heirOf, type Order, whyNotOrder } from './orders.ts'
import { insertSuccession } from './successions.store.ts'

/** Units that end are abolished on the day; what stood under them goes to the one that takes over. */
export async function recordOrder(context: Context, order: Order): Promise<void> {
  const [unitId = ''] = order.fromIds
  const facts = { kind: order.kind, on: order.on, from: order.fromIds, to: order.toIds }
  const deed = { action: 'agencies.recordOrder', unitId, subject: unitId, facts }
  await inTransaction(context, deed, async (tx) => {
    await lockTree(tx)
    const [from, to] = [
      await listUnitsById(tx, order.fromIds),
      await listUnitsById(tx, order.toIds),
    ]
    const ended = from.filter(({ id }) => endedBy(order).includes(id))
    const dependents = await dependentsOf(tx, ended)
    const today = dayInChina(context.now)
    const refused = whyNotOrder(order, { from, to, dependents: dependents.length, today })
    if (refused !== undefined) throw new Refused({ code: refused })
    await updateUnits(
      tx,
      ended.map((unit) => ({ ...unit, abolishedOn: order.on })),
    )
    await handOver(tx, { ended, dependents, heirId: heirOf(order) })
    await insertSuccession(tx, order, context.now)
  })
}

/** Living units under those that end, which do not end themselves. */
async function dependentsOf(tx: Tx, ended: readonly Unit[]): Promise<readonly Unit[]> {
  const found = new Map<string, Unit>()
  for (const { id } of ended)
    for (const unit of await listDependents(tx, id)) found.set(unit.id, unit)
  for (const { id } of ended) found.delete(id)
  return [...found.values()]
}

type HandingOver = {
  readonly ended: readonly Unit[]
  readonly dependents: readonly Unit[]
  readonly heirId: string | undefined
}

async function handOver(tx: Tx, { ended, dependents, heirId }: HandingOver): Promise<void> {
  if (heirId === undefined) return
  const heir = await getUnit(tx, heirId)
  for (const { id } of dependents) {
    const unit = await getUnit(tx, id)
    // The one that takes over may have stood under one that ends: it takes that one's place.
    const places = ended.find((one) => one.id === unit.parentId)
    const above = id === heir.id ? (places?.parentId ?? null) : heir.id
    const isEnded = (one: string | null): boolean => ended.some((unitOf) => unitOf.id === one)
    const moved = {
      ...unit,
      parentId: isEnded(unit.parentId) ? above : unit.parentId,
      systemParentId:
        isEnded(unit.systemParentId) && id !== heir.id ? heir.id : unit.systemParentId,
    }
    await updateUnits(tx, [moved])
    if (await isInCircle(tx, id)) throw new Refused({ code: 'unit.circle' })
  }
}
