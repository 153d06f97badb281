// Sending in a file, and the questions about it: whose report it is, and whether it was checked.

import { type Html, html } from '#kit/html/html.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import { fileReasons } from '../file-words.ts'

export type UploadForm = {
  /** Where the pages of the report are. */
  readonly path: string
  readonly unitName: string
  readonly year: number
  /** Whether a file has filled the edition already. */
  readonly isAgain: boolean
  readonly attempt: Attempt
  readonly megabytes: number
}

export function uploadForm(view: View, given: UploadForm): Html {
  const { path, isAgain, attempt, megabytes } = given
  const wrong = attempt.problem('file')
  return html`${question(view, given)}<section class="panel"><h2>${isAgain ? '换一个文件' : '上传报告文件'}</h2>
<form class="upload-form" method="post" action="${path}/source" enctype="multipart/form-data">${view.token()}
<div class="upload-area"><label class="form-label" for="file">报告文件</label>
<p class="form-hint" id="file-hint">Word（docx、doc、wps）、Excel（xlsx、xls、et）、PDF、网页、文本文件或者本平台导出的数据文件，不超过 ${megabytes} MB。可以把文件拖到这里。</p>
${wrong && html`<div id="file-problem">${fileReasons(attempt.refusal, given.year, wrong).map((line) => html`<p class="field-problem">${line}</p>`)}</div>`}
<input class="form-control${wrong ? ' is-invalid' : ''}" id="file" type="file" name="file" required aria-describedby="file-hint${wrong ? ' file-problem' : ''}"></div>
<button class="btn btn-primary" type="submit">上传并读取</button>
${isAgain && html`<p class="form-hint">新文件读到的内容会替换现在表格中的全部数字和文字，原来的文件仍然保存。</p>`}</form></section>`
}

/** Whether the refusal is a question that the page puts itself. */
export function isAsked({ refusal }: Attempt): boolean {
  return refusal?.code === 'report.otherOrgan' || refusal?.code === 'file.waiting'
}

/** A file that is kept and waits for an answer. */
function question(view: View, { path, unitName, attempt }: UploadForm): Html | false {
  const { code, facts } = attempt.refusal ?? {}
  const fileId = textOf(facts?.fileId)
  if (code === 'report.otherOrgan') {
    const organ = textOf(facts?.organ)
    return html`<section class="panel source-question" id="question"><h2>确认报告的机关</h2>
<p>文件写明的机关是“${organ}”，与本单位名称“${unitName}”不同。如果是更名前的名称、简称，或者由本单位发布，请确认；如果是其他机关的报告，请重新选择文件。</p>
<form method="post" action="${path}/source/read">${view.token()}<input type="hidden" name="fileId" value="${fileId}"><input type="hidden" name="organ" value="${organ}">
<button class="btn btn-primary" type="submit">确认是本单位的报告</button></form></section>`
  }
  if (code !== 'file.waiting') return false
  return html`<section class="panel source-question" id="question"><h2>等待病毒检查</h2>
<p>文件已经收到并隔离保存，但病毒检查暂时不可用，检查通过后才能读取。请稍后再试；一直不可用时请联系系统管理员。</p>
<form method="post" action="${path}/source/read">${view.token()}<input type="hidden" name="fileId" value="${fileId}">
<button class="btn btn-primary" type="submit">重新检查并读取</button></form></section>`
}

function textOf(fact: unknown): string {
  return typeof fact === 'string' ? fact : ''
}
