// What an order about units does, and why it may not be recorded: from plain data.

import type { LocalDate } from '#law/index.ts'
import type { Unit } from '../unit.ts'
import type { Succession, SuccessionKind } from './succession.ts'

/** Everything but the creation and the renaming of a unit, which have forms of their own. */
export type Order = Succession & { readonly kind: Exclude<SuccessionKind, 'created' | 'renamed'> }

export type OrderKind = Order['kind']

export type Parties = {
  readonly from: readonly Unit[]
  readonly to: readonly Unit[]
  /** How many living units stand under those that will end. */
  readonly dependents: number
  readonly today: LocalDate
}

/** Units that end with the order. */
export function endedBy({ kind, fromIds, toIds }: Order): readonly string[] {
  return kind === 'transferred' ? [] : fromIds.filter((id) => !toIds.includes(id))
}

/** Who takes over the units below those that end; undefined when the order does not say. */
export function heirOf({ kind, toIds }: Order): string | undefined {
  return kind === 'merged' || kind === 'abolished' ? toIds[0] : undefined
}

/**
 * Why the order may not be recorded; undefined when it may. Who takes over the duties of an
 * abolished organ answers for its disclosure, so every order says who goes on.
 * @law 行政诉讼法 26(6)
 */
export function whyNotOrder(order: Order, { from, to, dependents, today }: Parties) {
  const { kind, on, basis } = order
  if (basis.trim() === '') return 'unit.basisMissing'
  if (on > today) return 'unit.dateInFuture'
  const begun = (unit: Unit): boolean => unit.createdOn <= on
  if (![...from, ...to].every(begun)) return 'unit.dateBeforeUnit'
  if ([...from, ...to].some(({ abolishedOn }) => abolishedOn !== null)) return 'unit.abolished'
  if (dependents > 0 && heirOf(order) === undefined && endedBy(order).length > 0)
    return 'unit.hasDependents'
  return whyNotParties(kind, { from, to, duties: order.duties })
}

function whyNotParties(
  kind: OrderKind,
  { from, to, duties }: Pick<Parties, 'from' | 'to'> & Pick<Order, 'duties'>,
) {
  const others = to.filter(({ id }) => !from.some((one) => one.id === id))
  switch (kind) {
    case 'merged':
      return to.length === 1 && from.some(({ id }) => id !== to[0]?.id)
        ? undefined
        : 'unit.mergeNeedsTwo'
    case 'split':
      return others.length >= 1 && to.length >= 2 ? undefined : 'unit.splitNeedsTwo'
    case 'transferred':
      if (others.length === 0) return 'unit.sameUnit'
      return (duties ?? '').trim() === '' ? 'unit.dutiesMissing' : undefined
    case 'abolished':
      return others.length === to.length ? undefined : 'unit.sameUnit'
  }
}
