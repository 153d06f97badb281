// The files of an answer as the applicant gets them; the code goes in the body, never in an address.

import { fileKinds } from '#kit/files/file-kind.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { View } from '#kit/http/route.ts'
import type { RequestFile } from '../attachments/request-files.store.ts'
import type { Credentials } from '../follow/find-by-code.store.ts'
import { sizeInWords } from './apply-files.page.ts'

type Given = { readonly typed: Credentials; readonly answerFiles: readonly RequestFile[] }

export function trackFiles(view: View, { typed, answerFiles }: Given): Html | false {
  if (answerFiles.length === 0) return false
  return html`<section class="intake-block"><h2>答复的附件（${answerFiles.length}）</h2><ul class="intake-files">${answerFiles.map(
    ({ file }) =>
      html`<li>${file.name}（${fileKinds[file.kind].title}，${sizeInWords(file.size)}）<form method="post" action="/track/files/${file.id}">${view.token()}<input type="hidden" name="number" value="${typed.number}"><input type="hidden" name="secretCode" value="${typed.code}"><button class="btn btn-sm" type="submit">下载</button></form></li>`,
  )}</ul></section>`
}
