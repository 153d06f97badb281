// The reports of the units below as a source of figures for the unit above them.

import { addresses, forms } from '@gongkai/report-engine'
import type { Read } from '#kit/db/transaction.ts'
import { readPlan, readRollUp, sourcesOf } from '../roll-up/current-roll-up.store.ts'
import { hasAddends, type RollUp } from '../roll-up/roll-up.ts'
import type { Asked, CellSource, ComputedCell } from './cell-source.ts'

export const rollUpSource: CellSource = {
  name: 'rollUp',
  title: '下级汇总',
  scopes: ['level', 'region'],
  computes: new Set([...addresses(forms['2021']), ...addresses(forms['2019'])]),
  hasRecords: async (read, { unitIds, ...asked }) => {
    for (const unitId of unitIds) {
      const { plan, storedPart } = await readPlan(read, { ...asked, unitId })
      if (storedPart !== undefined || sourcesOf(plan).length > 0) return true
    }
    return false
  },
  compute: async (read, asked) => {
    const cells = new Map<string, ComputedCell>()
    for (const unitId of asked.unitIds)
      for (const [address, cell] of await rolledUp(read, unitId, asked)) cells.set(address, cell)
    return cells
  },
}

async function rolledUp(
  read: Read,
  unitId: string,
  { year, scope, asOf }: Asked,
): Promise<ReadonlyMap<string, ComputedCell>> {
  const rollUp = await readRollUp(read, { unitId, year, scope, asOf })
  if (!hasAddends(rollUp)) return new Map()
  const cells = Object.entries(rollUp.sums.report.cells).flatMap(([address, { value }]) => {
    if (value === null) return []
    const ids = idsOf(rollUp, address)
    return [[address, { value, count: ids.length, recordIds: async () => ids }] as const]
  })
  return new Map(cells)
}

/** The reports behind a cell: code of the unit, year, and edition; `part` for the own part. */
function idsOf({ shares, plan, unit, year }: RollUp, address: string): readonly string[] {
  const editions = new Map(
    plan.fates.flatMap(({ unit: { id, code }, fate }) =>
      fate.kind === 'counted' ? [[id, `${code}/${year}/${fate.number}`] as const] : [],
    ),
  )
  return (shares.get(address) ?? []).map(
    ({ unitId = '' }) => editions.get(unitId) ?? `${unit.code}/${year}/part`,
  )
}
