// The unit and the reports that a report is checked against.

import { getUnit, listNames, listUnitsBelow } from '#agencies/index.ts'
import type { Read } from '#kit/db/transaction.ts'
import { compareWithComputed } from '../computed/comparison.ts'
import { listReasons } from '../computed/differences.store.ts'
import { findStandingDocument } from '../flow/editions.store.ts'
import { reportOf } from '../flow/findings.ts'
import type { ReportEdition } from '../flow/report-edition.ts'
import { readRollUp } from '../roll-up/current-roll-up.store.ts'
import { hasAddends, type RollUp } from '../roll-up/roll-up.ts'
import type { Below, Neighbours } from './every-finding.ts'
import type { ReportingUnit } from './other-unit.ts'

/** The unit, its report of last year and, where this one covers more than its organ, those it adds up. */
export async function listNeighbours(read: Read, edition: ReportEdition): Promise<Neighbours> {
  const { unitId, year, scope } = edition
  return {
    unit: await findUnit(read, edition),
    previous: await findStandingDocument(read, { unitId, year: year - 1 }),
    below: scope === 'organ' ? undefined : await findBelow(read, edition),
  }
}

async function findUnit(
  read: Read,
  { unitId, year, scope }: ReportEdition,
): Promise<ReportingUnit> {
  const unit = await getUnit(read, unitId)
  const former = await listNames(read, unitId)
  const counted = scope === 'organ' ? [unit] : await listUnitsBelow(read, unitId)
  return {
    names: [unit.name, ...former.map(({ name }) => name)],
    year,
    hasRuleMakingPower: counted.some((one) => one.hasRuleMakingPower),
  }
}

/** The same reports that the roll-up counts, so that both say the same. */
async function findBelow(read: Read, edition: ReportEdition): Promise<Below | undefined> {
  const rollUp = await readRollUp(read, edition)
  const { plan, reports, names, part } = rollUp
  if (!hasAddends(rollUp)) return undefined
  const nameOf = (id: string): string => names.get(id) ?? id
  const expected = plan.fates.filter(({ fate }) => ['counted', 'missing'].includes(fate.kind))
  return {
    own: part?.report,
    parts: [...reports].map(([id, report]) => ({ name: nameOf(id), report })),
    expectedUnits: expected.map(({ unit }) => nameOf(unit.id)),
    explained: await explainedCells(read, edition, rollUp),
  }
}

async function explainedCells(
  read: Read,
  edition: ReportEdition,
  { sums }: RollUp,
): Promise<ReadonlySet<string>> {
  const reasons = await listReasons(read, edition)
  if (edition.document === null || reasons.length === 0) return new Set()
  const computed = Object.entries(sums.report.cells).flatMap(([address, { value }]) =>
    value === null ? [] : [[address, { value }] as const],
  )
  const compared = compareWithComputed(reportOf(edition.document), new Map(computed), reasons)
  return new Set(compared.flatMap(({ address, reason }) => (reason === undefined ? [] : [address])))
}
