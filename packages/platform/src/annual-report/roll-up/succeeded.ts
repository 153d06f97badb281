// Who goes on for a unit that is no more, and whose report then stands for its year.

import type { Succession, SuccessionKind, Unit } from '#agencies/index.ts'
import type { LocalDate } from '#law/index.ts'
import type { Scope } from '../flow/scope.ts'

type Former = Pick<Unit, 'id' | 'abolishedOn'>

export type Gone = {
  readonly on: LocalDate
  readonly how: SuccessionKind
  /** Who goes on; nobody where it was abolished without a successor. */
  readonly by: readonly string[]
}

/** Since when a unit is no more and who goes on; undefined while it exists. */
export function succeeded(
  { id, abolishedOn }: Former,
  successions: readonly Succession[],
): Gone | undefined {
  if (abolishedOn === null) return undefined
  const last = successions.findLast(
    ({ fromIds, toIds }) => fromIds.includes(id) && !toIds.includes(id),
  )
  return { on: last?.on ?? abolishedOn, how: last?.kind ?? 'abolished', by: last?.toIds ?? [] }
}

type Filed = {
  readonly successions: readonly Succession[]
  readonly accepted: ReadonlyMap<string, unknown>
}

/** A renamed unit is the same organ: where it has filed under its new name, only that report counts. */
export function supersededByRename(
  unitId: string,
  { successions, accepted }: Filed,
): readonly string[] {
  return successions
    .filter(({ kind, fromIds }) => kind === 'renamed' && fromIds.includes(unitId))
    .flatMap(({ toIds }) => toIds.filter((id) => id !== unitId && accepted.has(id)))
}

export type Overlap = { readonly fromId: string; readonly toId: string }

export type Counted = {
  readonly scopes: ReadonlyMap<string, Scope>
  readonly units: readonly Pick<Unit, 'id' | 'supervisorId'>[]
}

/**
 * Counted units of which one went over into the other in the year or later: both are added up, each for
 * its part of the year, and a person should see that the later report leaves the earlier part out. A
 * report that covers others is named with every counted unit below the one that went on, because some
 * of them stood below the former unit.
 */
export function overlaps(
  counted: Counted,
  successions: readonly Succession[],
  year: number,
): readonly Overlap[] {
  return successions
    .filter(({ kind, on }) => kind !== 'renamed' && on > `${year - 1}-12-31`)
    .flatMap(({ fromIds, toIds }) => fromIds.flatMap((from) => toIds.map((to) => ({ from, to }))))
    .filter(({ from, to }) => from !== to)
    .flatMap(({ from, to }) => heirs(counted, from, to).map((toId) => ({ fromId: from, toId })))
}

function heirs({ scopes, units }: Counted, from: string, to: string): readonly string[] {
  const scope = scopes.get(from)
  if (scope === undefined) return []
  if (scopes.has(to)) return [to]
  if (scope === 'organ') return []
  const below = units.filter(({ supervisorId }) => supervisorId === to)
  return below.flatMap(({ id }) => (id === from ? [] : heirs({ scopes, units }, from, id)))
}
