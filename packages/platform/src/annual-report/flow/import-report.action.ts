// Fills a draft from a file of any format the engine reads.

import { checkBytes, defaultLimits, reportToJson, saysSomething } from '@gongkai/report-engine'
import { getUnit, type StaffContext } from '#agencies/index.ts'
import { Refused } from '#kit/db/transaction.ts'
import { actOnEdition } from './act-on-edition.action.ts'
import { updateEdition } from './editions.store.ts'
import { isSameOrgan } from './is-same-organ.ts'
import { stateAfter } from './refusals.ts'
import type { ReportKey } from './report-edition.ts'

export type ReportFile = { readonly name: string; readonly bytes: Uint8Array }

/** Reads the file and puts what it states into the draft; a second import replaces the first. */
export async function importReport(
  context: StaffContext,
  key: ReportKey,
  file: ReportFile,
): Promise<void> {
  // Reading takes up to seconds: before the transaction, so that no lock waits for it.
  const report = await checkBytes(file.bytes, { limits: defaultLimits, stage: 'bind' })
  await actOnEdition(context, { action: 'importReport', key }, async (tx, edition) => {
    if (!saysSomething(report)) {
      const said = report.findings.map(({ message }) => message)
      throw new Refused({ code: 'report.unreadable', facts: { said } })
    }
    if (report.year !== null && report.year !== key.year)
      throw new Refused({ code: 'report.otherYear', facts: { year: report.year } })
    const { name } = await getUnit(tx, key.unitId)
    if (report.organ !== null && !isSameOrgan(report.organ, name))
      throw new Refused({ code: 'report.otherOrgan', facts: { organ: report.organ } })
    await updateEdition(tx, edition, {
      state: stateAfter('importReport', edition.state),
      document: reportToJson(report),
      importedFrom: file.name,
      now: context.now,
    })
  })
}
