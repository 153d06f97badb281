// Whose figures a report may hold already: what its scope covers of the units below it.

import type { Scope } from '../flow/scope.ts'

export type Placed = {
  readonly unitId: string
  readonly kind: string
  readonly scope: Scope
  /** The units it stands under, whatever their order. */
  readonly above: readonly string[]
}

/**
 * Whether a unit's figures may be part of another's report: of one on its region any unit below, of
 * one on its level the departments beneath it.
 */
export function isPartOf(part: Placed, whole: Placed): boolean {
  if (whole.scope === 'organ' || !part.above.includes(whole.unitId)) return false
  return whole.scope === 'region' || part.kind === 'department'
}
