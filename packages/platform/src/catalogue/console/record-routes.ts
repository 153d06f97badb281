// Addresses of records on the staff site: the list, one record, the steps of its line.

import { html } from '#kit/html/html.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { loadRecords } from './load-records.ts'
import { inRecordFrame } from './record-frame.ts'
import { recordAccess as access, recordPlace } from './record-scope.ts'
import { editionBadge } from './record-words.ts'
import { recordsPage } from './records.page.ts'
import { readRecordsQuery } from './records-query.ts'

export const recordRoutes: readonly Route[] = [
  { method: 'GET', path: '/records', access, handler: showRecords },
  { method: 'GET', path: '/records/:unit/:id', access, handler: showRecord },
]

async function showRecords(exchange: SignedIn): Promise<Answer> {
  const query = readRecordsQuery(exchange.query)
  const records = await loadRecords(exchange, query)
  return page(recordsPage(exchange.view, { query, records, tools: html`` }))
}

async function showRecord(exchange: SignedIn): Promise<Answer> {
  const place = await recordPlace(exchange)
  const body = html`<p class="record-head">${editionBadge(place.edition.state)}</p>`
  return inRecordFrame(exchange, { place, tab: '', body })
}
