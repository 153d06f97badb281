// Which effects of corrections a report has still to take up.

import type { Report } from '@gongkai/report-engine'
import type { AlteredCell, Effect } from './effect.ts'
import { sameValue } from './roll-up-changes.ts'

/**
 * Effects whose figures the report does not state, each cell with what the report states now; of
 * several corrections that altered a cell the newest counts. What the checks of two years say stands
 * until the report has a newer edition.
 */
export function standingEffects(
  effects: readonly Effect[],
  { number, cells }: { readonly number: number; readonly cells: Report['cells'] },
): readonly Effect[] {
  const seen = new Set<string>()
  const stillToTake = ({ address, after }: AlteredCell): readonly AlteredCell[] => {
    const before = cells[address]?.value ?? null
    if (seen.has(address)) return []
    seen.add(address)
    return sameValue(before, after) ? [] : [{ address, before, after }]
  }
  return effects.flatMap((effect) => {
    if (effect.kind === 'nextYear') return effect.number === number ? [effect] : []
    const left = effect.cells.flatMap(stillToTake)
    return left.length === 0 ? [] : [{ ...effect, cells: left }]
  })
}
