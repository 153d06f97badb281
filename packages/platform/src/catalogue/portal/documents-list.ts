// Answers lists of records: what was asked for, a page at a time.

import { frameKey, portalLayout } from '#kit/html/portal-layout.ts'
import { type Answer, content } from '#kit/http/answer.ts'
import { unlessKept } from '#kit/http/fresh.ts'
import { keptPage } from '#kit/http/kept-page.ts'
import type { Exchange } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import { listPublicCounts, type PublicCount } from '../publication/public-counts.store.ts'
import { findFirstYear, listPublicRecords } from '../publication/public-list.store.ts'
import { type RecordKindName, recordKinds } from '../record/kinds.ts'
import { saysValidity } from './document-words.ts'
import { type DocumentsList, documentsListPage } from './documents-list.page.ts'
import { askedList, wantedBy } from './list-query.ts'
import { linesKey } from './record-list.ts'
import { feedLink } from './unit-columns.ts'

const perPage = 30

export type ListPlace = {
  readonly path: string
  readonly kinds: readonly RecordKindName[]
  readonly unitId?: string
}

/** What the list at an address holds, without its title. */
export async function loadList(
  { database, query, now }: Exchange,
  { path, kinds, unitId }: ListPlace,
): Promise<Omit<DocumentsList, 'title'>> {
  const asked = askedList(query)
  const wanted = wantedBy(asked, {
    kinds: asked.item === '' && asked.entry === '' ? kinds : [],
    now,
    limit: perPage,
  })
  const [found, counts, first] = await Promise.all([
    listPublicRecords(database, { ...wanted, unitId }),
    listPublicCounts(database, unitId),
    findFirstYear(database, unitId),
  ])
  const today = dayInChina(now)
  return {
    path,
    asked,
    kinds,
    counts: countsOf(counts, asked.item),
    years: yearsFrom(first, Number(today.slice(0, 4))),
    records: found.slice(0, perPage),
    hasMore: found.length > perPage,
    today,
    isOfMany: unitId === undefined,
    saysValidity: kinds.some(saysValidity),
  }
}

function countsOf(
  counts: readonly PublicCount[],
  ofItem: string,
): ReadonlyMap<RecordKindName, number> {
  const all = new Map<RecordKindName, number>()
  for (const { kind, item, live } of counts)
    if (ofItem === '' || item === ofItem) all.set(kind, (all.get(kind) ?? 0) + live)
  return all
}

function yearsFrom(first: number | undefined, last: number): readonly number[] {
  if (first === undefined) return []
  return Array.from({ length: last - first + 1 }, (_, index) => last - index)
}

/** Everything that shows of a list; a page that is not made anew costs a query and nothing more. */
export function listKey({ view }: Exchange, list: Omit<DocumentsList, 'title'>): string {
  const { path, asked, counts, years, records, hasMore, today } = list
  const head = [path, frameKey(view), JSON.stringify(asked), JSON.stringify([...counts])]
  return ['records', ...head, years.length, hasMore, today, linesKey(records)].join('\n')
}

const allKinds = Object.keys(recordKinds) as RecordKindName[]

/** A handler: all records of the site. */
export async function showDocuments(exchange: Exchange): Promise<Answer> {
  const list = await loadList(exchange, { path: '/documents', kinds: allKinds })
  const title = '政府信息'
  const { bytes, tag } = await keptPage(listKey(exchange, list), async () => {
    const body = documentsListPage({ ...list, title })
    const description = '各机关主动公开的政府信息。'
    const meta = [
      ['ColumnName', title],
      ['ColumnType', '政府信息公开'],
    ] as const
    return portalLayout(exchange.view, { title, body, description, meta, head: feedLink(title) })
      .text
  })
  return unlessKept(exchange, { tag }, () => content('text/html; charset=utf-8', bytes))
}
