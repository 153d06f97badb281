// The page of one record: its head table, its text, its files, what it is tied to, its editions.

import { fileKinds } from '#kit/files/file-kind.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { type Html, html, trusted } from '#kit/html/html.ts'
import { portalTrail } from '#kit/html/portal-trail.ts'
import { dayInChina } from '#law/index.ts'
import type { FileEntry } from '../attachments/published-files.store.ts'
import { cleanBody } from '../content/clean-body.ts'
import { picturesIn, showBody } from '../content/show-body.ts'
import { captionOf } from '../layout/caption.ts'
import { recordAddress } from '../publication/publication.ts'
import { kindOf } from '../record/kinds.ts'
import { columnOf, columns } from './columns.ts'
import { documentFacts } from './document-facts.ts'
import { documentSide } from './document-side.ts'
import { tieHeadings } from './document-words.ts'
import { editionAddress, type ShownDocument } from './shown-document.ts'

/** The body of the page. */
export function documentPage(shown: ShownDocument): Html {
  const { edition, content } = shown
  const column = columnOf(edition.kind)
  const unit = { address: `/units/${edition.unitCode}`, name: edition.unitName }
  const trail = [
    { address: '/units', name: '公开单位' },
    unit,
    { address: `${unit.address}/${column}`, name: columns[column].title },
  ]
  const { title } = kindOf(edition.kind)
  const here = title === columns[column].title ? '正文' : title
  return html`<link rel="stylesheet" href="${assetAddress('documents.css')}">
${portalTrail(trail, here)}
${notices(shown)}
${documentFacts(shown)}
<div class="document-columns">
<article class="document-sheet" lang="zh-CN">
<h1>${content.title}</h1>
${caption(shown)}
${text(shown)}
${attachments(shown)}
</article>
${documentSide(shown)}
</div>
${ties(shown)}`
}

function notices(shown: ShownDocument): Html {
  const { edition, editions, changeNotes } = shown
  const note = changeNotes.get(edition.number) ?? ''
  return html`${edition.standing === 'withdrawn' && html`<p class="document-notice" role="note"><strong>本信息已于 ${edition.endedAt && dayInChina(edition.endedAt)} 撤回。</strong>原因：${edition.endedReason ?? ''}</p>`}
${edition !== editions[0] && html`<p class="document-notice" role="note"><strong>已有新版。</strong>这是第 ${edition.number} 版。<a href="${recordAddress(edition)}">查看现行版本</a></p>`}
${note !== '' && html`<p class="document-notice" role="note"><strong>更正说明</strong>（第 ${edition.number} 版）：${note}</p>`}`
}

/** @law 国办公开办函〔2021〕33号 — 标题、题注、正文 */
function caption({ content, edition, facts }: ShownDocument): Html | false {
  const isNormative = kindOf(edition.kind).countsIn !== undefined
  const told = facts.map((fact) => ({
    ...fact,
    byDocument: fact.by === null ? fact.byDocument : `《${fact.by.title}》`,
  }))
  const says = isNormative ? captionOf(content, told) : content.caption
  return says !== '' && html`<p class="document-caption">${says}</p>`
}

/** Cleaned once more on its way to the page; wide tables scroll by themselves. */
function text({ content, edition, files, editions }: ShownDocument): Html {
  const address = editionAddress({ editions }, edition)
  const body = showBody(cleanBody(content.body), (fileId) => {
    const index = content.attachments.findIndex((one) => one.fileId === fileId)
    return files.some(({ id }) => id === fileId) ? `${address}/files/${index + 1}` : undefined
  })
  const scrolling = body
    .replaceAll(
      '<table>',
      '<div class="document-table" role="region" aria-label="表格" tabindex="0"><table>',
    )
    .replaceAll('</table>', '</table></div>')
  if (body.trim() === '')
    return html`<p class="document-empty">${content.attachments.length > 0 ? '正文见附件。' : '这条信息没有正文。'}</p>`
  return html`<div class="document-body">${trusted(scrolling)}</div>`
}

function attachments(shown: ShownDocument): Html | false {
  const { content, files, edition } = shown
  const pictures = new Set(picturesIn(content.body))
  const listed = content.attachments.flatMap((one, index) =>
    pictures.has(one.fileId) ? [] : [{ ...one, place: index + 1 }],
  )
  const address = editionAddress(shown, edition)
  return (
    listed.length > 0 &&
    html`<section class="document-files" aria-labelledby="files"><h2 id="files">附件</h2><ol>${listed.map(
      ({ fileId, title, place }) => {
        const file = files.find(({ id }) => id === fileId)
        return file === undefined
          ? html`<li>${title}<span class="document-quiet">暂时不能下载</span></li>`
          : html`<li><a href="${address}/files/${place}" download>${title}</a><span class="document-quiet">${fileNote(file)}</span></li>`
      },
    )}</ol></section>`
  )
}

/** PDF 文件，1.2 MB */
function fileNote({ kind, size }: FileEntry): string {
  const kilobytes = Math.max(1, Math.round(size / 1024))
  const much = kilobytes < 1024 ? `${kilobytes} KB` : `${(kilobytes / 1024).toFixed(1)} MB`
  return `${fileKinds[kind].title}，${much}`
}

function ties({ tied }: ShownDocument): Html {
  const groups = new Map<string, typeof tied>()
  for (const one of tied) {
    const heading = tieHeadings[one.direction][one.tie]
    groups.set(heading, [...(groups.get(heading) ?? []), one])
  }
  return html`${[...groups].map(
    ([heading, records]) => html`<section class="document-ties"><h2>${heading}</h2>
${tiedLines(records.slice(0, shownAtOnce))}
${
  records.length > shownAtOnce &&
  html`<details><summary>其余 ${records.length - shownAtOnce} 件</summary>${tiedLines(records.slice(shownAtOnce))}</details>`
}</section>`,
  )}`
}

/** A decision may end a hundred documents. */
const shownAtOnce = 10

function tiedLines(records: ShownDocument['tied']): Html {
  return html`<ul>${records.map((one) => {
    const day = dayInChina(one.publishedAt)
    return html`<li><a href="${recordAddress(one)}">${one.title}</a><span class="document-quiet">${one.documentNumber}</span><time datetime="${day}">${day}</time></li>`
  })}</ul>`
}
