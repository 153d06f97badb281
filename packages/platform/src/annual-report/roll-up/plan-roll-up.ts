// Which reports are added up for a unit's report, and what becomes of every unit below it.
// A report that covers others takes their place, so that nothing is counted twice.

import type { Succession, Unit } from '#agencies/index.ts'
import { type Scope, usualScope } from '../flow/scope.ts'
import { type Gone, succeeded, supersededByRename } from './succeeded.ts'

export type Member = Pick<
  Unit,
  'id' | 'code' | 'name' | 'kind' | 'supervisorId' | 'createdOn' | 'abolishedOn'
>

/** A unit's newest accepted edition for the year. */
export type Accepted = {
  readonly unitId: string
  readonly number: number
  /** Which acceptance of the edition. */
  readonly acceptance: number
  readonly scope: Scope
}

/** What became of a unit; `by` names the units whose reports stand for it. */
export type Fate =
  | ({ readonly kind: 'counted' } & Pick<Accepted, 'number' | 'acceptance' | 'scope'>)
  | { readonly kind: 'inside'; readonly by: readonly string[] }
  | { readonly kind: 'renamed'; readonly by: readonly string[] }
  | { readonly kind: 'asPart' }
  | { readonly kind: 'missing' }
  | ({ readonly kind: 'succeeded' } & Gone)

export type UnitFate = { readonly unit: Member; readonly fate: Fate }

export type Plan = {
  /** Units in the order of their codes; those inside another's report only where they report. */
  readonly fates: readonly UnitFate[]
  /** Units below that a roll-up of this scope leaves to the lower governments. */
  readonly beyond: number
}

export type RollUpGround = {
  readonly rootId: string
  /** The root and all below it. */
  readonly units: readonly Member[]
  readonly accepted: ReadonlyMap<string, Accepted>
  readonly successions: readonly Succession[]
  /** The unit whose report was taken over as the root's own part. */
  readonly partFrom?: string | undefined
  readonly year: number
  readonly scope: Scope
}

/** What stands for a unit on the way down from the root. */
type Cover = {
  readonly by?: { readonly unitId: string; readonly scope: Scope } | undefined
  /** A report that should cover the unit is missing already: the unit is not asked for beside it. */
  readonly asked: boolean
}

/**
 * Walks down from the root. A report on a region stands for everything below its unit, a report on a
 * level for the departments of that level; below a unit that reports on itself alone, or not at all,
 * each report counts.
 */
export function planRollUp(ground: RollUpGround): Plan {
  const below = Map.groupBy(ground.units, ({ supervisorId }) => supervisorId)
  const childrenOf = (id: string): readonly Member[] =>
    (below.get(id) ?? []).filter((unit) => unit.id !== ground.rootId)
  const fates: UnitFate[] = []
  let beyond = 0
  const visit = (unit: Member, above: Cover): void => {
    if (ground.scope === 'level' && isLower(unit)) {
      beyond += 1
      return
    }
    const cover = coverAt(unit, above)
    const fate = fateOf(unit, ground, cover)
    if (fate !== undefined) fates.push({ unit, fate })
    const next = coverBelow(unit, fate, { cover, ground })
    for (const child of childrenOf(unit.id)) visit(child, next)
  }
  if (ground.scope !== 'organ')
    for (const child of childrenOf(ground.rootId)) visit(child, { asked: false })
  return { fates: fates.sort(byCode), beyond }
}

/** Below its government, a unit of this kind is a level of its own: a lower government, a street, a zone. */
function isLower({ kind }: Pick<Member, 'kind'>): boolean {
  return kind === 'government' || kind === 'dispatched-office' || kind === 'zone-committee'
}

/** A report on a level does not reach into the level below. */
function coverAt(unit: Member, above: Cover): Cover {
  return above.by?.scope === 'level' && isLower(unit) ? { ...above, by: undefined } : above
}

function coverBelow(
  unit: Member,
  fate: Fate | undefined,
  { cover, ground }: { readonly cover: Cover; readonly ground: RollUpGround },
): Cover {
  if (cover.by !== undefined) return cover
  const own = ground.accepted.get(unit.id)
  const stands = fate?.kind === 'counted' || fate?.kind === 'asPart'
  if (stands && own !== undefined && own.scope !== 'organ')
    return { by: { unitId: unit.id, scope: own.scope }, asked: cover.asked }
  const coversMore = fate?.kind === 'missing' && usualScope(unit) !== 'organ'
  return { asked: cover.asked || coversMore }
}

function fateOf(unit: Member, ground: RollUpGround, { by, asked }: Cover): Fate | undefined {
  const own = ground.accepted.get(unit.id)
  if (own === undefined) return by === undefined && !asked ? withoutReport(unit, ground) : undefined
  if (by !== undefined) return { kind: 'inside', by: [by.unitId] }
  if (unit.id === ground.partFrom) return { kind: 'asPart' }
  const renamed = supersededByRename(unit.id, ground)
  if (renamed.length > 0) return { kind: 'renamed', by: renamed }
  return { kind: 'counted', number: own.number, acceptance: own.acceptance, scope: own.scope }
}

function withoutReport(unit: Member, ground: RollUpGround): Fate | undefined {
  const { year, successions } = ground
  if (unit.createdOn > `${year}-12-31`) return undefined
  const gone = succeeded(unit, successions)
  if (gone === undefined) return { kind: 'missing' }
  // Nothing of the year is its own any more.
  return gone.on <= `${year}-01-01` ? undefined : { kind: 'succeeded', ...gone }
}

function byCode({ unit: one }: UnitFate, { unit: other }: UnitFate): number {
  return one.code < other.code ? -1 : 1
}
