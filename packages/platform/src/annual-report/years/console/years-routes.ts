// Addresses of the year-to-year view on the staff site.

import { checkYears } from '@gongkai/report-engine'
import { listUnitsInReach, successionTitles } from '#agencies/index.ts'
import { type Answer, content } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { chartWidthOf } from '../../charts/svg-chart.ts'
import { inReportFrame, reportPath } from '../../console/report-frame.ts'
import { reportAccess as access, reportPlace } from '../../console/report-scope.ts'
import { stateTitles } from '../../flow/edition-state.ts'
import { reportOf } from '../../flow/findings.ts'
import { listFormerUnits } from '../former-units.store.ts'
import { yearChart } from '../year-chart.ts'
import type { ReportOfYear } from '../year-series.ts'
import { listDocumentsOfUnit } from '../years.store.ts'
import { type FormerYears, type FoundBetween, yearsPage } from './years.page.ts'

const path = '/annual-reports/:unit/:year/years'

export const yearsRoutes: readonly Route[] = [
  { method: 'GET', path, access, handler: showYears },
  { method: 'GET', path: `${path}/chart.svg`, access, handler: drawChart },
]

async function showYears(exchange: SignedIn): Promise<Answer> {
  const { database, query } = exchange
  const { unit, key } = await reportPlace(exchange)
  const documents = await listDocumentsOfUnit(database, unit.id)
  const former = await listFormerYears(exchange, unit.id)
  if (documents.length + former.length === 0) throw new NotFound()
  const reports = documents.map(({ year, document }) => ({ year, report: reportOf(document) }))
  const heads = documents.map(({ year, state }) => ({
    year,
    address: reportPath(unit, { unitId: unit.id, year }),
    note: stateTitles[state],
  }))
  const body = yearsPage({
    reports,
    heads,
    found: [key.year, key.year + 1].flatMap((year) => foundBetween(reports, year)),
    former,
    isWhole: query.get('all') === 'yes',
    address: reportPath(unit, key, '/years'),
  })
  return inReportFrame(exchange, { unit, key, tab: '/years', body })
}

/** Years of the units before this one; their pages only for whoever may open them. */
async function listFormerYears(
  { database, person }: SignedIn,
  unitId: string,
): Promise<readonly FormerYears[]> {
  const former = await listFormerUnits(database, unitId)
  if (former.length === 0) return []
  const reach = new Set((await listUnitsInReach(database, person.duties)).map(({ id }) => id))
  return former.map(({ unit, succession, reports }) => ({
    name: unit.name,
    how: `${succession.on} ${successionTitles[succession.kind]}`,
    reports: reports.map(({ year, document }) => ({ year, report: reportOf(document) })),
    heads: reports.map(({ year }) => ({
      year,
      address: reach.has(unit.id) ? reportPath(unit, { unitId: unit.id, year }) : '',
    })),
  }))
}

/** What the report of a year and the one before it say of each other; nothing where one is missing. */
function foundBetween(reports: readonly ReportOfYear[], year: number): readonly FoundBetween[] {
  const previous = reports.find((one) => one.year === year - 1)
  const current = reports.find((one) => one.year === year)
  if (previous === undefined || current === undefined) return []
  const findings = checkYears(previous.report, current.report)
  return [{ previousYear: year - 1, year, findings }]
}

async function drawChart(exchange: SignedIn): Promise<Answer> {
  const { unit } = await reportPlace(exchange)
  const documents = await listDocumentsOfUnit(exchange.database, unit.id)
  if (documents.length === 0) throw new NotFound()
  const reports = documents.map(({ year, document }) => ({ year, report: reportOf(document) }))
  return content('image/svg+xml; charset=utf-8', yearChart(reports, chartWidthOf(exchange.query)))
}
