// Addresses of annual reports on the staff site.

import { inConsole } from '#agencies/console/console-frame.ts'
import { holdsRole, listUnitsInReach } from '#agencies/index.ts'
import { Refused } from '#kit/db/transaction.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, page, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { loadFindings } from '../findings/console/load-findings.ts'
import { acceptReport } from '../flow/accept-report.action.ts'
import { correctReport } from '../flow/correct-report.action.ts'
import { createDraft } from '../flow/create-draft.action.ts'
import { findEdition, listBoard } from '../flow/editions.store.ts'
import { reportOf } from '../flow/findings.ts'
import { importReport } from '../flow/import-report.action.ts'
import { publishReport } from '../flow/publish-report.action.ts'
import type { ReportKey } from '../flow/report-edition.ts'
import { returnReport } from '../flow/return-report.action.ts'
import { submitReport } from '../flow/submit-report.action.ts'
import { isReportAction, type ReportAction } from '../flow/transitions.ts'
import { loadEffects } from '../roll-up/console/load-effects.ts'
import { type ActionElsewhere, isElsewhere } from './action-pages.ts'
import { boardPage } from './board.page.ts'
import { listActions } from './listed-actions.ts'
import { oneReportPage } from './one-report.page.ts'
import { inReportFrame, reportPath } from './report-frame.ts'
import {
  reportAccess as access,
  inReach,
  isYear,
  reportPlace,
  staffContext,
} from './report-scope.ts'

export const annualReportRoutes: readonly Route[] = [
  { method: 'GET', path: '/annual-reports', access, handler: (exchange) => showBoard(exchange) },
  { method: 'POST', path: '/annual-reports', access, handler: create },
  {
    method: 'GET',
    path: '/annual-reports/:unit/:year',
    access,
    loadEffects(database, edition),
    handler: (exchange) => showReport(exchange),
  },
  { method: 'POST', path: '/annual-reports/:unit/:year/:action', access, handler: act },
]

async function showBoard(exchange: SignedIn, attempt = noAttempt): Promise<Answer> {
  const { view, database, person } = exchange
  const units = await listUnitsInReach(database, person.duties)
  const entries = await listBoard(
    database,
    units.map(({ id }) => id),
  )
  const own = units.filter(({ id }) => holdsRole(person.duties, transitions.createDraft.by, [id]))
  const body = boardPage(view, { entries, units, own, attempt })
  return page(inConsole(view, { title: '年度报告', body }))
}

const fieldsOfNew = {
  'report.yearUnusable': 'year',
  'report.yearNotOver': 'year',
  'report.notYourRole': 'unit',
  'report.wrongState': 'year',
}

function create(exchange: SignedIn): Promise<Answer> {
  const [code, year] = [exchange.form.get('unit') ?? '', exchange.form.get('year') ?? '']
  const show = (attempt: Attempt): Promise<Answer> => showBoard(exchange, attempt)
  return orAgain(exchange, { fields: fieldsOfNew, show }, async () => {
    if (!isYear(year.trim())) throw new Refused({ code: 'report.yearUnusable' })
    const { unit, key } = await inReach(exchange, { code, year: year.trim() })
    await createDraft(staffContext(exchange), key)
    return redirectTo(reportPath(unit, key))
  })
}

async function showReport(exchange: SignedIn, attempt = noAttempt): Promise<Answer> {
  const { view, database } = exchange
  const { unit, key } = await reportPlace(exchange)
  const edition = await findEdition(database, key)
  if (edition === undefined) throw new NotFound()
  const report = edition.document === null ? undefined : reportOf(edition.document)
  const [found, actions, effects] = await Promise.all([
    loadFindings(exchange, { unit, key }, edition),
    listActions(exchange, edition),
  ])
  const body = oneReportPage(view, {
    ...{ unit, edition, report, found, actions, effects, attempt },
  })
  return inReportFrame(view, { unit, key, tab: '', body })
}

type Doing = (exchange: SignedIn, key: ReportKey) => Promise<void>

const reasonOf = ({ form }: SignedIn): string => form.get('reason') ?? ''

const doings: Readonly<Record<Exclude<ReportAction, 'createDraft' | ActionElsewhere>, Doing>> = {
  importReport: async (exchange, key) => {
    const file = exchange.uploads.get('file')
    if (file === undefined) throw new NotFound()
    await importReport(staffContext(exchange), key, file)
  },
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
