// Makes an accepted report public: frozen as it stands, with its digest.

import type { StaffContext } from '#agencies/index.ts'
import { Refused } from '#kit/db/transaction.ts'
import { dayInChina } from '#law/index.ts'
import { everyFinding } from '../findings/every-finding.ts'
import { listNeighbours } from '../findings/neighbours.store.ts'
import { freeze } from '../publication/freeze.ts'
import type { PublishedWaiver } from '../publication/publication.ts'
import { insertPublication } from '../publication/publications.store.ts'
import { readCoverage } from '../roll-up/coverage.store.ts'
import { findEffects } from '../roll-up/find-effects.action.ts'
import { insertCells } from '../roll-up/report-cells.store.ts'
import { actOnEdition } from './act-on-edition.action.ts'
import {
  findStandingDocument,
  listWaivers,
  updateEdition,
  updateSuperseded,
} from './editions.store.ts'
import { reportOf, standingErrors } from './findings.ts'
import { stateAfter } from './refusals.ts'
import type { ReportKey } from './report-edition.ts'

/**
 * Publishes the accepted edition; an earlier published edition becomes a corrected one, and what that
 * alters elsewhere is found and told. Refused where the reports beside it have changed since so that an
 * error stands that nobody let pass.
 * @law 条例 6 — information is made public accurately
 */
export async function publishReport(context: StaffContext, key: ReportKey): Promise<void> {
  const { now } = context
  await actOnEdition(context, { action: 'publish', key }, async (tx, edition) => {
    if (edition.document === null) throw new Refused({ code: 'report.nothingFilledIn' })
    const report = reportOf(edition.document)
    const given = await listWaivers(tx, key)
    const findings = everyFinding(report, await listNeighbours(tx, edition))
    const errors = standingErrors(findings, given)
    if (errors.length > 0) {
      const messages = errors.map(({ message }) => message)
      throw new Refused({ code: 'report.errorsAppeared', facts: { messages } })
    }
    const waived = new Map(given.map(({ fingerprint, reason }) => [fingerprint, reason]))
    const waivers = findings.flatMap(({ fingerprint, message }) => {
      const reason = waived.get(fingerprint)
      return reason === undefined ? [] : [{ message, reason }]
    })
    const missing = (await readCoverage(tx, edition))?.missing ?? []
    const earlier = edition.number > 1 ? await findStandingDocument(tx, key) : undefined
    await updateSuperseded(tx, edition, now)
    await updateEdition(tx, edition, { state: stateAfter('publish', edition.state), now })
    await insertCells(tx, edition, report)
    await insertPublication(tx, {
      ...key,
      ...freeze(report, dayInChina(now)),
      number: edition.number,
      scope: edition.scope,
      correctionNote: edition.correctionNote,
      waivers: [...waivers, ...withoutFigures(missing)],
      publishedAt: now,
    })
    if (earlier === undefined) return
    const before = reportOf(earlier)
    await findEffects(tx, { cause: edition, before, after: report, by: context.actor.id, now })
  })
}

/** Readers are told whose figures a rolled-up report does not hold. */
function withoutFigures(missing: readonly { readonly name: string }[]): PublishedWaiver[] {
  if (missing.length === 0) return []
  const names = missing.map(({ name }) => name).join('、')
  const message = `报告的数字不含下列 ${missing.length} 个单位：${names}`
  return [{ message, reason: '汇总时这些单位还没有已接收的报告。' }]
}
