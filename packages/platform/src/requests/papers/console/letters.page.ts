// The letters of one request: the list, forms for those issued by hand, one letter, a preview.

import { inConsole } from '#agencies/console/console-frame.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import { letterSheet } from '#letters/console/letter-sheet.page.ts'
import {
  fieldNames,
  type IssuedLetter,
  type LetterContent,
  type LetterKindName,
  letterKinds,
  partsAtMarks,
} from '#letters/index.ts'
import { namesAddressee } from '../paper-kinds.ts'
import { lettersTable } from './letters.panel.ts'
import type { Letters } from './load-letters.ts'

export type Place = { readonly path: string; readonly number: string | null }

function frame(view: View, given: { readonly title: string; readonly place: Place; body: Html }) {
  const { title, place, body } = given
  const whole = html`<link rel="stylesheet" href="${assetAddress('letters.css')}">${body}`
  const trail = [
    { address: '/requests', name: '依申请公开' },
    {
      address: place.path,
      name: place.number === null ? '未登记的申请' : `申请 ${place.number}`,
    },
  ]
  return inConsole(view, { title, trail, body: whole })
}

export function lettersPage(
  view: View,
  given: { readonly place: Place; readonly letters: Letters; readonly attempt: Attempt },
): Html {
  const { place, letters, attempt } = given
  const body = html`${attempt.summary}<section class="panel"><h2>已经制发</h2>${lettersTable(letters)}</section>
<section class="panel letter-forms"><h2>制发文书</h2>
${letters.byHand.length === 0 && html`<p class="nothing-here">现在没有可以由您制发的文书。登记以后由经办人或者公开工作机构负责人制发。</p>`}
${letters.byHand.map((kind) => paperForm(view, { kind, path: letters.path, attempt }))}</section>`
  return frame(view, { title: '文书', place, body })
}

type Form = { readonly kind: LetterKindName; readonly path: string; readonly attempt: Attempt }

function paperForm(view: View, { kind, path, attempt }: Form): Html {
  const { title, law, typed } = letterKinds[kind]
  const isAgain = attempt.path !== undefined && attempt.typed('kind') === kind
  const value = (name: string): string => (isAgain ? attempt.typed(name) : '')
  const problem = (name: string) =>
    isAgain && attempt.problem(name) && html`<p class="field-problem">${attempt.problem(name)}</p>`
  return html`<details${isAgain && html` open`}><summary>${title} <span class="quiet">${law}</span></summary>
<form method="post" action="${path}">${view.token()}<input type="hidden" name="kind" value="${kind}">
${namesAddressee(kind) && html`<div class="field"><label class="form-label" for="${kind}-addressee">收件人</label>${problem('addressee')}<input class="form-control" id="${kind}-addressee" name="addressee" value="${value('addressee')}" required></div>`}
${typed.map((field) => html`<div class="field"><label class="form-label" for="${kind}-${field}">${fieldNames[field]}</label>${problem(field)}<textarea class="form-control" id="${kind}-${field}" name="${field}" rows="2"${letterKinds[kind].obligatory.includes(field) && html` required`}>${value(field)}</textarea></div>`)}
<button class="btn btn-primary" type="submit">制发${title}</button></form></details>`
}

export type Shown = {
  readonly place: Place
  readonly letter: IssuedLetter
  readonly content: LetterContent
  readonly issuer: string
  readonly mayRead: boolean
}

/** One letter; personal data are covered on the screen, whole in the files. */
export function letterPage(view: View, { place, letter, content, issuer, mayRead }: Shown): Html {
  const { kind, letterId, digest } = letter
  const file = `${place.path}/letters/${letterId}`
  const body = html`<p class="letter-files">${
    mayRead
      ? html`<a class="btn" href="${file}.pdf">下载 PDF</a><a class="btn" href="${file}.docx">下载 DOCX</a> <span class="quiet">文件含有个人信息，下载会记入审计日志。</span>`
      : html`<span class="quiet">文件含有个人信息，只有办理单位的工作人员可以下载。</span>`
  }</p>${letterSheet(content)}
<p class="quiet">${issuer}制发。文书制发后不能修改；内容摘要（SHA-256）：<code>${digest}</code></p>`
  return frame(view, { title: letterKinds[kind].title, place, body })
}

/** How the answer would read if it were signed today; it has no number yet. */
export function previewPage(
  view: View,
  { place, content }: { readonly place: Place; readonly content: LetterContent },
): Html {
  const body = html`<p class="notice notice-done" role="status">这是预览，还没有制发：文号和日期在签发时确定。</p>${missingNotice(content)}${letterSheet(content, { isPreview: true })}`
  return frame(view, { title: '预览答复文书', place, body })
}

/** What is missing, by the names of the marks in the sheet. */
function missingNotice({ blocks }: LetterContent): Html | undefined {
  const parts = blocks.flatMap(({ text }) => partsAtMarks(text))
  const missing = new Set(parts.flatMap(({ text, isMissing }) => (isMissing ? [text] : [])))
  if (missing.size === 0) return undefined
  return notice({
    tone: 'problem',
    title: `还有 ${missing.size} 处没有内容，不能这样签发`,
    lines: [[...missing].join(' '), '请回到“拟写答复”补上；机关联系方式在单位资料中填写。'],
  })
}
