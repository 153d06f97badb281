// The page of a published report: the official layout, files, editions, and what was let pass.

import { layOut, type Paragraph } from '@gongkai/report-engine'
import { grouped } from '#kit/grouped.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { type Html, html } from '#kit/html/html.ts'
import { portalTrail } from '#kit/html/portal-trail.ts'
import { dayInChina } from '#law/index.ts'
import { reportOf } from '../flow/findings.ts'
import { scopeTitles } from '../flow/scope.ts'
import { fileEndings, fileTypes } from '../publication/file-kinds.ts'
import {
  type Publication,
  type PublicationEntry,
  reportAddress,
} from '../publication/publication.ts'
import { laidOutTable } from './laid-out-table.ts'
import { nameToday } from './name-today.ts'

export type ReportPage = {
  readonly publication: Publication
  /** All published editions, newest first. */
  readonly editions: readonly PublicationEntry[]
}

/** The body of the page. */
export function reportPage({ publication, editions }: ReportPage): Html {
  const { unitCode, unitName, year } = publication
  const above = [
    { address: '/reports', name: '年度报告' },
    { address: `/reports/${unitCode}`, name: unitName },
  ]
  return html`<link rel="stylesheet" href="${assetAddress('report.css')}"><link rel="stylesheet" href="${assetAddress('report-narrow.css')}">
${portalTrail(above, `${year}年`)}
${superseded(publication)}
${correction(publication)}
<div class="report-columns">
${reportArticle(publication.document)}
<aside class="report-side" aria-label="下载与版本">
${files(publication)}
${about(publication)}
${history(publication, editions)}
${waivers(publication)}
${digestNote(publication)}
</aside>
</div>`
}

/** How a reader can tell that a file is the one that was published. */
export function digestNote({ digest }: Pick<Publication, 'digest'>): Html {
  return html`<details><summary>核对文件是否被改动</summary>
<p>内容自公开之日起不再改动。下载的 JSON 文件算出的校验值（SHA-256）与下面相同，就是公开时的原文。</p>
<p class="report-digest">${digest}</p></details>`
}

/** The report itself as the public reads it; beside another main heading its title is one below. */
export function reportArticle(document: string, titleLevel: 1 | 2 = 1): Html {
  const layout = layOut(reportOf(document))
  const title = layout.title.map((line) => html`<span>${line}</span>`)
  return html`<article class="report-sheet">
${titleLevel === 1 ? html`<h1>${title}</h1>` : html`<h2 class="report-title">${title}</h2>`}
${layout.publishedOn && html`<p class="report-published">发布日期：${layout.publishedOn}</p>`}
${layout.opening.map(paragraph)}
${layout.sections.map(({ heading, paragraphs, table }, index) => {
  const id = `section-${index + 1}`
  return html`<section>
${heading !== '' && html`<h2 id="${id}">${heading}</h2>`}
${paragraphs.map(paragraph)}
${table && laidOutTable(table, id, ({ text }) => grouped(text))}
</section>`
})}
</article>`
}

function paragraph({ text, subheading }: Paragraph): Html {
  return subheading ? html`<h3>${text}</h3>` : html`<p>${text}</p>`
}

function superseded({ isNewest, unitCode, year, number }: Publication): Html | undefined {
  if (isNewest) return undefined
  const newest = reportAddress({ unitCode, year, number })
  return html`<p class="report-notice" role="note">这是已被更正的第 ${number} 版。<a href="${newest}">查看现行版本</a></p>`
}

function correction({ correctionNote, number }: Publication): Html | undefined {
  if (correctionNote === null) return undefined
  return html`<p class="report-notice" role="note"><strong>更正说明</strong>（第 ${number} 版）：${correctionNote}</p>`
}

/** Which unit's it is today, and whose figures it states where not the organ's alone. */
function about(publication: Publication): Html {
  const { unitCode, unitName, scope } = publication
  return html`<h2>单位</h2>
<p><a href="/units/${unitCode}">${unitName}</a>${nameToday(publication)}</p>
${scope !== 'organ' && html`<p class="report-note">统计范围：${scopeTitles[scope]}，数字含下属单位。</p>`}`
}

function files(publication: Publication): Html {
  const address = reportAddress(publication, publication.isNewest)
  return html`<h2>下载</h2>
<ul class="report-files">${fileEndings.map(
    (ending) =>
      html`<li><a href="${address}.${ending}" download>${fileTypes[ending].title}<span class="report-note">${fileTypes[ending].hint}</span></a></li>`,
  )}</ul>`
}

function history(
  { number, unitCode, year }: Publication,
  editions: readonly PublicationEntry[],
): Html {
  return html`<h2>版本</h2>
<ol class="report-editions" reversed>${editions.map((edition, index) => {
    const label = `第 ${edition.number} 版`
    const name =
      edition.number === number
        ? html`<strong aria-current="page">${label}</strong>`
        : html`<a href="${reportAddress(edition, index === 0)}">${label}</a>`
    return html`<li>${name}<span class="report-note">${dayInChina(edition.publishedAt)} 公开</span></li>`
  })}</ol>
${editions.length > 1 && html`<p><a href="${reportAddress({ unitCode, year, number })}/editions">改动了哪些数字</a></p>`}`
}

function waivers({ waivers: published }: Publication): Html | undefined {
  if (published.length === 0) return undefined
  return html`<h2>经说明的问题</h2>
<ul class="report-waivers">${published.map(({ message, reason }) => html`<li>${message}<br>说明：${reason}</li>`)}</ul>`
}
