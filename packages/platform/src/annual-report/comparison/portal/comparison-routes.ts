// The public comparison: page, chart and CSV.

import { createHash } from 'node:crypto'
import { csv } from '#kit/csv.ts'
import { html } from '#kit/html/html.ts'
import { portalLayout } from '#kit/html/portal-layout.ts'
import { content, download, page } from '#kit/http/answer.ts'
import { unlessKept, unlessSame } from '#kit/http/fresh.ts'
import type { Exchange, Route } from '#kit/http/route.ts'
import { chartWidthOf } from '../../charts/svg-chart.ts'
import { listYears } from '../../publication/published-reports.store.ts'
import { compareUnits, nothingCompared, type UnitComparison } from '../compare-units.ts'
import { findPublished } from '../comparison.store.ts'
import { comparisonChart } from '../comparison-chart.ts'
import { comparisonLines } from '../comparison-csv.ts'
import { type ComparisonWish, wishOf, worthComparing } from '../wish.ts'
import { comparisonView } from './comparison-view.ts'

/** Dear: up to 600 reports are looked into. */
const atMost = { requests: 120, minutes: 1 }

export const publicComparisonRoutes: readonly Route[] = [
  { method: 'GET', path: '/compare', access: 'anyone', atMost, handler: showComparison },
  { method: 'GET', path: '/compare/chart.svg', access: 'anyone', atMost, handler: drawChart },
  { method: 'GET', path: '/compare.csv', access: 'anyone', atMost, handler: sendCsv },
]

type Compared = {
  readonly wish: ComparisonWish
  readonly years: readonly number[]
  readonly comparison: UnitComparison | null
}

async function comparisonOf({ database, query, now }: Exchange): Promise<Compared> {
  const years = await listYears(database)
  const [worth] = await listYears(database, worthComparing)
  const wish = wishOf(query, worth ?? years[0] ?? now.getFullYear())
  const found = await findPublished(database, wish)
  return { wish, years, comparison: found && compareUnits(found, wish.cells, wish.order) }
}

async function showComparison(exchange: Exchange) {
  const compared = await comparisonOf(exchange)
  const view = comparisonView({
    ...compared,
    address: '/compare',
    chartVersion: versionOf,
    reportAddress: (code) => `/reports/${code}/${compared.wish.year}`,
    whenEmpty: '还没有公开的年度报告，暂时没有可以比较的数字。',
  })
  const body = html`<h1 class="compare-title">单位比较</h1>
<p class="compare-lead">把各单位已公开年度报告中的数字放在一起看。数字与报告一致，空白不当作 0。</p>${view}`
  const description = '各机关政府信息公开工作年度报告数字的比较。'
  const answer = page(portalLayout(exchange.view, { title: '单位比较', body, description }))
  return unlessSame(exchange, answer)
}

async function drawChart(exchange: Exchange) {
  const { wish, comparison } = await comparisonOf(exchange)
  const shown = comparison ?? nothingCompared
  const version = versionOf(shown)
  const width = chartWidthOf(exchange.query)
  const answer = await unlessKept(exchange, { tag: `${version}-${wish.order.by}-${width}` }, () =>
    content('image/svg+xml; charset=utf-8', comparisonChart(shown, wish.order.by, width)),
  )
  if (exchange.query.get('v') !== version) return answer
  const kept = 'public, max-age=31536000, immutable'
  return { ...answer, headers: { ...answer.headers, 'cache-control': kept } }
}

/** Changes whenever a figure, a name or the order does. */
function versionOf(comparison: UnitComparison): string {
  return createHash('sha256')
    .update(csv(comparisonLines(comparison)))
    .digest('hex')
    .slice(0, 16)
}

async function sendCsv(exchange: Exchange) {
  const { wish, comparison } = await comparisonOf(exchange)
  const text = csv(comparisonLines(comparison ?? nothingCompared))
  return download(`单位比较-${wish.year}.csv`, 'text/csv; charset=utf-8', text)
}
