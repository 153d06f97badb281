// All editions of a report: when each was published, why it was corrected, and what changed cell by cell.

import { cellLabel, compare } from '@gongkai/report-engine'
import { assetAddress } from '#kit/html/assets.ts'
import { type Html, html } from '#kit/html/html.ts'
import { dayInChina } from '#law/index.ts'
import { reportOf } from '../flow/findings.ts'
import { reportAddress } from '../publication/publication.ts'
import type { EditionEntry } from '../publication/publications.store.ts'
import { signed } from '../years/minus.ts'
import { statedIn } from '../years/stated.ts'

export type EditionWithDocument = EditionEntry & { readonly document: string }

/** The body of the page; editions come newest first. */
export function editionsPage(editions: readonly EditionWithDocument[]): Html {
  const [newest] = editions
  if (newest === undefined) return html``
  const { unitCode, unitName, year } = newest
  return html`<link rel="stylesheet" href="${assetAddress('report.css')}"><link rel="stylesheet" href="${assetAddress('report-list.css')}"><link rel="stylesheet" href="${assetAddress('years.css')}">
<nav class="report-trail" aria-label="所在位置"><a href="/reports">年度报告</a><a href="/reports/${unitCode}">${unitName}</a><a href="${reportAddress(newest)}">${year}年</a><span aria-current="page">版本和更正</span></nav>
<h1 class="report-list-title">${newest.title}：版本和更正</h1>
${editions.map((edition, index) => one(edition, editions[index + 1], index === 0))}`
}

function one(
  edition: EditionWithDocument,
  previous: EditionWithDocument | undefined,
  isNewest: boolean,
): Html {
  const { number, publishedAt, correctionNote, digest } = edition
  return html`<section class="report-edition"><h2><a href="${reportAddress(edition, isNewest)}">第 ${number} 版</a>${isNewest && html`<span class="report-note">现行版本</span>`}</h2>
<p>${dayInChina(publishedAt)} 公开。JSON 文件的 SHA-256：<span class="report-digest">${digest}</span></p>
${correctionNote !== null && html`<p><strong>更正说明：</strong>${correctionNote}</p>`}
${previous && changes(edition, previous)}</section>`
}

function changes(edition: EditionWithDocument, previous: EditionWithDocument): Html {
  const [before, after] = [reportOf(previous.document), reportOf(edition.document)]
  const { cells, notComparable, sections } = compare(before, after)
  const changed = cells.filter(({ same }) => !same)
  const addresses = [...changed, ...notComparable].map(({ address }) => address)
  const differences = new Map(changed.map(({ address, difference }) => [address, difference]))
  const texts = sections.filter(({ paragraphs }) => paragraphs.some(({ kind }) => kind !== 'same'))
  return html`<h3>与第 ${previous.number} 版相比</h3>
${
  addresses.length === 0
    ? html`<p>表格数字没有变化。</p>`
    : html`<div class="year-frame" tabindex="0" role="region" aria-label="第 ${edition.number} 版改动的数字"><table class="year-table"><caption>改动了 ${addresses.length} 格</caption>
<thead><tr><th scope="col">单元格</th><th scope="col">第 ${previous.number} 版</th><th scope="col">第 ${edition.number} 版</th><th scope="col">增减</th></tr></thead>
<tbody>${addresses.map((address) => {
        const difference = differences.get(address) ?? null
        return html`<tr><th scope="row">${cellLabel(address, after.edition)}</th><td>${statedIn(before, address).text}</td><td>${statedIn(after, address).text}</td><td>${difference === null ? '—' : signed(difference)}</td></tr>`
      })}</tbody></table></div>`
}
<p>${texts.length === 0 ? '文字没有变化。' : html`文字有改动的部分：${texts.map(({ heading }) => heading).join('；')}。`}</p>`
}
