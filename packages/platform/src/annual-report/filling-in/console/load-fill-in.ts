// The report of an address as it is filled in: the whole form, what was found, and whether by whom.

import type { Finding, Report } from '@gongkai/report-engine'
import { listIdsAbove, type Unit } from '#agencies/index.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { SignedIn } from '#kit/http/route.ts'
import { reportPlace } from '../../console/report-scope.ts'
import { everyFinding } from '../../findings/every-finding.ts'
import { listNeighbours } from '../../findings/neighbours.store.ts'
import { findEdition } from '../../flow/editions.store.ts'
import { reportOf } from '../../flow/findings.ts'
import { type ReportRefusal, whyNot } from '../../flow/refusals.ts'
import type { ReportEdition, ReportKey } from '../../flow/report-edition.ts'
import { startingReport } from '../edited-report.ts'

export type Loaded = {
  readonly unit: Unit
  readonly key: ReportKey
  readonly edition: ReportEdition
  readonly report: Report
  readonly findings: readonly Finding[]
  /** Why the person may not fill it in now. */
  readonly refusal: ReportRefusal | undefined
}

/** Not found where the person may not look or no report was begun. */
export async function loadFillIn(exchange: SignedIn): Promise<Loaded> {
  const { database, person } = exchange
  const { unit, key } = await reportPlace(exchange)
  const edition = await findEdition(database, key)
  if (edition === undefined) throw new NotFound()
  const [own = unit.id, ...above] = await listIdsAbove(database, unit.id)
  const { state, submittedBy, number } = edition
  const known = { state, submittedBy, isCorrection: number > 1 }
  const refusal = whyNot('edit', { ...known, unitIds: [own, ...above], person })
  const stored = edition.document === null ? undefined : reportOf(edition.document)
  const report = startingReport(stored, { organ: unit.name, year: key.year })
  const findings = everyFinding(report, await listNeighbours(database, edition))
  return { unit, key, edition, report, findings, refusal }
}
