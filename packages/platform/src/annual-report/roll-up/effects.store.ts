// SQL of the effects of corrections.

import type { Read, Tx } from '#kit/db/transaction.ts'
import type { ReportKey } from '../flow/report-edition.ts'
import type { EditionKey } from './edition-key.ts'
import type { AlteredCell, AlteredFindings, Effect } from './effect.ts'

export type NewEffect = Pick<Effect, 'kind' | 'cells' | 'findings' | 'foundAt'> & {
  readonly affected: EditionKey
  readonly cause: EditionKey
}

/** Keeps an effect; it is never changed. */
export async function insertEffect(tx: Tx, effect: NewEffect): Promise<void> {
  const { affected, cause } = effect
  await tx
    .insertInto('report_effects')
    .values({
      unit_id: affected.unitId,
      year: affected.year,
      edition_number: affected.number,
      kind: effect.kind,
      cause_unit_id: cause.unitId,
      cause_year: cause.year,
      cause_edition: cause.number,
      cells: JSON.stringify(effect.cells),
      findings: JSON.stringify(effect.findings),
      found_at: effect.foundAt,
    })
    .execute()
}

/** Effects on a report, whatever edition they were found for, newest first. */
export async function listEffects(read: Read, key: ReportKey): Promise<readonly Effect[]> {
  const rows = await read
    .selectFrom('report_effects')
    .innerJoin('units', 'units.unit_id', 'report_effects.cause_unit_id')
    .selectAll('report_effects')
    .select(['units.name as unit_name', 'units.code as unit_code'])
    .where('report_effects.unit_id', '=', key.unitId)
    .where('report_effects.year', '=', key.year)
    .orderBy('found_at', 'desc')
    .orderBy('cause_unit_id')
    .execute()
  return rows.map((row) => ({
    kind: row.kind === 'rollUp' ? 'rollUp' : 'nextYear',
    cause: {
      unitId: row.cause_unit_id,
      year: row.cause_year,
      number: row.cause_edition,
      unitName: row.unit_name,
      unitCode: row.unit_code,
    },
    number: row.edition_number,
    // Written by insertEffect and never changed.
    cells: row.cells as readonly AlteredCell[],
    findings: row.findings as AlteredFindings,
    foundAt: row.found_at,
  }))
}
