// The form in which an edition is written: works as one form without script.

import { assetAddress } from '#kit/html/assets.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Html, html } from '#kit/html/html.ts'
import { island } from '#kit/html/islands.ts'
import type { View } from '#kit/http/route.ts'
import { recordPath } from '../../console/record-scope.ts'
import { bodyDifference } from '../../content/difference.ts'
import { attributeTitles, withholdingGrounds } from '../../record/attribute.ts'
import { editChoice, editField, kindField } from './edit-field.ts'
import type { EditedRecord } from './edited.ts'
import { attachedIds, filesPart } from './files-part.ts'
import { shownDifference } from './shown-difference.ts'
import { tiesPart } from './ties-part.ts'

const editorIsland = island('record-editor', new URL('./island/record-editor.ts', import.meta.url))

/** The body of the page. */
export function editPage(view: View, given: EditedRecord): Html {
  const { place, seen, attempt, done } = given
  const { record, edition, unit } = place
  const path = recordPath(unit, record.recordId, '/edit')
  const keep = `${path}/${edition.number}/${view.person?.id}`
  const isDraft = edition.state === 'draft' || edition.state === 'returned'
  return html`<link rel="stylesheet" href="${assetAddress('editor.css')}"><link rel="stylesheet" href="${assetAddress('rich-text.css')}">${attempt.summary}${done !== undefined && notice({ tone: 'done', title: done })}
${!isDraft && html`<div class="notice notice-problem" role="note"><p class="notice-title">这一版已经送审</p><p>保存修改后要重新送审，已经通过的审核和保密审查都会作废。</p></div>`}
<form class="edit-form" id="record-editor" method="post" action="${path}?edition=${edition.number}" enctype="multipart/form-data" autocomplete="off" data-keep="${keep}" data-path="${recordPath(unit, record.recordId)}" data-edition="${edition.number}"${isDraft && attempt.path === undefined && html` data-autosave`}${attempt.path !== undefined && html` data-unsaved`}>${view.token()}
<button class="visually-hidden" type="submit" tabindex="-1" aria-hidden="true">保存</button><input type="hidden" name="seen" value="${seen}">
<div class="edit-columns"><div>${textPart(given)}${filesPart(given)}</div><div>${attributePart(given)}${documentPart(given)}${ownPart(given)}${findingPart(given)}${tiesPart(given)}</div></div>
<div class="edit-bar"><button class="btn btn-primary" type="submit">保存</button><p id="editor-state" role="status">每次保存都留有记录，可以对照。</p><p id="editor-notes"></p></div></form>${editorIsland()}`
}

function textPart(given: EditedRecord): Html {
  const { place, values, conflicts, theirs } = given
  const isLater = place.record.liveEdition !== null
  const isBothChanged = conflicts.includes('body')
  return html`<section class="panel"><h2>标题和正文</h2>
${editField(given, { name: 'title', label: '标题', type: 'longText', rows: 2 })}
${isLater && editField(given, { name: 'changeNote', label: '修改说明', type: 'longText', rows: 2, hint: '这一版改了什么；发布后读者会看到。' })}
${
  isBothChanged &&
  html`<div class="edit-conflict"><p><strong>有人在您之后改了正文，您写的还没有保存。</strong>下面对照对方保存的和您写的；框里仍是您写的，改好后再按“保存”，将以框里的为准。</p>${shownDifference(bodyDifference(theirs.get('body') ?? '', values.get('body') ?? ''))}</div>`
}
<div class="field"><label class="form-label" for="body" id="body-label">正文</label><p class="form-hint" id="body-hint">可以从 Word、WPS 或者网页粘贴：保留标题、段落、表格和列表，去掉其余格式。不用编辑器时，直接写文字，一行一段。</p>
<div id="body-editor"></div><textarea class="form-control edit-body" id="body" name="body" rows="22" aria-describedby="body-hint" data-pictures="${JSON.stringify(picturesOf(given))}">
${values.get('body') ?? ''}</textarea></div>
<details class="edit-others"${given.problems.docx && html` open`}><summary>从 Word 文件导入正文</summary><div class="field"><label class="form-label" for="docx">Word 或 WPS 文件</label><p class="form-hint" id="docx-hint">读出标题、段落和表格，替换现在的正文；原来的正文留在保存记录中。</p>${given.problems.docx && html`<p class="field-problem">${given.problems.docx}</p>`}<div class="edit-upload"><input class="form-control" id="docx" name="docx" type="file" accept=".docx,.doc,.wps" aria-describedby="docx-hint"><button class="btn" name="do" value="import">导入</button></div></div></details></section>`
}

/** The attached pictures that can be put into the body. */
function picturesOf({ files, values }: EditedRecord): readonly (readonly [string, string])[] {
  const ids = attachedIds(values)
  return files.flatMap(({ file }) => {
    const isPicture = file.kind === 'png' || file.kind === 'jpeg'
    const at = ids.indexOf(file.id)
    return isPicture && at >= 0
      ? [[file.id, values.get(`attachment.${at}.title`) || file.name] as const]
      : []
  })
}

function attributePart(given: EditedRecord): Html {
  const grounds = Object.entries(withholdingGrounds).map(
    ([name, { title, law }]) => [name, `${title}（${law}）`] as const,
  )
  return html`<section class="panel"><h2>公开属性</h2>
${editChoice(given, { name: 'attribute', label: '公开属性', options: [['', '请选定'], ...Object.entries(attributeTitles)], hint: '起草时就要确定。' })}
<details class="edit-others"${given.values.get('attribute') !== 'proactive' && html` open`}><summary>不主动公开的理由</summary>
${editChoice(given, { name: 'ground', label: '不予公开的法定理由', options: [['', '（不适用）'], ...grounds] })}
${editField(given, { name: 'groundReason', label: '具体理由', type: 'longText', rows: 2 })}
${editField(given, { name: 'reviewOn', label: '再次评估的日期', type: 'date', hint: '到期提醒评估能否公开（条例第十八条）。' })}</details></section>`
}

function documentPart(given: EditedRecord): Html {
  const { kind } = given
  return html`<section class="panel"><h2>信息要素</h2>
${kind.isDocument && editField(given, { name: 'documentNumber', label: '发文字号', hint: '例如：示政办〔2026〕1号' })}
${editField(given, { name: 'issuers', label: kind.isDocument ? '发文机关' : '发布机关', hint: '联合发文的用顿号隔开，牵头机关在前。' })}
<div class="edit-pair">${editField(given, { name: 'formedOn', label: '成文日期', type: 'date' })}${editField(given, { name: 'changedOn', label: '变更日期', type: 'date' })}
${kind.isDocument && html`${editField(given, { name: 'effectiveOn', label: '施行日期', type: 'date' })}${editField(given, { name: 'expiresOn', label: '有效期至', type: 'date' })}`}</div>
${editField(given, { name: 'entryCode', label: '目录条目', hint: '主动公开目录中的代码，例如：20.1' })}
<div class="edit-pair">${editField(given, { name: 'subject', label: '主题分类' })}${editField(given, { name: 'genre', label: '体裁', list: 'genres' })}</div>
<datalist id="genres">${['通知', '意见', '办法', '规定', '决定', '公告', '通告', '批复', '函', '方案', '纪要'].map((one) => html`<option value="${one}">`)}</datalist>
${editField(given, { name: 'summary', label: '内容概述', type: 'longText' })}
${editField(given, { name: 'keywords', label: '关键词', hint: '用顿号或者空格隔开。' })}
<div class="edit-pair">${editField(given, { name: 'audience', label: '公开对象' })}${editField(given, { name: 'source', label: '信息来源', hint: '不填：本机关' })}</div>
${kind.countsIn && editField(given, { name: 'caption', label: '题注', type: 'longText', rows: 2 })}</section>`
}

function ownPart(given: EditedRecord): Html | false {
  const { fields = [], title } = given.kind
  return (
    fields.length > 0 &&
    html`<section class="panel"><h2>${title}的专有内容</h2>${fields.map((one) => kindField(given, one))}</section>`
  )
}

function findingPart({ findings, place }: EditedRecord): Html {
  const address = recordPath(place.unit, place.record.recordId, '/checks')
  const errors = findings.filter(({ severity }) => severity === 'error').length
  if (findings.length === 0)
    return html`<section class="panel"><h2>检查发现</h2><p class="quiet">已保存的内容没有检查发现。</p></section>`
  return html`<section class="panel"><h2>检查发现</h2><p>已保存的内容有 ${errors} 处必须改正、${findings.length - errors} 处需要核对。<a href="${address}?edition=${place.edition.number}">查看和处理</a></p>
<ul class="edit-findings">${findings.slice(0, 8).map(({ severity, message }) => html`<li class="record-finding-${severity}">${message}</li>`)}</ul></section>`
}
