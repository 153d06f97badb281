// The report as the public will see it, for those who prepare it and those who judge it.

import { assetAddress } from '#kit/html/assets.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Answer } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import { findEdition } from '../flow/editions.store.ts'
import { reportOf } from '../flow/findings.ts'
import type { ReportEdition } from '../flow/report-edition.ts'
import { reportArticle } from '../portal/report.page.ts'
import { freeze } from '../publication/freeze.ts'
import { inReportFrame } from './report-frame.ts'
import { reportAccess as access, reportPlace } from './report-scope.ts'

export const previewRoutes: readonly Route[] = [
  { method: 'GET', path: '/annual-reports/:unit/:year/preview', access, handler: showPreview },
]

async function showPreview(exchange: SignedIn): Promise<Answer> {
  const { database, now } = exchange
  const { unit, key } = await reportPlace(exchange)
  const edition = await findEdition(database, key)
  if (edition === undefined) throw new NotFound()
  return inReportFrame(exchange, { unit, key, tab: '/preview', body: preview(edition, now) })
}

function preview({ document, state, number, correctionNote }: ReportEdition, now: Date): Html {
  if (document === null)
    return html`<section class="panel"><p class="nothing-here">报告还没有内容。填表、编写文字或者导入文件后，可以在这里预览公开页面。</p></section>`
  const words =
    state === 'published'
      ? '这一版已经公开，下面是公众看到的内容。'
      : '仅供预览，还没有公开。公开后公众看到的表格和文字与下面相同；没有印明发布日期的，以公开当日为发布日期。'
  const shown = freeze(reportOf(document), dayInChina(now)).document
  return html`<link rel="stylesheet" href="${assetAddress('report.css')}"><link rel="stylesheet" href="${assetAddress('report-narrow.css')}">
<div class="notice notice-done" role="note"><p class="notice-title">预览公开页面（第 ${number} 版）</p><p>${words}</p></div>
${correctionNote !== null && html`<p class="report-notice" role="note"><strong>更正说明</strong>（第 ${number} 版）：${correctionNote}</p>`}
<section class="panel">${reportArticle(shown, 2)}</section>`
}
