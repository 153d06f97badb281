// The list of published reports: what a query asks for, a page at a time.

import { searchUnits, type Unit } from '#agencies/index.ts'
import type { Read } from '#kit/db/transaction.ts'
import { frameKey, portalLayout } from '#kit/html/portal-layout.ts'
import { type Answer, content } from '#kit/http/answer.ts'
import { unlessKept } from '#kit/http/fresh.ts'
import { keptPage } from '#kit/http/kept-page.ts'
import type { Exchange } from '#kit/http/route.ts'
import type { PublicationEntry } from '../publication/publication.ts'
import {
  listPublications,
  listYears,
  type Position,
} from '../publication/published-reports.store.ts'
import { readSearch } from '../publication/search-words.ts'
import { parsePosition, positionText } from './position.ts'
import { reportsListPage } from './reports-list.page.ts'

const perPage = 50

type Asked = {
  /** A line of words; a unit's code is one. */
  readonly line: string
  readonly region: string
  /** As chosen. */
  readonly year: number | undefined
  readonly after: Position | undefined
}

function askedBy({ query }: Exchange): Asked {
  const text = (name: string): string => (query.get(name) ?? '').trim().slice(0, 100)
  return {
    line: text('q') || text('unit'),
    region: text('region'),
    year: /^\d{4}$/.test(text('year')) ? Number(text('year')) : undefined,
    after: parsePosition(text('after')),
  }
}

/** A handler. */
export async function showList(exchange: Exchange): Promise<Answer> {
  const { database, view } = exchange
  const asked = askedBy(exchange)
  const { line, region, year, after } = asked
  const { words, year: named } = readSearch(line)
  const wanted = year ?? named
  const [years, found, units] = await Promise.all([
    listYears(database),
    listPublications(database, {
      words,
      ...(region === '' ? {} : { region }),
      ...(wanted === undefined ? {} : { year: wanted }),
      ...(after === undefined ? {} : { after }),
      limit: perPage + 1,
    }),
    listUnitsBySearch(database, words),
  ])
  const key = keyOf(exchange, { asked, years, found, units })
  const { bytes, tag } = await keptPage(key, async () => {
    const entries = found.slice(0, perPage)
    const next = found.length > perPage ? nextPage(asked, entries.at(-1)) : undefined
    const isFirst = after === undefined
    const body = reportsListPage({ line, region, year, years, entries, units, isFirst, next })
    return portalLayout(view, { title: '政府信息公开工作年度报告', body }).text
  })
  return unlessKept(exchange, { tag }, () => content('text/html; charset=utf-8', bytes))
}

const mostUnits = 5

/** Units that go by the words; more than a few are not named, the list holds their reports. */
async function listUnitsBySearch(
  read: Read,
  [word, ...others]: readonly string[],
): Promise<readonly Unit[]> {
  if (word === undefined) return []
  const all = { kind: '', ledBy: '', isAbolished: false, after: '' }
  const found = await searchUnits(read, { ...all, text: word, limit: mostUnits + 1 })
  const fitting = found.filter(({ name, code }) =>
    others.every((other) => name.includes(other) || code === other),
  )
  return found.length > mostUnits ? [] : fitting
}

type Listed = {
  readonly asked: Asked
  readonly years: readonly number[]
  readonly found: readonly PublicationEntry[]
  readonly units: readonly Unit[]
}

/** Everything that shows: what was asked, and each line; an edition's digest stands for its title. */
function keyOf({ view }: Exchange, { asked, years, found, units }: Listed): string {
  const { line, region, year, after } = asked
  const lines = found.map(
    ({ unitCode, unitName, nameToday, number, digest }) =>
      `${unitCode} ${unitName} ${nameToday} ${number} ${digest}`,
  )
  const head = [frameKey(view), line, region, year, after && positionText(after)]
  const named = units.map(({ code, name }) => `${code} ${name}`)
  return ['list', ...head, years, named, ...lines].join('\n')
}

function nextPage({ line, region, year }: Asked, last: PublicationEntry | undefined): string {
  const given = Object.entries({ q: line, region, year: String(year ?? '') })
  const query = new URLSearchParams(given.filter(([, value]) => value !== ''))
  query.set('after', last === undefined ? '' : positionText(last))
  return `/reports?${query}`
}
