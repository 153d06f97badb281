// The fields for files of an application, and the list of those that are kept with the form.

import { fileKinds } from '#kit/files/file-kind.ts'
import type { StagedFile } from '#kit/files/staged-file.ts'
import { type Html, html } from '#kit/html/html.ts'
import { fileParts } from '../attachments/file-part.ts'
import { partOfStaged } from '../attachments/take-staged-files.action.ts'
import type { ApplicationFiles, FileField } from './application-files.ts'

type FileInput = {
  readonly field: FileField | 'supplement'
  readonly label: string
  readonly hint: string
  readonly files: ApplicationFiles
}

export function fileInput({ field, label, hint, files }: FileInput): Html {
  const wrong = files.problems[field]
  return html`<div class="field"><label class="form-label" for="${field}">${label} <span class="field-optional">选填</span></label>
<p class="form-hint" id="${field}-hint">${hint}</p>${wrong && html`<p class="field-problem" id="${field}-problem">${wrong}</p>`}
<input class="form-control${wrong ? ' is-invalid' : ''}" id="${field}" type="file" name="${field}" multiple aria-describedby="${field}-hint${wrong ? ` ${field}-problem` : ''}"></div>`
}

/** What is kept with the form, with a box for each to take it away again. */
export function keptFiles({ code, staged }: ApplicationFiles): Html {
  return html`${code !== '' && html`<input type="hidden" name="stage" value="${code}">`}${
    staged.length > 0 &&
    html`<section class="intake-block" id="files"><h2>已收下的文件（${staged.length}）</h2><ul class="intake-files">${staged.map(
      (file) =>
        html`<li>${fileInWords(file)} <label><input type="checkbox" name="removeFile" value="${file.id}"> 不要这个文件</label></li>`,
    )}</ul></section>`
  }`
}

/** 身份证明：图片，120 KB. */
export function fileInWords({ name, kind, size, ...file }: StagedFile): string {
  const part = partOfStaged({ name, ...file })
  const called = part === 'attachment' ? `：${name}` : ''
  return `${fileParts[part].title}${called}（${fileKinds[kind].title}，${sizeInWords(size)}）`
}

/** 1.2 MB. */
export function sizeInWords(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** Saving for later, and opening what was saved. */
export const saveButton: Html = html`<button class="btn" type="submit" name="do" value="save" formnovalidate>保存草稿，以后再提交</button>`

export function openDraftForm(token: Html): Html {
  return html`<details class="intake-block"><summary>继续填写保存过的草稿</summary><form method="post" action="/apply">${token}<div class="field"><label class="form-label" for="draftCode">草稿码</label><input class="form-control" id="draftCode" name="draftCode" autocomplete="off" required></div>
<p class="intake-actions"><button class="btn" type="submit" name="do" value="open">打开草稿</button></p></form></details>`
}
