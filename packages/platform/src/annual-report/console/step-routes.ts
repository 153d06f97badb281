// Addresses of the steps between the unit, the office in charge and the public.

import { notice } from '#kit/html/components/notice/notice.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { loadFindings } from '../findings/console/load-findings.ts'
import { acceptReport } from '../flow/accept-report.action.ts'
import { correctReport } from '../flow/correct-report.action.ts'
import { dropCorrection } from '../flow/drop-correction.action.ts'
import { findEdition } from '../flow/editions.store.ts'
import { publishReport } from '../flow/publish-report.action.ts'
import type { ReportRefusal } from '../flow/refusals.ts'
import type { ReportEdition, ReportKey } from '../flow/report-edition.ts'
import { returnReport } from '../flow/return-report.action.ts'
import { submitReport } from '../flow/submit-report.action.ts'
import { transitions } from '../flow/transitions.ts'
import { withdrawAcceptance } from '../flow/withdraw-acceptance.action.ts'
import { findReturned } from '../history/history.store.ts'
import { readCoverage } from '../roll-up/coverage.store.ts'
import { findAcceptedDocument } from '../roll-up/roll-ups.store.ts'
import { showReport } from './annual-report-routes.ts'
import { whyNotNow } from './listed-actions.ts'
import { inReportFrame, reportPath } from './report-frame.ts'
import { reportAccess as access, reportPlace, staffContext } from './report-scope.ts'
import { stepPage } from './step.page.ts'
import { isStep, type Step } from './step-words.ts'
import { whyRefused } from './why-refused.ts'

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

type RefusedStep = {
  readonly step: Step
  readonly edition: ReportEdition
  readonly refusal: ReportRefusal
  /** The form, if one was sent. */
  readonly attempt: Attempt
}

/** The report itself for whoever may not take the step, or not now, and why that is so. */
async function showRefused(exchange: SignedIn, refused: RefusedStep): Promise<Answer> {
  const { step, edition, refusal, attempt } = refused
  if (attempt.summary !== undefined) return showReport(exchange, attempt)
  const why = whyRefused(step, edition.state, refusal) ?? exchange.refusals[refusal.code] ?? ''
  const title = `现在不能${transitions[step].title}`
  const summary = notice({ tone: 'problem', title, lines: [why] })
  const answer = await showReport(exchange, { ...attempt, summary })
  return { ...answer, status: refusal.code === 'report.notYourRole' ? 403 : 409 }
}

/** What the step would do. */
async function showStep(exchange: SignedIn, step: Step, attempt = noAttempt): Promise<Answer> {
  const { view, database } = exchange
  const { unit, key } = await reportPlace(exchange)
  const edition = await findEdition(database, key)
  if (edition === undefined) throw new NotFound()
  const refusal = await whyNotNow(exchange, edition, step)
  if (refusal !== undefined) return showRefused(exchange, { step, edition, refusal, attempt })
  const [found, coverage, previous, returned] = await Promise.all([
    loadFindings(exchange, { unit, key }, edition),
    readCoverage(database, edition),
    findAcceptedDocument(database, { ...key, number: edition.number - 1 }),
    findReturned(database, key),
  ])
  const known = { unit, edition, step, found, coverage, previous, returned }
  const body = stepPage(view, { ...known, attempt })
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
  dropCorrection: (exchange, key) =>
    dropCorrection(staffContext(exchange), key, reasonOf(exchange)),
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
