// After a correction was published: what it alters above and in the next year, kept and told.

import { checkYears, type Report } from '@gongkai/report-engine'
import { getUnit, listIdsAbove, tellHolders } from '#agencies/index.ts'
import type { Tx } from '#kit/db/transaction.ts'
import { findEdition } from '../flow/editions.store.ts'
import { reportOf } from '../flow/findings.ts'
import type { ReportEdition } from '../flow/report-edition.ts'
import { readPlan, readRollUp, sourcesOf } from './current-roll-up.store.ts'
import type { EditionKey } from './edition-key.ts'
import type { AlteredCell, AlteredFindings } from './effect.ts'
import { insertEffect } from './effects.store.ts'
import { sameValue } from './roll-up-changes.ts'

export type Correction = {
  readonly cause: EditionKey
  readonly before: Report
  readonly after: Report
  /** Who published it. */
  readonly by: string
  readonly now: Date
}

/**
 * Adds up anew what stands above the corrected report and checks the unit's next report anew; keeps
 * what is different there, and tells the people of the units above.
 * @law 条例 6 — information is made public accurately
 */
export async function findEffects(tx: Tx, correction: Correction): Promise<void> {
  const addresses = alteredAddresses(correction)
  if (addresses.length > 0) {
    const [, ...above] = await listIdsAbove(tx, correction.cause.unitId)
    for (const unitId of above) await findAbove(tx, correction, { unitId, addresses })
  }
  await findNextYear(tx, correction)
}

function alteredAddresses({ before, after }: Correction): readonly string[] {
  const all = new Set([...Object.keys(before.cells), ...Object.keys(after.cells)])
  return [...all].filter(
    (address) =>
      !sameValue(before.cells[address]?.value ?? null, after.cells[address]?.value ?? null),
  )
}

type Above = { readonly unitId: string; readonly addresses: readonly string[] }

/** Only where the report above adds the corrected one up itself, and states another figure. */
async function findAbove(tx: Tx, correction: Correction, { unitId, addresses }: Above) {
  const { cause } = correction
  const edition = await findEdition(tx, { unitId, year: cause.year })
  if (edition?.document == null || edition.scope === 'organ') return
  const { plan } = await readPlan(tx, edition)
  if (!sourcesOf(plan).some((source) => source.unitId === cause.unitId)) return
  const { sums } = await readRollUp(tx, edition)
  const stated = reportOf(edition.document).cells
  const cells = addresses.flatMap((address): AlteredCell[] => {
    const before = stated[address]?.value ?? null
    const after = sums.report.cells[address]?.value ?? null
    return sameValue(before, after) ? [] : [{ address, before, after }]
  })
  if (cells.length === 0) return
  const none: AlteredFindings = { appeared: [], gone: [] }
  await keep(tx, correction, { edition, kind: 'rollUp', cells, findings: none })
  await tell(tx, correction, { unitId, cells: cells.length })
}

async function findNextYear(tx: Tx, correction: Correction): Promise<void> {
  const { cause, before, after } = correction
  const edition = await findEdition(tx, { unitId: cause.unitId, year: cause.year + 1 })
  if (edition?.document == null) return
  const report = reportOf(edition.document)
  const messages = (previous: Report): readonly string[] =>
    checkYears(previous, report).map(({ message }) => message)
  const [old, now] = [messages(before), messages(after)]
  const findings = {
    appeared: now.filter((message) => !old.includes(message)),
    gone: old.filter((message) => !now.includes(message)),
  }
  if (findings.appeared.length + findings.gone.length === 0) return
  await keep(tx, correction, { edition, kind: 'nextYear', cells: [], findings })
}

type Found = {
  readonly edition: ReportEdition
  readonly kind: 'rollUp' | 'nextYear'
  readonly cells: readonly AlteredCell[]
  readonly findings: AlteredFindings
}

async function keep(tx: Tx, { cause, now }: Correction, found: Found): Promise<void> {
  const { edition, kind, cells, findings } = found
  await insertEffect(tx, { affected: edition, cause, kind, cells, findings, foundAt: now })
}

async function tell(
  tx: Tx,
  { cause, by, now }: Correction,
  { unitId, cells }: { readonly unitId: string; readonly cells: number },
): Promise<void> {
  const { year } = cause
  const [unit, corrected] = [await getUnit(tx, unitId), await getUnit(tx, cause.unitId)]
  const news = {
    cause: `report.effect:${unitId}:${year}:${cause.unitId}:${cause.number}`,
    title: `${corrected.name}${year}年度报告已更正，${unit.name}的汇总有 ${cells} 格不同`,
    detail: '',
    link: `/annual-reports/${unit.code}/${year}`,
  }
  const roles = ['clerk', 'officeHead', 'supervisor'] as const
  await tellHolders(tx, { unitIds: [unitId], roles, except: by, newsOf: () => news, now })
}
