// What is left of a record that was taken down: that it was here, since when it is not, and why.

import { assetAddress } from '#kit/html/assets.ts'
import { type Html, html } from '#kit/html/html.ts'
import { portalTrail } from '#kit/html/portal-trail.ts'
import { dayInChina } from '#law/index.ts'
import type { Tombstone } from '../publication/publication.ts'

/** The body of the page; nothing of what the record said. */
export function tombstonePage(stone: Omit<Tombstone, 'standing'>): Html {
  const { unitCode, unitName, indexNumber, publishedAt, endedAt, endedReason } = stone
  const unit = { address: `/units/${unitCode}`, name: unitName }
  return html`<link rel="stylesheet" href="${assetAddress('documents.css')}">
${portalTrail([{ address: '/units', name: '公开单位' }, unit], '已撤下的信息')}
<h1 class="document-title">这条信息已经撤下</h1>
<dl class="document-facts">
<div><dt>索引号</dt><dd>${indexNumber}</dd></div>
<div><dt>公开主体</dt><dd><a href="${unit.address}">${unitName}</a></dd></div>
<div><dt>发布日期</dt><dd>${dayInChina(publishedAt)}</dd></div>
<div><dt>撤下日期</dt><dd>${endedAt && dayInChina(endedAt)}</dd></div>
<div><dt>原因</dt><dd>${endedReason}</dd></div>
</dl>
<p>如有疑问，可以与公开主体的<a href="${unit.address}">政府信息公开工作机构</a>联系；需要的政府信息没有公开的，可以<a href="/apply?unit=${unitCode}">依申请公开</a>。全部撤下的信息见<a href="/removals">撤下的信息</a>。</p>`
}
