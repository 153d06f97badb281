// The published reports of one unit over the years: page and chart.

import { findUnitByCode, type Unit } from '#agencies/index.ts'
import { portalLayout } from '#kit/html/portal-layout.ts'
import { type Answer, content, page } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import { tagOf, unlessKept } from '#kit/http/fresh.ts'
import type { Exchange } from '#kit/http/route.ts'
import { chartWidthOf } from '../charts/svg-chart.ts'
import { reportOf } from '../flow/findings.ts'
import { yearChart } from '../years/year-chart.ts'
import type { ReportOfYear } from '../years/year-series.ts'
import { listPublishedOfUnit } from '../years/years.store.ts'
import { unitReportsPage } from './unit-reports.page.ts'

type Found = {
  readonly unit: Unit
  readonly reports: readonly ReportOfYear[]
  /** Changes with any of the reports. */
  readonly version: string
}

async function foundAt({ params, database }: Exchange): Promise<Found> {
  const unit = await findUnitByCode(database, params.unit ?? '')
  if (unit === undefined) throw new NotFound()
  const published = await listPublishedOfUnit(database, unit.id)
  return {
    unit,
    reports: published.map(({ year, document }) => ({ year, report: reportOf(document) })),
    version: tagOf(published.map(({ digest }) => digest).join()),
  }
}

/** A handler. */
export async function showUnit(exchange: Exchange): Promise<Answer> {
  const { unit, reports, version } = await foundAt(exchange)
  const isWhole = exchange.query.get('all') === 'yes'
  const body = unitReportsPage({ unit, reports, version, isWhole })
  const title = `${unit.name}政府信息公开工作年度报告`
  const answer = page(portalLayout(exchange.view, { title, body }))
  return unlessKept(exchange, { tag: tagOf(String(answer.body)) }, () => answer)
}

/** A handler. An address that names the version may be kept for good. */
export async function drawUnitChart(exchange: Exchange): Promise<Answer> {
  const { reports, version } = await foundAt(exchange)
  const width = chartWidthOf(exchange.query)
  const draw = (): Answer => content('image/svg+xml; charset=utf-8', yearChart(reports, width))
  const answer = await unlessKept(exchange, { tag: `${version}-${width}` }, draw)
  if (exchange.query.get('v') !== version) return answer
  const kept = 'public, max-age=31536000, immutable'
  return { ...answer, headers: { ...answer.headers, 'cache-control': kept } }
}
