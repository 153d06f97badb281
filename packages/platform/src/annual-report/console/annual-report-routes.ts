// Addresses of annual reports on the staff site.

import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { loadFindings } from '../findings/console/load-findings.ts'
import { acceptReport } from '../flow/accept-report.action.ts'
import { correctReport } from '../flow/correct-report.action.ts'
import { findEdition } from '../flow/editions.store.ts'
import { reportOf } from '../flow/findings.ts'
import { publishReport } from '../flow/publish-report.action.ts'
import type { ReportKey } from '../flow/report-edition.ts'
import { returnReport } from '../flow/return-report.action.ts'
import { submitReport } from '../flow/submit-report.action.ts'
import { isReportAction, type ReportAction } from '../flow/transitions.ts'
import { loadEffects } from '../roll-up/console/load-effects.ts'
import { findAcceptedDocument } from '../roll-up/roll-ups.store.ts'
import { type ActionElsewhere, isElsewhere } from './action-pages.ts'
import { listActions } from './listed-actions.ts'
import { oneReportPage } from './one-report.page.ts'
import { inReportFrame, reportPath } from './report-frame.ts'
import { reportAccess as access, reportPlace, staffContext } from './report-scope.ts'

export const annualReportRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/annual-reports/:unit/:year',
    access,
    handler: (exchange) => showReport(exchange),
  },
  { method: 'POST', path: '/annual-reports/:unit/:year/:action', access, handler: act },
]

async function showReport(exchange: SignedIn, attempt = noAttempt): Promise<Answer> {
  const { view, database } = exchange
  const { unit, key } = await reportPlace(exchange)
  const edition = await findEdition(database, key)
  if (edition === undefined) throw new NotFound()
  const report = edition.document === null ? undefined : reportOf(edition.document)
  const [found, actions, effects, previous] = await Promise.all([
    loadFindings(exchange, { unit, key }, edition),
    listActions(exchange, edition),
    loadEffects(database, edition),
    findAcceptedDocument(database, { ...key, number: edition.number - 1 }),
  ])
  const body = oneReportPage(view, {
    ...{ unit, edition, report, found, actions, effects, previous, attempt },
  })
  return inReportFrame(view, { unit, key, tab: '', body })
}

type Doing = (exchange: SignedIn, key: ReportKey) => Promise<void>

const reasonOf = ({ form }: SignedIn): string => form.get('reason') ?? ''

const doings: Readonly<Record<Exclude<ReportAction, 'createDraft' | ActionElsewhere>, Doing>> = {
  submit: (exchange, key) => submitReport(staffContext(exchange), key),
  return: (exchange, key) => returnReport(staffContext(exchange), key, reasonOf(exchange)),
  accept: (exchange, key) => acceptReport(staffContext(exchange), key),
  publish: (exchange, key) => publishReport(staffContext(exchange), key),
  correct: (exchange, key) => correctReport(staffContext(exchange), key, reasonOf(exchange)),
}

async function act(exchange: SignedIn): Promise<Answer> {
  const { action = '' } = exchange.params
  const { unit, key } = await reportPlace(exchange)
  if (!isReportAction(action) || action === 'createDraft' || isElsewhere(action))
    throw new NotFound()
  const show = (attempt: Attempt): Promise<Answer> => showReport(exchange, attempt)
  const again = { fields: { 'report.reasonMissing': 'reason' }, anchor: `${action}-reason`, show }
  return orAgain(exchange, again, async () => {
    await doings[action](exchange, key)
    return redirectTo(reportPath(unit, key))
  })
}
