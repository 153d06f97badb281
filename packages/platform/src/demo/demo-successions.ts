// What became of the demo's made-up units: one was renamed, one was set up and later merged.

import {
  createUnit,
  recordOrder,
  renameUnit,
  type StaffContext,
  type Unit,
} from '#agencies/index.ts'
import { changeMember } from '#annual-report/index.ts'
import type { Context } from '#kit/db/transaction.ts'
import { mergedUnit, renamedUnit } from './demo-units.ts'

type UnitOf = (code: string) => Unit

/** Gives a unit, created under its earlier name, the name that it has today. */
export async function renameDemoUnit(context: Context, unit: Unit, name: string): Promise<Unit> {
  const { on, basis } = renamedUnit
  await renameUnit(context, { unitId: unit.id, name, on, basis })
  return { ...unit, name }
}

/** Sets up the unit that ends, and merges it into the one that goes on. */
export async function mergeDemoUnit(context: Context, unitOf: UnitOf): Promise<Unit> {
  const { unit, into, on, basis } = mergedUnit
  const ended = await createUnit(context, unit)
  const heir = unitOf(into)
  const parties = { fromIds: [ended.id, heir.id], toIds: [heir.id] }
  await recordOrder(context, { kind: 'merged', on, ...parties, basis, duties: null })
  return ended
}

/** The one that goes on reports for both; the office in charge says so in the year's campaign. */
export function excuseMergedUnit(
  supervisor: StaffContext,
  { root, ended, year }: { readonly root: Unit; readonly ended: Unit; readonly year: number },
): Promise<void> {
  const reason = '2025年7月1日并入示例乙局（演示），由其一并报告。'
  const change = { memberId: ended.id, owes: false, reason }
  return changeMember(supervisor, { unitId: root.id, year }, change)
}
