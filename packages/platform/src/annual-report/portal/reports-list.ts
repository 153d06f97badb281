// The list of published reports: what a query asks for, a page at a time.

import { portalLayout } from '#kit/html/portal-layout.ts'
import { type Answer, content } from '#kit/http/answer.ts'
import type { Exchange } from '#kit/http/route.ts'
import type { PublicationEntry } from '../publication/publication.ts'
import {
  listPublications,
  listYears,
  type Position,
} from '../publication/published-reports.store.ts'
import { unlessKept } from './fresh.ts'
import { parsePosition, positionText } from './position.ts'
import { keptPage } from './report-page-cache.ts'
import { reportsListPage } from './reports-list.page.ts'

const perPage = 50

type Asked = {
  readonly unit: string
  readonly region: string
  readonly year: number | undefined
  readonly after: Position | undefined
}

function askedBy({ query }: Exchange): Asked {
  const text = (name: string): string => (query.get(name) ?? '').trim().slice(0, 100)
  return {
    unit: text('unit'),
    region: text('region'),
    year: /^\d{4}$/.test(text('year')) ? Number(text('year')) : undefined,
    after: parsePosition(text('after')),
  }
}

/** A handler. */
export async function showList(exchange: Exchange): Promise<Answer> {
  const { database, view } = exchange
  const asked = askedBy(exchange)
  const { unit, region, year, after } = asked
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
  const { bytes, tag } = await keptPage(keyOf(exchange, { asked, years, found }), async () => {
    const entries = found.slice(0, perPage)
    const next = found.length > perPage ? nextPage(asked, entries.at(-1)) : undefined
    const isFirst = after === undefined
    const body = reportsListPage({ unit, region, year, years, entries, isFirst, next })
    return portalLayout(view, { title: '政府信息公开工作年度报告', body }).text
  })
  return unlessKept(exchange, { tag }, () => content('text/html; charset=utf-8', bytes))
}

type Listed = {
  readonly asked: Asked
  readonly years: readonly number[]
  readonly found: readonly PublicationEntry[]
}

/** Everything that shows: what was asked, and each line; an edition's digest stands for its title. */
function keyOf({ view }: Exchange, { asked, years, found }: Listed): string {
  const { unit, region, year, after } = asked
  const lines = found.map(
    ({ unitCode, unitName, number, digest }) => `${unitCode} ${unitName} ${number} ${digest}`,
  )
  const head = [view.largeText, view.demo, unit, region, year, after && positionText(after)]
  return ['list', ...head, years, ...lines].join('\n')
}

function nextPage({ unit, region, year }: Asked, last: PublicationEntry | undefined): string {
  const given = Object.entries({ unit, region, year: String(year ?? '') })
  const query = new URLSearchParams(given.filter(([, value]) => value !== ''))
  query.set('after', last === undefined ? '' : positionText(last))
  return `/reports?${query}`
}
