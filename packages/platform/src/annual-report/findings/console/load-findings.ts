// Everything found in a report and said about it, as its pages show it.

import type { Report } from '@gongkai/report-engine'
import { listStaffNames } from '#agencies/index.ts'
import type { SignedIn } from '#kit/http/route.ts'
import { listActions } from '../../console/listed-actions.ts'
import { reportPath } from '../../console/report-frame.ts'
import type { ReportPlace } from '../../console/report-scope.ts'
import { listWaivers } from '../../flow/editions.store.ts'
import { reportOf } from '../../flow/findings.ts'
import type { ReportEdition } from '../../flow/report-edition.ts'
import { listInsertedFacts } from '../../narrative/inserted-facts.store.ts'
import { type InsertedFact, isOutOfDate, standingFacts } from '../../narrative/inserted-facts.ts'
import { narrativeOf } from '../../narrative/narrative.ts'
import { judgedFindings } from '../decision.ts'
import { listDecisions } from '../decisions.store.ts'
import { everyFinding } from '../every-finding.ts'
import { listNeighbours } from '../neighbours.store.ts'
import type { ShownFindings } from './shown-findings.ts'

/** Checks the edition anew and puts what was decided beside it. */
export async function loadFindings(
  exchange: SignedIn,
  { unit, key }: ReportPlace,
  edition: ReportEdition,
): Promise<ShownFindings> {
  const { database } = exchange
  const [neighbours, decisions, waivers, known, actions] = await Promise.all([
    listNeighbours(database, edition),
    listDecisions(database, key),
    listWaivers(database, key),
    listInsertedFacts(database, key),
    listActions(exchange, edition),
  ])
  const report = edition.document === null ? undefined : reportOf(edition.document)
  const found = report === undefined ? [] : everyFinding(report, neighbours)
  const findings = judgedFindings(found, decisions)
  const shown = new Set(findings.flatMap(({ decision, earlier }) => decision ?? earlier ?? []))
  const people = [
    ...decisions.map(({ decidedBy }) => decidedBy),
    ...waivers.map(({ waivedBy }) => waivedBy),
  ]
  return {
    path: reportPath(unit, key),
    previousPath: reportPath(unit, { ...key, year: key.year - 1 }),
    report,
    previous: neighbours.previous === undefined ? undefined : reportOf(neighbours.previous),
    findings,
    settled: decisions.filter((one) => !shown.has(one)),
    waivers,
    outdated: report === undefined ? 0 : outdatedIn(report, known),
    names: await listStaffNames(database, people),
    isInWork: edition.state === 'draft' || edition.state === 'returned',
    mayDecide: actions.includes('decideFinding'),
    mayEditText: actions.includes('editText'),
    mayWaive: actions.includes('waive'),
  }
}

/** How many pieces of the text state another number than their cell. */
function outdatedIn(report: Report, known: readonly InsertedFact[]): number {
  return standingFacts(known, narrativeOf(report), report).filter(isOutOfDate).length
}
