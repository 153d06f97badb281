// The list of published reports: what a query asks for, a page at a time.

import { portalLayout } from '#kit/html/portal-layout.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import type { Exchange } from '#kit/http/route.ts'
import { listPublications, listYears } from '../publication/published-reports.store.ts'
import { unlessSame } from './fresh.ts'
import { parsePosition, positionText } from './position.ts'
import { reportsListPage } from './reports-list.page.ts'

const perPage = 50

/** A handler. */
export async function showList(exchange: Exchange): Promise<Answer> {
  const { query, database, view } = exchange
  const text = (name: string): string => (query.get(name) ?? '').trim().slice(0, 100)
  const [unit, region, asked] = [text('unit'), text('region'), text('year')]
  const year = /^\d{4}$/.test(asked) ? Number(asked) : undefined
  const after = parsePosition(text('after'))
  const [years, found] = await Promise.all([
    listYears(database),
    listPublications(database, {
      ...(unit === '' ? {} : { unit }),
      ...(region === '' ? {} : { region }),
      ...(year === undefined ? {} : { year }),
      ...(after === undefined ? {} : { after }),
      limit: perPage + 1,
    }),
  ])
  const entries = found.slice(0, perPage)
  const last = entries.at(-1)
  const next = new URLSearchParams(
    Object.entries({ unit, region, year: String(year ?? '') }).filter(([, value]) => value !== ''),
  )
  next.set('after', last === undefined ? '' : positionText(last))
  const isMore = found.length > perPage
  const body = reportsListPage({
    unit,
    region,
    year,
    years,
    entries,
    isFirst: after === undefined,
    next: isMore ? `/reports?${next}` : undefined,
  })
  return unlessSame(exchange, page(portalLayout(view, { title: '政府信息公开工作年度报告', body })))
}
