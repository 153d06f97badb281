// The units that a unit goes on for, with the reports they published in their own names.

import { getUnit, listSuccessions, type Succession, type Unit } from '#agencies/index.ts'
import type { Read } from '#kit/db/transaction.ts'
import { type DocumentOfYear, listPublishedOfUnit } from './years.store.ts'

export type FormerUnit = {
  readonly unit: Unit
  /** How and when it went over, wholly or with a part of its duties. */
  readonly succession: Succession
  /** What it published, the earliest year first; never empty. */
  readonly reports: readonly DocumentOfYear[]
}

/**
 * Units before this one, and before those, nearest first; only those that published a report. Their
 * figures are theirs: a part of the duties may have gone elsewhere.
 */
export async function listFormerUnits(read: Read, unitId: string): Promise<readonly FormerUnit[]> {
  const before = new Map<string, Succession>()
  let heirs: readonly string[] = [unitId]
  while (heirs.length > 0) {
    const found = new Map<string, Succession>()
    for (const one of await listSuccessions(read, heirs))
      if (one.toIds.some((id) => heirs.includes(id)))
        for (const id of one.fromIds)
          if (id !== unitId && !before.has(id) && !heirs.includes(id)) found.set(id, one)
    for (const [id, one] of found) before.set(id, one)
    heirs = [...found.keys()]
  }
  const all = await Promise.all(
    [...before].map(async ([id, succession]) => ({
      unit: await getUnit(read, id),
      succession,
      reports: await listPublishedOfUnit(read, id),
    })),
  )
  return all.filter(({ reports }) => reports.length > 0)
}
