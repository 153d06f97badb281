// What a report states beside what is computed for it, cell by cell, and the reasons for differences.

import type { Decimal, Report } from '@gongkai/report-engine'
import { sameValue } from '../roll-up/roll-up-changes.ts'
import type { ComputedCell } from './cell-source.ts'

/** Why a cell states another figure; it holds for these two figures only. */
export type DifferenceReason = {
  readonly address: string
  readonly stated: string | null
  readonly computed: string | null
  readonly reason: string
}

type HasValue = Pick<ComputedCell, 'value'>

export type ComparedCell<Computed extends HasValue = ComputedCell> = {
  readonly address: string
  readonly stated: Decimal | null
  readonly computed: Computed
  readonly isSame: boolean
  /** Undefined where none was given for these figures. */
  readonly reason: string | undefined
}

/** Every computed cell beside what the report states, in the order of the computed cells. */
export function compareWithComputed<Computed extends HasValue>(
  { cells }: Pick<Report, 'cells'>,
  computed: ReadonlyMap<string, Computed>,
  reasons: readonly DifferenceReason[],
): readonly ComparedCell<Computed>[] {
  const known = new Map(reasons.map((one) => [one.address, one]))
  return [...computed].map(([address, one]) => {
    const stated = cells[address]?.value ?? null
    const given = known.get(address)
    const holds =
      given !== undefined && sameValue(given.stated, stated) && sameValue(given.computed, one.value)
    return {
      address,
      stated,
      computed: one,
      isSame: sameValue(stated, one.value),
      reason: holds ? given.reason : undefined,
    }
  })
}

/** Cells that differ and say nothing of why: a report with one is not submitted. */
export function unexplained<Cell extends Pick<ComparedCell, 'isSame' | 'reason'>>(
  cells: readonly Cell[],
): readonly Cell[] {
  return cells.filter(({ isSame, reason }) => !isSame && reason === undefined)
}
