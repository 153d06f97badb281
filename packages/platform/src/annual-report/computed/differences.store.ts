// SQL of reasons for differences, and the comparison of an edition with what is computed for it.

import type { Read, Tx } from '#kit/db/transaction.ts'
import { reportOf } from '../flow/findings.ts'
import type { ReportEdition, ReportKey } from '../flow/report-edition.ts'
import { computeCells, type SourcedCell } from './cell-sources.store.ts'
import { type ComparedCell, compareWithComputed, type DifferenceReason } from './comparison.ts'

/** All reasons given for a report, whatever figures they were given for. */
export async function listReasons(
  read: Read,
  { unitId, year }: ReportKey,
): Promise<readonly DifferenceReason[]> {
  return await read
    .selectFrom('report_differences')
    .select(['address', 'stated', 'computed', 'reason'])
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .execute()
}

type Given = { readonly by: string; readonly now: Date }

/** Keeps reasons, each in place of an earlier one for its cell. */
export async function upsertReasons(
  tx: Tx,
  { unitId, year }: ReportKey,
  { reasons, by, now }: Given & { readonly reasons: readonly DifferenceReason[] },
): Promise<void> {
  const rows = reasons.map((one) => ({
    ...one,
    unit_id: unitId,
    year,
    given_by: by,
    given_at: now,
  }))
  await tx
    .insertInto('report_differences')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['unit_id', 'year', 'address']).doUpdateSet(({ ref }) => ({
        stated: ref('excluded.stated'),
        computed: ref('excluded.computed'),
        reason: ref('excluded.reason'),
        given_by: ref('excluded.given_by'),
        given_at: ref('excluded.given_at'),
      })),
    )
    .execute()
}

/** The edition beside what is computed for its scope; empty where nothing is computed. */
export async function readComparison(
  read: Read,
  edition: Pick<ReportEdition, 'unitId' | 'year' | 'scope' | 'document'>,
): Promise<readonly ComparedCell<SourcedCell>[]> {
  const { unitId, year, scope, document } = edition
  const computed = await computeCells(read, { unitIds: [unitId], year, scope })
  if (computed.size === 0) return []
  const report = document === null ? { cells: {} } : reportOf(document)
  return compareWithComputed(report, computed, await listReasons(read, edition))
}
