// Addresses of records on the staff site: the list and one record.

import { html } from '#kit/html/html.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { reReviewRoutes } from '../re-review/console/re-review-routes.ts'
import { chainRoutes } from '../review-chain/console/chain-routes.ts'
import { loadRecords } from './load-records.ts'
import { recordAccess as access } from './record-scope.ts'
import { recordsPage } from './records.page.ts'
import { readRecordsQuery } from './records-query.ts'
import { showRecord } from './show-record.ts'
import { recordStepRoutes } from './step-routes.ts'

export const recordRoutes: readonly Route[] = [
  { method: 'GET', path: '/records', access, handler: showRecords },
  ...reReviewRoutes,
  ...chainRoutes,
  { method: 'GET', path: '/records/:unit/:id', access, handler: (one) => showRecord(one) },
  ...recordStepRoutes,
]

async function showRecords(exchange: SignedIn): Promise<Answer> {
  const query = readRecordsQuery(exchange.query)
  const records = await loadRecords(exchange, query)
  return page(recordsPage(exchange.view, { query, records, tools: html`` }))
}
