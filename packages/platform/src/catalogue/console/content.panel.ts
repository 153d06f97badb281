// What an edition says: its metadata, the text as it will look, its attachments.

import { detailList } from '#kit/html/components/detail-list/detail-list.ts'
import { type Html, html, trusted } from '#kit/html/html.ts'
import { cleanBody } from '../content/clean-body.ts'
import { showBody } from '../content/show-body.ts'
import type { EditionContent } from '../record/content.ts'
import { kindOf } from '../record/kinds.ts'
import { fieldTexts } from '../saves/field-texts.ts'
import { type RecordPlace, recordPath } from './record-scope.ts'

/** `tied`: the titles of the records that this one is tied to, by their ids. */
export function contentPanel(
  place: RecordPlace,
  tied: ReadonlyMap<string, string>,
  title = '内容',
): Html {
  const { record, edition, unit } = place
  const { content } = edition
  const path = recordPath(unit, record.recordId, '/files')
  return html`<section class="panel" id="content"><h2>${title}</h2>${metadata(place, tied)}
${contentAsRead(content, { picture: (fileId) => `${path}/${fileId}/picture`, file: (fileId) => `${path}/${fileId}` })}</section>`
}

/** Shown with the text itself, not above it. */
const withText = ['标题', '题注', '附件', '修改说明']

function metadata({ record, edition }: RecordPlace, tied: ReadonlyMap<string, string>): Html {
  const texts = fieldTexts(
    edition.content,
    kindOf(record.kind),
    ({ recordId }) => tied.get(recordId) ?? '没有公开的信息',
  )
  const said = [...texts].filter(([title, text]) => text !== '' && !withText.includes(title))
  const isUndecided = edition.attribute === null
  return detailList({
    ...(isUndecided && { 公开属性: html`<span class="is-late">未定</span>` }),
    ...Object.fromEntries(said),
  })
}

/** Where the files of an edition are had; undefined: not from here. */
export type FileAddresses = {
  readonly picture: (fileId: string) => string | undefined
  readonly file: (fileId: string) => string | undefined
}

/** The text as readers will see it, under its title and caption, with its attachments. */
export function contentAsRead(content: EditionContent, addresses: FileAddresses): Html {
  const { title, caption, body, attachments, changeNote } = content
  const ofPicture = (fileId: string): string | undefined =>
    attachments.some((one) => one.fileId === fileId) ? addresses.picture(fileId) : undefined
  return html`<article class="record-sheet"><h3 class="record-sheet-title">${title}</h3>${caption && html`<p class="record-caption">${caption}</p>`}
${body.trim() === '' ? html`<p class="nothing-here">没有正文。</p>` : asRead(body, ofPicture)}</article>
${changeNote && html`<h3>这一版改了什么（读者会看到）</h3><p class="asked-whole">${changeNote}</p>`}
${attachments.length > 0 && html`<h3>附件</h3><ol class="record-attachments">${attachments.map((one) => attachment(one, addresses.file(one.fileId)))}</ol>`}`
}

function attachment(
  { title, digest }: EditionContent['attachments'][number],
  address: string | undefined,
): Html {
  const name = address === undefined ? html`${title}` : html`<a href="${address}">${title}</a>`
  return html`<li>${name} <small class="quiet" title="${digest}">摘要 ${digest.slice(0, 12)}</small></li>`
}

/** Cleaned once more on its way to the page: nothing a person typed or pasted runs here. */
function asRead(body: string, ofPicture: FileAddresses['picture']): Html {
  return trusted(showBody(cleanBody(body), ofPicture))
}
