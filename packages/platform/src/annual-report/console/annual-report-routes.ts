// Addresses of annual reports on the staff site.

import type { Finding } from '@gongkai/report-engine'
import { inConsole } from '#agencies/console/console-frame.ts'
import { holdsRole, listIdsAbove, listUnitsInReach } from '#agencies/index.ts'
import { type Answer, page, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { acceptReport } from '../flow/accept-report.action.ts'
import { correctReport } from '../flow/correct-report.action.ts'
import { createDraft } from '../flow/create-draft.action.ts'
import { findEdition, listBoard, listWaivers } from '../flow/editions.store.ts'
import { findingsOf, reportOf } from '../flow/findings.ts'
import { importReport } from '../flow/import-report.action.ts'
import { publishReport } from '../flow/publish-report.action.ts'
import { whyNot } from '../flow/refusals.ts'
import type { ReportEdition, ReportKey } from '../flow/report-edition.ts'
import { returnReport } from '../flow/return-report.action.ts'
import { submitReport } from '../flow/submit-report.action.ts'
import {
  isReportAction,
  type ReportAction,
  reportActions,
  transitions,
} from '../flow/transitions.ts'
import { waiveError } from '../flow/waive-error.action.ts'
import { boardPage } from './board.page.ts'
import { oneReportPage } from './one-report.page.ts'
import { inReportFrame, reportPath } from './report-frame.ts'
import { reportAccess as access, inReach, reportPlace, staffContext } from './report-scope.ts'

export const annualReportRoutes: readonly Route[] = [
  { method: 'GET', path: '/annual-reports', access, handler: showBoard },
  { method: 'POST', path: '/annual-reports', access, handler: create },
  { method: 'GET', path: '/annual-reports/:unit/:year', access, handler: showReport },
  { method: 'POST', path: '/annual-reports/:unit/:year/:action', access, handler: act },
]

async function showBoard({ view, database, person }: SignedIn): Promise<Answer> {
  const units = await listUnitsInReach(database, person.duties)
  const entries = await listBoard(
    database,
    units.map(({ id }) => id),
  )
  const own = units.filter(({ id }) => holdsRole(person.duties, transitions.createDraft.by, [id]))
  return page(
    inConsole(view, { title: '年度报告', body: boardPage(view, { entries, units, own }) }),
  )
}

async function create(exchange: SignedIn): Promise<Answer> {
  const [code, year] = [exchange.form.get('unit') ?? '', exchange.form.get('year') ?? '']
  const { unit, key } = await inReach(exchange, { code, year: year.trim() })
  await createDraft(staffContext(exchange), key)
  return redirectTo(reportPath(unit, key))
}

async function showReport(exchange: SignedIn): Promise<Answer> {
  const { view, database } = exchange
  const { unit, key } = await reportPlace(exchange)
  const edition = await findEdition(database, key)
  if (edition === undefined) throw new NotFound()
  const report = edition.document === null ? undefined : reportOf(edition.document)
  const findings: readonly Finding[] = report === undefined ? [] : findingsOf(report)
  const [waivers, actions] = await Promise.all([
    listWaivers(database, key),
    listActions(exchange, edition),
  ])
  const body = oneReportPage(view, { unit, edition, report, findings, waivers, actions })
  return inReportFrame(view, { unit, key, tab: '', body })
}

async function listActions(
  { database, person }: SignedIn,
  edition: ReportEdition,
): Promise<readonly ReportAction[]> {
  const [own = edition.unitId, ...above] = await listIdsAbove(database, edition.unitId)
  const { state, submittedBy } = edition
  const situation = { state, submittedBy, unitIds: [own, ...above], person } as const
  return reportActions.filter((action) => whyNot(action, situation) === undefined)
}

type Doing = (exchange: SignedIn, key: ReportKey) => Promise<void>

const reasonOf = ({ form }: SignedIn): string => form.get('reason') ?? ''

const doings: Readonly<Record<Exclude<ReportAction, 'createDraft' | 'edit'>, Doing>> = {
  importReport: async (exchange, key) => {
    const file = exchange.uploads.get('file')
    if (file === undefined) throw new NotFound()
    await importReport(staffContext(exchange), key, file)
  },
  submit: (exchange, key) => submitReport(staffContext(exchange), key),
  waive: (exchange, key) =>
    waiveError(staffContext(exchange), key, {
      fingerprint: exchange.form.get('fingerprint') ?? '',
      reason: reasonOf(exchange),
    }),
  return: (exchange, key) => returnReport(staffContext(exchange), key, reasonOf(exchange)),
  accept: (exchange, key) => acceptReport(staffContext(exchange), key),
  publish: (exchange, key) => publishReport(staffContext(exchange), key),
  correct: (exchange, key) => correctReport(staffContext(exchange), key, reasonOf(exchange)),
}

async function act(exchange: SignedIn): Promise<Answer> {
  const { action = '' } = exchange.params
  const { unit, key } = await reportPlace(exchange)
  if (!isReportAction(action) || action === 'createDraft' || action === 'edit') throw new NotFound()
  await doings[action](exchange, key)
  return redirectTo(reportPath(unit, key))
}
