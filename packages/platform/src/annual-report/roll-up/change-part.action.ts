// What a unit states for itself alone, beside the units it adds up: from a file, or from a report
// that was accepted already.

import { checkBytes, defaultLimits, reportToJson, saysSomething } from '@gongkai/report-engine'
import { getUnit, listIdsAbove, type StaffContext } from '#agencies/index.ts'
import { Refused, type Tx } from '#kit/db/transaction.ts'
import { actOnReport } from '../flow/act-on-edition.action.ts'
import type { ReportFile } from '../flow/import-report.action.ts'
import { mayBeSameOrgan } from '../flow/is-same-organ.ts'
import type { ReportKey } from '../flow/report-edition.ts'
import { deletePart, findAcceptedDocument, listAccepted, upsertPart } from './roll-ups.store.ts'

/** Reads a file as the unit's own part. */
export async function importPart(
  context: StaffContext,
  key: ReportKey,
  file: ReportFile,
): Promise<void> {
  // Reading takes up to seconds: before the transaction, so that no lock waits for it.
  const report = await checkBytes(file.bytes, { limits: defaultLimits, stage: 'bind' })
  await actOnReport(context, { action: 'changePart', key }, async (tx) => {
    if (!saysSomething(report) || Object.keys(report.cells).length === 0)
      throw new Refused({ code: 'report.unreadable' })
    if (report.year !== null && report.year !== key.year)
      throw new Refused({ code: 'report.otherYear', facts: { year: report.year } })
    const { name } = await getUnit(tx, key.unitId)
    if (report.organ !== null && !mayBeSameOrgan(report.organ, name))
      throw new Refused({ code: 'report.otherOrgan', facts: { organ: report.organ } })
    await upsertPart(tx, key, {
      document: reportToJson(report),
      importedFrom: file.name,
      takenFrom: null,
      by: context.actor.id,
      now: context.now,
    })
  })
}

/**
 * Takes the accepted report of the unit's own office, or of the unit itself, as its own part. That
 * report is from then on not added up a second time.
 */
export async function takePart(
  context: StaffContext,
  key: ReportKey,
  fromUnitId: string,
): Promise<void> {
  await actOnReport(context, { action: 'changePart', key }, async (tx) => {
    const takenFrom = await sourceOf(tx, key, fromUnitId)
    const document = await findAcceptedDocument(tx, { ...takenFrom, year: key.year })
    if (document === undefined) throw new Refused({ code: 'rollUp.partUnknown' })
    const said = { document, importedFrom: null, takenFrom }
    await upsertPart(tx, key, { ...said, by: context.actor.id, now: context.now })
  })
}

async function sourceOf(tx: Tx, { unitId, year }: ReportKey, fromUnitId: string) {
  const above = await listIdsAbove(tx, fromUnitId)
  const [accepted] = await listAccepted(tx, { unitIds: [fromUnitId], year })
  if (accepted === undefined || !above.includes(unitId))
    throw new Refused({ code: 'rollUp.partUnknown' })
  if (accepted.scope !== 'organ') throw new Refused({ code: 'rollUp.partCoversOthers' })
  return { unitId: fromUnitId, number: accepted.number }
}

/** Takes the own part away. */
export async function removePart(context: StaffContext, key: ReportKey): Promise<void> {
  await actOnReport(context, { action: 'changePart', key }, (tx) => deletePart(tx, key))
}
