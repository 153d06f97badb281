// Addresses of records on the staff site: the list and one record.

import { type Html, html } from '#kit/html/html.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { recordTransitions } from '../flow/transitions.ts'
import { gazetteRoutes } from '../gazette/console/gazette-routes.ts'
import { siteImportRoutes } from '../import/console/import-routes.ts'
import { recordPreviewRoutes } from '../preview/console/preview-routes.ts'
import { reReviewRoutes } from '../re-review/console/re-review-routes.ts'
import { chainRoutes } from '../review-chain/console/chain-routes.ts'
import { savesRoutes } from '../saves/console/saves-routes.ts'
import { validityRoles } from '../validity/note-validity.action.ts'
import { loadRecords } from './load-records.ts'
import { recordAccess as access } from './record-scope.ts'
import { recordsPage } from './records.page.ts'
import { readRecordsQuery } from './records-query.ts'
import { showRecord } from './show-record.ts'
import { recordStepRoutes } from './step-routes.ts'

export const recordRoutes: readonly Route[] = [
  { method: 'GET', path: '/records', access, handler: showRecords },
  ...gazetteRoutes,
  ...siteImportRoutes,
  ...reReviewRoutes,
  ...chainRoutes,
  { method: 'GET', path: '/records/:unit/:id', access, handler: (one) => showRecord(one) },
  ...recordStepRoutes,
  ...savesRoutes,
  ...recordPreviewRoutes,
]

async function showRecords(exchange: SignedIn): Promise<Answer> {
  const query = readRecordsQuery(exchange.query)
  const records = await loadRecords(exchange, query)
  return page(recordsPage(exchange.view, { query, records, tools: toolsFor(exchange) }))
}

/** Writing is for whoever may begin a record. */
function toolsFor({ person }: SignedIn): Html {
  const { by } = recordTransitions.create
  const mayWrite = person.duties.some(({ role }) => by.some((one) => one === role))
  const mayTakeIn = person.duties.some(({ role }) => validityRoles.some((one) => one === role))
  return html`<a class="btn" href="/records/clock">公开期限</a> <a class="btn" href="/records/catalogue">目录</a> <a class="btn" href="/records/coverage">公开情况</a> <a class="btn" href="/records/guides">指南</a> <a class="btn" href="/records/numbering">索引号</a> <a class="btn" href="/records/normative">规章和规范性文件</a> <a class="btn" href="/records/decisions">许可处罚强制收费</a> <a class="btn" href="/records/gazette">政府公报</a> ${mayTakeIn && html`<a class="btn" href="/records/site-imports">导入</a> `}<a class="btn" href="/records/re-review">不公开信息的评估</a> <a class="btn" href="/records/review-chains">审核流程</a>${mayWrite && html` <a class="btn btn-primary" href="/records/new">新建信息</a>`}`
}
