// Who goes on for a unit that is no more, and whose report then stands for its year.

import type { Succession, SuccessionKind, Unit } from '#agencies/index.ts'
import type { LocalDate } from '#law/index.ts'

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

/**
 * Units that both report on a year in which one went over into the other: both are added up, each for
 * its part of the year, and a person should see that the later report leaves the earlier part out.
 */
export function overlaps(
  counted: ReadonlySet<string>,
  successions: readonly Succession[],
  year: number,
): readonly Overlap[] {
  return successions
    .filter(({ kind, on }) => kind !== 'renamed' && on > `${year - 1}-12-31`)
    .flatMap(({ fromIds, toIds }) =>
      fromIds.flatMap((fromId) => toIds.map((toId) => ({ fromId, toId }))),
    )
    .filter(({ fromId, toId }) => fromId !== toId && counted.has(fromId) && counted.has(toId))
}
