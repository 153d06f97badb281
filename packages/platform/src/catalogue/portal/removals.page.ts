// The public log of what was taken down: how many, when, why and under which law.

import { assetAddress } from '#kit/html/assets.ts'
import { type Html, html } from '#kit/html/html.ts'
import { dayInChina } from '#law/index.ts'
import { recordAddress } from '../publication/publication.ts'
import type { RemovalCount, RemovedRecord } from '../publication/removed-records.store.ts'

export type RemovalsPage = {
  readonly counts: readonly RemovalCount[]
  readonly removed: readonly RemovedRecord[]
  readonly isFirst: boolean
  readonly next: string | undefined
}

/** The body of the page; nothing of what the records said. */
export function removalsPage({ counts, removed, isFirst, next }: RemovalsPage): Html {
  return html`<link rel="stylesheet" href="${assetAddress('record-lists.css')}">
<h1 class="record-list-title">撤下的信息</h1>
<p class="record-list-says">公开后又撤下的信息，原地址保留撤下的日期、原因和依据。</p>
${counts.length > 0 && html`<p>${counts.map(({ year, count }) => html`<span class="record-removal-count">${year}年撤下 ${count} 条</span>`)}</p>`}
${removed.length === 0 && isFirst ? html`<p class="record-nothing">没有撤下的信息。</p>` : lines(removed)}
<nav class="record-paging" aria-label="分页">${!isFirst && html`<a class="btn" href="/removals">回到第一页</a>`}${next && html`<a class="btn" href="${next}" rel="next">下一页</a>`}</nav>`
}

function lines(removed: readonly RemovedRecord[]): Html {
  return html`<ul class="record-lines">${removed.map((one) => {
    const ended = one.endedAt === null ? '' : dayInChina(one.endedAt)
    return html`<li><a href="${recordAddress(one)}">${one.indexNumber}</a><span class="record-removal-reason">${one.endedReason}</span>
<span class="record-line-about"><a href="/units/${one.unitCode}">${one.unitName}</a><span>${dayInChina(one.publishedAt)} 发布</span><time datetime="${ended}">${ended} 撤下</time></span></li>`
  })}</ul>`
}
