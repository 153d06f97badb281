// Hands a report to the office in charge.

import type { StaffContext } from '#agencies/index.ts'
import { Refused } from '#kit/db/transaction.ts'
import { unexplained } from '../computed/comparison.ts'
import { readComparison } from '../computed/differences.store.ts'
import { everyFinding } from '../findings/every-finding.ts'
import { listNeighbours } from '../findings/neighbours.store.ts'
import { readCoverage } from '../roll-up/coverage.store.ts'
import { isConfirmed } from '../source/reading.ts'
import { findReading } from '../source/readings.store.ts'
import { actOnEdition } from './act-on-edition.action.ts'
import { listWaivers, updateEdition } from './editions.store.ts'
import { reportOf, standingErrors } from './findings.ts'
import { stateAfter } from './refusals.ts'
import type { ReportKey } from './report-edition.ts'

/**
 * Submits the report; refused while an error stands that nobody let pass, or a figure differs from the
 * computed one and nobody said why. `knownMissing`: codes of the units below without figures in it that
 * the person was shown; undefined where nobody looks at a page.
 */
export async function submitReport(
  context: StaffContext,
  key: ReportKey,
  knownMissing?: readonly string[],
): Promise<void> {
  await actOnEdition(context, { action: 'submit', key }, async (tx, edition) => {
    if (edition.document === null) throw new Refused({ code: 'report.nothingFilledIn' })
    const report = reportOf(edition.document)
    const reading = await findReading(tx, edition)
    if (reading !== undefined && !isConfirmed(reading, report))
      throw new Refused({ code: 'report.readingNotConfirmed' })
    const findings = everyFinding(report, await listNeighbours(tx, edition))
    const errors = standingErrors(findings, await listWaivers(tx, key))
    if (errors.length > 0) {
      const messages = errors.map(({ message }) => message)
      throw new Refused({ code: 'report.errorsStand', facts: { messages } })
    }
    const open = unexplained(await readComparison(tx, edition))
    if (open.length > 0) {
      const cells = open.map(({ address }) => address)
      throw new Refused({ code: 'rollUp.differencesUnexplained', facts: { cells } })
    }
    const units = (await readCoverage(tx, edition))?.missing.map(({ code }) => code) ?? []
    if (knownMissing !== undefined && !units.every((code) => knownMissing.includes(code)))
      throw new Refused({ code: 'report.unitsMissing', facts: { units } })
    await updateEdition(tx, edition, {
      state: stateAfter('submit', edition.state),
      submittedBy: context.actor.id,
      returnedReason: null,
      now: context.now,
    })
  })
}
