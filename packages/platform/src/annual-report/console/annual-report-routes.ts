// Addresses of annual reports on the staff site.

import { noAttempt } from '#kit/http/again.ts'
import type { Answer } from '#kit/http/answer.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import { loadFindings } from '../findings/console/load-findings.ts'
import { findEdition } from '../flow/editions.store.ts'
import { reportOf } from '../flow/findings.ts'
import { loadEffects } from '../roll-up/console/load-effects.ts'
import { readCoverage } from '../roll-up/coverage.store.ts'
import { findAcceptedDocument } from '../roll-up/roll-ups.store.ts'
import { listActions, notBegun } from './listed-actions.ts'
import { notBegunPage } from './not-begun.page.ts'
import { oneReportPage } from './one-report.page.ts'
import { inReportFrame } from './report-frame.ts'
import { reportAccess as access, type ReportPlace, reportPlace } from './report-scope.ts'
import { wordsAfter } from './step-words.ts'

export const annualReportRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/annual-reports/:unit/:year',
    access,
    handler: (exchange) => showReport(exchange),
  },
]

/** The overview; with the step that was refused, or that was just done. */
export async function showReport(exchange: SignedIn, attempt = noAttempt): Promise<Answer> {
  const { database, query } = exchange
  const { unit, key } = await reportPlace(exchange)
  const edition = await findEdition(database, key)
  if (edition === undefined) return showNotBegun(exchange, { unit, key })
  const report = edition.document === null ? undefined : reportOf(edition.document)
  const [found, actions, effects, previous, coverage] = await Promise.all([
    loadFindings(exchange, { unit, key }, edition),
    listActions(exchange, edition),
    loadEffects(database, edition),
    findAcceptedDocument(database, { ...key, number: edition.number - 1 }),
    readCoverage(database, edition),
  ])
  const body = oneReportPage({
    ...{ unit, edition, report, found, actions, effects, previous, coverage, attempt },
    done: wordsAfter(query.get('done') ?? '', edition.state),
  })
  return inReportFrame(exchange, { unit, key, tab: '', body })
}

/** Before there is a report only its overview is there, and what it may be made from. */
async function showNotBegun(exchange: SignedIn, { unit, key }: ReportPlace): Promise<Answer> {
  const actions = await listActions(exchange, notBegun(key))
  const isOver = key.year < Number(dayInChina(exchange.now).slice(0, 4))
  const body = notBegunPage(exchange.view, { unit, key, actions, isOver })
  return inReportFrame(exchange, { unit, key, tab: '', body })
}
