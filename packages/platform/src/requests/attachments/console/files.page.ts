// The files of a request: what came with it, what was added, what goes out with the answer.

import { inConsole } from '#agencies/console/console-frame.ts'
import { fileKinds } from '#kit/files/file-kind.ts'
import { fileStateTitles } from '#kit/files/kept-file.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { choice } from '#kit/html/components/choice/choice.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import { type RequestRefusal, requestRefusals } from '../../case/refusals.ts'
import { type RequestPlace, requestPath } from '../../console/request-scope.ts'
import { fileParts } from '../file-part.ts'
import type { RequestFile } from '../request-files.store.ts'

export type FilesPage = RequestPlace & {
  readonly files: readonly RequestFile[]
  readonly attempt: Attempt
  readonly refusal: { readonly code: RequestRefusal['code'] } | undefined
  readonly megabytes: number
}

export function filesPage(view: View, given: FilesPage): Html {
  const { unit, request, files, attempt, refusal } = given
  const path = requestPath(unit, request.requestId, '/files')
  const body = html`<link rel="stylesheet" href="${assetAddress('requests.css')}"><link rel="stylesheet" href="${assetAddress('release.css')}">${attempt.summary}
<section class="panel"><h2>文件</h2><p class="form-hint">申请人的文件加密保存，每次查看都记入审计日志；只有本单位的经办人和工作机构负责人可以查看。</p>${dataTable(
    {
      caption: '申请的文件',
      columns: ['是什么', '名称', '类型', '收到', '病毒检查', ''],
      lines: files.map(({ part, file }) => [
        fileParts[part].title,
        fileParts[part].purpose === 'request-proof' ? '—' : file.name,
        fileKinds[file.kind].title,
        dayInChina(file.sentAt),
        fileStateTitles[file.state],
        file.state === 'clean' &&
          html`<form method="post" action="${path}/${file.id}">${view.token()}<button class="btn btn-sm" type="submit" aria-label="查看${fileParts[part].title}，查看会记入审计日志">查看</button></form>`,
      ]),
      whenEmpty: '这件申请没有文件。',
    },
  )}</section>${refusal === undefined ? addForm(view, given, path) : html`<p class="nothing-here">${requestRefusals[refusal.code]}</p>`}`
  const trail = [
    { address: '/requests', name: '依申请公开' },
    { address: requestPath(unit, request.requestId), name: request.number ?? '未登记' },
  ]
  return inConsole(view, { title: '申请的文件', trail, body })
}

function addForm(view: View, { attempt, megabytes }: FilesPage, path: string): Html {
  const wrong = attempt.problem('file')
  const options = Object.entries(fileParts)
    .filter(([part]) => part !== 'answer')
    .map(([part, { title }]) => [part, title] as const)
  return html`<section class="panel"><h2>添加扫描件</h2><form method="post" action="${path}" enctype="multipart/form-data">${view.token()}<div class="form-columns">
${choice({ name: 'part', label: '是什么', value: attempt.typed('part'), options })}
<div class="field"><label class="form-label" for="file">文件</label><p class="form-hint" id="file-hint">PDF、图片、Word、Excel 或者文本文件，每个不超过 ${megabytes} MB。</p>${wrong && html`<p class="field-problem" id="file-problem">${wrong}</p>`}
<input class="form-control${wrong ? ' is-invalid' : ''}" id="file" type="file" name="file" multiple required aria-describedby="file-hint${wrong ? ' file-problem' : ''}"></div></div>
<button class="btn btn-primary" type="submit">添加</button></form></section>`
}
