// The office's templates: all kinds with where their wording comes from, and the marks of numbers.

import { inConsole } from '#agencies/console/console-frame.ts'
import type { Unit } from '#agencies/index.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { field } from '#kit/html/components/field/field.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import { groupTitles, type LetterKind } from '../kinds/letter-kind.ts'
import { letterKindNames, letterKinds } from '../kinds/letter-kinds.ts'
import { defaultMarks, documentNumber, type Marks } from '../numbering/document-number.ts'

export function chooseUnitPage(view: View, units: readonly Unit[]): Html {
  const body = html`<section class="panel">${dataTable({
    caption: '单位',
    columns: ['单位', '代码'],
    lines: units.map(({ code, name }) => [
      html`<a href="/letters/templates/${code}">${name}</a>`,
      code,
    ]),
    whenEmpty: '没有可以查看的单位。',
  })}</section>`
  return inConsole(view, { title: '文书模板', body })
}

export type TemplatesView = {
  readonly unit: Unit
  /** How many versions the office has written, by kind. */
  readonly versions: ReadonlyMap<string, number>
  readonly marks: Marks | undefined
  readonly mayWrite: boolean
  readonly attempt: Attempt
}

export function templatesPage(view: View, given: TemplatesView): Html {
  const { unit, versions, attempt } = given
  const groups = Object.keys(groupTitles) as LetterKind['group'][]
  const body = html`<link rel="stylesheet" href="${assetAddress('letters.css')}">${attempt.summary}
${marksPanel(view, given)}
${groups.map((group) => groupPanel(group, unit, versions))}`
  return inConsole(view, { title: `文书模板：${unit.name}`, body })
}

function groupPanel(
  group: LetterKind['group'],
  unit: Unit,
  versions: ReadonlyMap<string, number>,
): Html {
  const names = letterKindNames.filter((name) => letterKinds[name].group === group)
  return html`<section class="panel"><h2>${groupTitles[group]}</h2>${dataTable({
    caption: groupTitles[group],
    columns: ['文书', '依据', '文号', '文字'],
    lines: names.map((name) => {
      const { title, law, numberedAs } = letterKinds[name]
      const written = versions.get(name)
      return [
        html`<a href="/letters/templates/${unit.code}/${name}">${title}</a>`,
        law,
        numberedAs === null ? html`<span class="quiet">不编号</span>` : '编号',
        written === undefined
          ? html`<span class="quiet">平台提供</span>`
          : `本单位写过 ${written} 版`,
      ]
    }),
    whenEmpty: '',
  })}</section>`
}

function marksPanel(view: View, { unit, marks, mayWrite, attempt }: TemplatesView): Html {
  const shown = marks ?? defaultMarks
  const year = 2026
  const value = (name: keyof Marks): string =>
    attempt.path === undefined ? (marks?.[name] ?? '') : attempt.typed(name)
  const now = html`<p>答复类文书编为 <strong>${documentNumber(shown.answer, year, 1)}</strong> 的样子，告知、通知类文书编为 <strong>${documentNumber(shown.notice, year, 1)}</strong> 的样子，每年从 1 号起连续编号，不跳号。${marks === undefined && html`<span class="remedy-unstated">还没有填写本单位的机关代字。</span>`}</p>`
  if (!mayWrite) return html`<section class="panel"><h2>文号</h2>${now}</section>`
  return html`<section class="panel"><h2>文号</h2>${now}
<form method="post" action="/letters/templates/${unit.code}/marks">${view.token()}<div class="form-columns">
${field({ name: 'answer', label: '答复类文书的代字', hint: '例如 示政办公复', value: value('answer'), problem: attempt.problem('answer') })}
${field({ name: 'notice', label: '告知、通知类文书的代字', hint: '例如 示政办公开告', value: value('notice'), problem: attempt.problem('notice') })}
</div><button class="btn btn-primary" type="submit">保存代字</button></form></section>`
}
