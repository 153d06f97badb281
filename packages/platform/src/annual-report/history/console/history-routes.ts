// The tab 经过 of a report: who did what, when, and why.

import { listStaffNames } from '#agencies/index.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { paging } from '#kit/html/components/paging/paging.ts'
import { timeline } from '#kit/html/components/timeline/timeline.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Answer } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { inReportFrame, reportPath } from '../../console/report-frame.ts'
import { reportAccess as access, reportPlace } from '../../console/report-scope.ts'
import { findEdition } from '../../flow/editions.store.ts'
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
  const newest = (await findEdition(database, key))?.number ?? 1
  const hasEditions = newest > 1 || told.some(({ edition }) => edition > 1)
  const place = { path: reportPath(unit, key), newest }
  const body = html`<link rel="stylesheet" href="${assetAddress('campaign.css')}">
<section class="panel"><h2>经过</h2>
${timeline({
  name: '这份报告的经过',
  moments: told.map((deed) => ({
    at: deed.at,
    title: titleOf(deed, hasEditions),
    who: whoDid(deed, names),
    said: deed.reason,
    more: changesOf(deed, place),
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

/** 报送（第 2 版），填表（第 1 版，3 次，5 格）; of a report of one edition its number says nothing. */
function titleOf(deed: ToldDeed, hasEditions: boolean): string {
  const { title, edition, times, cells, paragraphs } = deed
  const said = [
    ...(hasEditions ? [`第 ${edition} 版`] : []),
    ...(times > 1 ? [`${times} 次`] : []),
    ...(cells > 0 ? [`${cells} 格`] : []),
    ...(paragraphs > 0 ? [`${paragraphs} 处文字`] : []),
  ]
  return said.length === 0 ? title : `${title}（${said.join('，')}）`
}

type Place = {
  /** The address of the report. */
  readonly path: string
  /** Number of its newest edition. */
  readonly newest: number
}

/** The way to what was changed. */
function changesOf(
  { action, edition, cells }: ToldDeed,
  { path, newest }: Place,
): Html | undefined {
  if (action === 'edit' && cells > 0 && edition <= newest)
    return html`<p><a href="${path}/fill-in/history?edition=${edition}">查看改动的格</a></p>`
  if (['correct', 'publish'].includes(action) && edition > 1 && edition === newest)
    return html`<p><a href="${path}#corrected">查看与第 ${edition - 1} 版的不同</a></p>`
  return undefined
}

function whoDid({ actorKind, actorId }: ToldDeed, names: ReadonlyMap<string, string>): string {
  return actorKind === 'staff' ? (names.get(actorId) ?? '已注销的账号') : '系统'
}
