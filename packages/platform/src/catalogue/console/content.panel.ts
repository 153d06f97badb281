// What an edition says: its metadata, the text as it will look, its attachments.

import { detailList } from '#kit/html/components/detail-list/detail-list.ts'
import { type Html, html, type Piece, trusted } from '#kit/html/html.ts'
import { cleanBody } from '../content/clean-body.ts'
import { attributeTitles, withholdingGrounds } from '../record/attribute.ts'
import type { EditionContent } from '../record/content.ts'
import type { RecordKind } from '../record/kind.ts'
import { kindOf } from '../record/kinds.ts'
import type { LoadedRecord } from './load-record.ts'

export function contentPanel({ place: { record, edition } }: LoadedRecord): Html {
  const { content } = edition
  return html`<section class="panel" id="content"><h2>内容</h2>${metadata(content, kindOf(record.kind))}
${contentAsRead(content)}</section>`
}

/** The text as readers will see it, under its title and caption, with its attachments. */
export function contentAsRead(content: EditionContent): Html {
  const { title, caption, body, attachments, changeNote } = content
  return html`<article class="record-sheet"><h3 class="record-sheet-title">${title}</h3>${caption && html`<p class="record-caption">${caption}</p>`}
${body.trim() === '' ? html`<p class="nothing-here">没有正文。</p>` : asRead(body)}</article>
${changeNote && html`<h3>这一版改了什么（读者会看到）</h3><p class="asked-whole">${changeNote}</p>`}
${attachments.length > 0 && html`<h3>附件</h3><ol class="record-attachments">${attachments.map((one) => html`<li>${one.title} <small class="quiet" title="${one.digest}">摘要 ${one.digest.slice(0, 12)}</small></li>`)}</ol>`}`
}

/** Cleaned once more on its way to the page: nothing a person typed or pasted runs here. */
function asRead(body: string): Html {
  return trusted(cleanBody(body))
}

export function metadata(content: EditionContent, kind: RecordKind): Html {
  const { attribute, ground, groundReason, reviewOn, fields } = content
  const shown: Readonly<Record<string, Piece>> = {
    公开属性:
      attribute === null ? html`<span class="quiet">未定</span>` : attributeTitles[attribute],
    不公开的理由:
      ground && `${withholdingGrounds[ground].title}（${withholdingGrounds[ground].law}）`,
    具体理由: groundReason,
    重新审查日期: reviewOn,
    发文字号: content.documentNumber,
    发文机关: content.issuers.join('、'),
    形成日期: content.formedOn,
    变更日期: content.changedOn,
    施行日期: content.effectiveOn,
    有效期至: content.expiresOn,
    目录条目: content.entryCode,
    主题分类: content.subject,
    体裁: content.genre,
    公开对象: content.audience,
    关键词: content.keywords.join('、'),
    内容概述: content.summary,
    信息来源: content.source,
    ...Object.fromEntries(
      (kind.fields ?? []).map(({ name, title }) => [title, fields[name] ?? '']),
    ),
  }
  return detailList(Object.fromEntries(Object.entries(shown).filter(([, value]) => value)))
}
