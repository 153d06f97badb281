// One template: its text beside the letter it makes, the fields it may use, the versions so far.

import { inConsole } from '#agencies/console/console-frame.ts'
import type { Unit } from '#agencies/index.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { type Html, html } from '#kit/html/html.ts'
import { momentText } from '#kit/html/moment.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import type { LetterContent } from '../issue/letter-content.ts'
import { fieldNames } from '../kinds/field.ts'
import { type LetterKindName, letterKinds } from '../kinds/letter-kinds.ts'
import type { Template } from '../template/template.ts'
import type { TemplateVersion } from '../template/template-in-force.ts'
import { letterSheet } from './letter-sheet.page.ts'

export type TemplateView = {
  readonly unit: Unit
  readonly kind: LetterKindName
  /** As in force, or as typed. */
  readonly shown: Template
  readonly origin: string
  readonly example: LetterContent
  readonly versions: readonly TemplateVersion[]
  readonly names: ReadonlyMap<string, string>
  readonly today: string
  readonly mayWrite: boolean
  readonly attempt: Attempt
}

export function templatePage(view: View, given: TemplateView): Html {
  const { unit, kind, example, attempt, mayWrite } = given
  const body = html`<link rel="stylesheet" href="${assetAddress('letters.css')}">${attempt.summary}
<div class="letter-columns"><section class="panel">${mayWrite ? form(view, given) : plain(given)}${fieldList(given)}</section>
<section aria-label="样张">${letterSheet(example)}<p class="quiet">样张中的内容是编造的。</p></section></div>
${versionsPanel(given)}`
  return inConsole(view, {
    title: letterKinds[kind].title,
    trail: [{ address: `/letters/templates/${unit.code}`, name: `文书模板：${unit.name}` }],
    body,
  })
}

function plain({ shown }: TemplateView): Html {
  return html`<h2>${shown.title}</h2>${shown.body.split('\n').map((line) => html`<p>${line}</p>`)}`
}

function form(view: View, { shown, origin, attempt, today }: TemplateView): Html {
  const date = (name: 'validFrom' | 'validUntil', label: string, value: string): Html => {
    const optional = name === 'validUntil'
    return html`<div class="field"><label class="form-label" for="${name}">${label}${optional && html` <span class="field-optional">选填</span>`}</label>
${attempt.problem(name) && html`<p class="field-problem">${attempt.problem(name)}</p>`}
<input class="form-control" type="date" id="${name}" name="${name}" value="${value}"${!optional && html` required`}></div>`
  }
  const typed = (name: string, otherwise: string): string =>
    attempt.path === undefined ? otherwise : attempt.typed(name)
  return html`<form method="post" action="${view.path}">${view.token()}
<p class="quiet">现在使用${origin === 'default' ? '平台提供的文字' : `本单位的第 ${origin} 版`}。</p>
<div class="field"><label class="form-label" for="title">标题</label>${attempt.problem('title') && html`<p class="field-problem">${attempt.problem('title')}</p>`}
<input class="form-control" id="title" name="title" value="${shown.title}" required></div>
<div class="field"><label class="form-label" for="body">正文</label><p class="form-hint" id="body-hint">一行一段；字段全部没有内容的一行不印出；“| 名称 | 内容”成为表格的一行。</p>${attempt.problem('body') && html`<p class="field-problem" id="body-problem">${attempt.problem('body')}</p>`}
<textarea class="form-control letter-body" id="body" name="body" rows="16" aria-describedby="body-hint" required>${shown.body}</textarea></div>
<div class="form-columns">${date('validFrom', '从哪一天起使用', typed('validFrom', today))}${date('validUntil', '使用到哪一天', typed('validUntil', ''))}</div>
<div class="form-line"><button class="btn" type="submit" name="do" value="preview">查看样张</button>
<button class="btn btn-primary" type="submit" name="do" value="save">保存为新版本</button>
<button class="btn" type="submit" name="do" value="default">改用平台提供的文字</button></div></form>`
}

function fieldList({ kind }: TemplateView): Html {
  const { fields, obligatory } = letterKinds[kind]
  return html`<h2>可以使用的字段</h2><p class="letter-fields">${fields.map((one) => html`<code${obligatory.includes(one) && html` class="is-obligatory"`}>{{${fieldNames[one]}}}</code>`)}</p><p class="quiet">粗体字段必须写明，缺少的不能保存。</p>`
}

function versionsPanel({ versions, names }: TemplateView): Html {
  return html`<section class="panel"><h2>版本</h2>${dataTable({
    caption: '本单位的版本',
    columns: ['版本', '使用期间', '标题', '保存人', '保存时间'],
    lines: versions.map(({ version, validFrom, validUntil, template, savedBy, savedAt }) => [
      `第 ${version} 版`,
      validUntil === null ? `${validFrom} 起` : `${validFrom} 至 ${validUntil}`,
      template?.title ?? html`<span class="quiet">改用平台提供的文字</span>`,
      names.get(savedBy) ?? '已注销的账号',
      momentText(savedAt),
    ]),
    whenEmpty: '本单位没有写过自己的版本。',
  })}</section>`
}
