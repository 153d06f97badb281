// The comparison for staff: units in the person's reach, reports handed in, accepted or published.

import { inConsole } from '#agencies/console/console-frame.ts'
import { listUnitsInReach } from '#agencies/index.ts'
import { csv } from '#kit/csv.ts'
import { html } from '#kit/html/html.ts'
import { type Answer, content, download, page } from '#kit/http/answer.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { chartWidthOf } from '../../charts/svg-chart.ts'
import { reportAccess as access } from '../../console/report-scope.ts'
import type { EditionState } from '../../flow/edition-state.ts'
import { listBoard } from '../../flow/editions.store.ts'
import { compareUnits, nothingCompared, type UnitComparison } from '../compare-units.ts'
import { findHandedIn } from '../comparison.store.ts'
import { comparisonChart } from '../comparison-chart.ts'
import { comparisonLines } from '../comparison-csv.ts'
import { comparisonView } from '../portal/comparison-view.ts'
import { type ComparisonWish, wishOf, worthComparing } from '../wish.ts'

const path = '/annual-reports/compare'

export const comparisonRoutes: readonly Route[] = [
  { method: 'GET', path, access, handler: showComparison },
  { method: 'GET', path: `${path}/chart.svg`, access, handler: drawChart },
  { method: 'GET', path: `${path}.csv`, access, handler: sendCsv },
]

type Compared = {
  readonly wish: ComparisonWish
  readonly years: readonly number[]
  readonly comparison: UnitComparison | null
}

async function comparisonOf({ database, person, query, now }: SignedIn): Promise<Compared> {
  const ids = (await listUnitsInReach(database, person.duties)).map(({ id }) => id)
  const entries = (await listBoard(database, ids)).filter(({ state }) => isHandedIn(state))
  const perYear = Map.groupBy(entries, ({ year }) => year)
  const years = [...perYear.keys()]
  const worth = years.find((year) => (perYear.get(year) ?? []).length >= worthComparing)
  const wish = wishOf(query, worth ?? years[0] ?? now.getFullYear())
  const found = await findHandedIn(database, wish, ids)
  return { wish, years, comparison: found && compareUnits(found, wish.cells, wish.order) }
}

/** What findHandedIn reads. */
function isHandedIn(state: EditionState): boolean {
  return state === 'submitted' || state === 'accepted' || state === 'published'
}

async function showComparison(exchange: SignedIn): Promise<Answer> {
  const compared = await comparisonOf(exchange)
  const view = comparisonView({
    ...compared,
    address: path,
    reportAddress: (code) => `/annual-reports/${code}/${compared.wish.year}`,
    whenEmpty: '还没有已报送的报告，暂时没有可以比较的数字。',
  })
  const body = html`<section class="panel"><p>您可以查看的单位中，已报送、已接收、已公开的报告。数字与报告一致，空白不当作 0。</p>${view}</section>`
  const trail = [{ address: '/annual-reports', name: '年度报告' }]
  return page(inConsole(exchange.view, { title: '单位比较', trail, body }))
}

async function drawChart(exchange: SignedIn): Promise<Answer> {
  const { wish, comparison } = await comparisonOf(exchange)
  const width = chartWidthOf(exchange.query)
  const chart = comparisonChart(comparison ?? nothingCompared, wish.order.by, width)
  return content('image/svg+xml; charset=utf-8', chart)
}

async function sendCsv(exchange: SignedIn): Promise<Answer> {
  const { wish, comparison } = await comparisonOf(exchange)
  const text = csv(comparisonLines(comparison ?? nothingCompared))
  return download(`单位比较-${wish.year}.csv`, 'text/csv; charset=utf-8', text)
}
