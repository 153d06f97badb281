// Addresses of the steps between the unit, the office in charge and the public.

import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { loadFindings } from '../findings/console/load-findings.ts'
import { acceptReport } from '../flow/accept-report.action.ts'
import { correctReport } from '../flow/correct-report.action.ts'
import { findEdition } from '../flow/editions.store.ts'
import { publishReport } from '../flow/publish-report.action.ts'
import type { ReportKey } from '../flow/report-edition.ts'
import { returnReport } from '../flow/return-report.action.ts'
import { submitReport } from '../flow/submit-report.action.ts'
import { transitions } from '../flow/transitions.ts'
import { withdrawAcceptance } from '../flow/withdraw-acceptance.action.ts'
import { readCoverage } from '../roll-up/coverage.store.ts'
import { showReport } from './annual-report-routes.ts'
import { listActions } from './listed-actions.ts'
import { inReportFrame, reportPath } from './report-frame.ts'
import { reportAccess as access, reportPlace, staffContext } from './report-scope.ts'
import { stepPage } from './step.page.ts'
import { isStep, type Step } from './step-words.ts'

export const stepRoutes: readonly Route[] = [
  { method: 'GET', path: '/annual-reports/:unit/:year/steps/:action', access, handler: ask },
  { method: 'POST', path: '/annual-reports/:unit/:year/:action', access, handler: act },
]

function stepOf({ params: { action = '' } }: SignedIn): Step {
  if (!isStep(action)) throw new NotFound()
  return action
}

function ask(exchange: SignedIn): Promise<Answer> {
  return showStep(exchange, stepOf(exchange))
}

/** What the step would do; the report itself for whoever may not take it, or not now. */
async function showStep(exchange: SignedIn, step: Step, attempt = noAttempt): Promise<Answer> {
  const { view, database } = exchange
  const { unit, key } = await reportPlace(exchange)
  const edition = await findEdition(database, key)
  if (edition === undefined) throw new NotFound()
  const actions = await listActions(exchange, edition)
  if (!actions.includes(step)) return showReport(exchange, attempt)
  const found = await loadFindings(exchange, { unit, key }, edition)
  const coverage = await readCoverage(database, edition)
  const body = stepPage(view, { unit, edition, step, found, coverage, attempt })
  return inReportFrame(exchange, { unit, key, tab: '', body })
}

type Doing = (exchange: SignedIn, key: ReportKey) => Promise<void>

const reasonOf = ({ form }: SignedIn): string => form.get('reason') ?? ''

/** The missing units that the person was shown and ticked. */
function knownMissing({ form }: SignedIn): readonly string[] {
  return form.get('knowingly') === 'yes' ? (form.get('missing') ?? '').split(' ') : []
}

const doings: Readonly<Record<Step, Doing>> = {
  submit: (exchange, key) => submitReport(staffContext(exchange), key, knownMissing(exchange)),
  return: (exchange, key) => returnReport(staffContext(exchange), key, reasonOf(exchange)),
  accept: (exchange, key) => acceptReport(staffContext(exchange), key),
  withdraw: (exchange, key) => withdrawAcceptance(staffContext(exchange), key, reasonOf(exchange)),
  publish: (exchange, key) => publishReport(staffContext(exchange), key),
  correct: (exchange, key) => correctReport(staffContext(exchange), key, reasonOf(exchange)),
}

const fields = { 'report.reasonMissing': 'reason', 'report.unitsMissing': 'knowingly' }

async function act(exchange: SignedIn): Promise<Answer> {
  const { unit, key } = await reportPlace(exchange)
  const step = stepOf(exchange)
  const show = (attempt: Attempt): Promise<Answer> => showStep(exchange, step, attempt)
  const title = `没有${transitions[step].title}`
  return orAgain(exchange, { fields, title, show }, async () => {
    await doings[step](exchange, key)
    return redirectTo(`${reportPath(unit, key)}?done=${step}`)
  })
}
