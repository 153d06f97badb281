// The tab 经过 of a report: who did what, when, and why.

import { listStaffNames } from '#agencies/index.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { paging } from '#kit/html/components/paging/paging.ts'
import { timeline } from '#kit/html/components/timeline/timeline.ts'
import { html } from '#kit/html/html.ts'
import type { Answer } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { inReportFrame, reportPath } from '../../console/report-frame.ts'
import { reportAccess as access, reportPlace } from '../../console/report-scope.ts'
import { listDeeds } from '../history.store.ts'
import { type ToldDeed, toldDeeds } from '../told-deeds.ts'

export const historyRoutes: readonly Route[] = [
  { method: 'GET', path: '/annual-reports/:unit/:year/history', access, handler: showHistory },
]

const perPage = 200

async function showHistory(exchange: SignedIn): Promise<Answer> {
  const { database, query } = exchange
  const { unit, key } = await reportPlace(exchange)
  const before = query.get('before') ?? undefined
  if (before !== undefined && !/^\d{1,9}$/.test(before)) throw new NotFound()
  const page = { before: before === undefined ? undefined : Number(before), limit: perPage + 1 }
  const found = await listDeeds(database, key, page)
  const shown = found.slice(0, perPage)
  const told = toldDeeds(shown)
  const names = await listStaffNames(
    database,
    told.map(({ actorId }) => actorId),
  )
  const here = reportPath(unit, key, '/history')
  const body = html`<link rel="stylesheet" href="${assetAddress('campaign.css')}">
<section class="panel"><h2>经过</h2>
${timeline({
  name: '这份报告的经过',
  moments: told.map((deed) => ({
    at: deed.at,
    title: deed.times > 1 ? `${deed.title}（${deed.times} 次）` : deed.title,
    who: whoDid(deed, names),
    said: deed.reason,
  })),
  whenEmpty: '这份报告还没有开始。',
})}
${paging({
  name: '经过的翻页',
  first: before === undefined ? undefined : here,
  next: found.length > perPage ? `${here}?before=${shown.at(-1)?.sequence ?? 0}` : undefined,
})}</section>`
  return inReportFrame(exchange, { unit, key, tab: '/history', body })
}

function whoDid({ actorKind, actorId }: ToldDeed, names: ReadonlyMap<string, string>): string {
  return actorKind === 'staff' ? (names.get(actorId) ?? '已注销的账号') : '系统'
}
