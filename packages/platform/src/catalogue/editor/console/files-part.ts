// The attachments in the form for editing: titles, order, taking in and out; the text of the body from a
// Word file.

import { fileKinds } from '#kit/files/file-kind.ts'
import { fileStateTitles } from '#kit/files/kept-file.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { RecordFile } from '../../attachments/record-file.ts'
import { recordPath } from '../../console/record-scope.ts'
import { theirSide } from './edit-field.ts'
import type { EditedRecord } from './edited.ts'

export function filesPart(given: EditedRecord): Html {
  const { files, values, megabytes } = given
  const ids = attachedIds(values)
  const attached = ids.flatMap((id) => files.find(({ file }) => file.id === id) ?? [])
  const others = files.filter(({ file }) => !ids.includes(file.id))
  return html`<section class="panel" id="attachments"><h2>附件</h2>${theirSide(given, 'attachments')}
${attached.length === 0 && html`<p class="nothing-here">没有附件。</p>`}
${attached.length > 0 && html`<ol class="edit-files">${attached.map((one, index) => attachedItem(given, one, { index, isLast: index === attached.length - 1 }))}</ol>`}
${
  others.length > 0 &&
  html`<details class="edit-others"><summary>不随本版发布的文件（${others.length}）</summary><ul class="edit-files">${others.map(
    (one) =>
      html`<li>${fileFacts(given, one)} <button class="btn btn-sm" name="do" value="attach:${one.file.id}">作为附件</button></li>`,
  )}</ul></details>`
}
<div class="field"><label class="form-label" for="file">添加文件</label><p class="form-hint" id="file-hint">可以一次选择几个，每个不超过 ${megabytes} MB；选好后按“上传”，已填写的内容一并保存。</p>
<div class="edit-upload"><input class="form-control" id="file" name="file" type="file" multiple aria-describedby="file-hint"><button class="btn" name="do" value="upload">上传</button></div>
${given.problems.file && html`<p class="field-problem">${given.problems.file}</p>`}</div></section>`
}

/** The files that the form attaches, in its order. */
export function attachedIds(values: EditedRecord['values']): readonly string[] {
  const ids: string[] = []
  for (let index = 0; values.has(`attachment.${index}.file`); index += 1)
    ids.push(values.get(`attachment.${index}.file`) ?? '')
  return ids
}

type At = { readonly index: number; readonly isLast: boolean }

function attachedItem(given: EditedRecord, one: RecordFile, { index, isLast }: At): Html {
  const { id } = one.file
  const name = `attachment.${index}.title`
  const found = given.findings.filter(({ field }) => field === `attachment:${id}`)
  return html`<li><input type="hidden" name="attachment.${index}.file" value="${id}">
<div class="edit-file"><label class="visually-hidden" for="${name}">附件 ${index + 1} 的名称</label><input class="form-control" id="${name}" name="${name}" value="${given.values.get(name) ?? ''}">
<span class="edit-file-buttons"><button class="btn btn-sm" name="do" value="up:${id}"${index === 0 && html` disabled`}>上移</button><button class="btn btn-sm" name="do" value="down:${id}"${isLast && html` disabled`}>下移</button><button class="btn btn-sm" name="do" value="detach:${id}">取下</button></span></div>
${fileFacts(given, one)}${found.length > 0 && html`<p class="edit-found">${found.length} 处检查发现</p>`}</li>`
}

function fileFacts({ place }: EditedRecord, { file, text }: RecordFile): Html {
  const address = recordPath(place.unit, place.record.recordId, `/files/${file.id}`)
  const state = file.state === 'clean' ? '' : `，${fileStateTitles[file.state]}`
  return html`<p class="edit-file-facts"><a href="${address}">${file.name}</a>（${fileKinds[file.kind].title}，${sizeOf(file.size)}${state}）${text?.webForm !== undefined && html` <a href="${address}/page">网页版</a>`}${text !== undefined && text.note !== '' && html` <span class="quiet">${text.note}</span>`}</p>`
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
}
