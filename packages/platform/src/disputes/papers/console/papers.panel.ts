// The papers of a dispute on its page: a line for each, and the form that adds one.

import { choice } from '#kit/html/components/choice/choice.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { field } from '#kit/html/components/field/field.ts'
import { type Html, html } from '#kit/html/html.ts'
import { momentText } from '#kit/html/moment.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import type { LocalDate } from '#law/index.ts'
import { type DisputePaper, paperKinds } from '../dispute-paper.ts'

export type Papers = {
  /** Where the dispute is shown. */
  readonly path: string
  readonly papers: readonly DisputePaper[]
  readonly names: ReadonlyMap<string, string>
  readonly mayAdd: boolean
  /** Papers name persons: those who only inspect see that they are there. */
  readonly mayRead: boolean
  readonly megabytes: number
}

export type PapersPanel = Papers & { readonly attempt: Attempt; readonly today: LocalDate }

export function papersPanel(view: View, given: PapersPanel): Html {
  const { path, papers, names, mayAdd, mayRead } = given
  return html`<section class="panel" id="papers"><h2>案卷文书</h2>${dataTable({
    caption: '案卷文书',
    columns: ['文书', '文号', '落款日期', '添加人', '添加时间', '文件'],
    lines: papers.map(({ fileId, kind, number, datedOn, addedBy, addedAt }) => [
      paperKinds[kind],
      number === '' ? html`<span class="quiet">—</span>` : number,
      datedOn,
      names.get(addedBy) ?? '已注销的账号',
      momentText(addedAt),
      mayRead
        ? html`<a href="${path}/papers/${fileId}">下载</a>`
        : html`<span class="quiet">由办理人员查阅</span>`,
    ]),
    whenEmpty: '还没有添加文书。',
  })}${mayAdd && addForm(view, given)}</section>`
}

function addForm(view: View, { path, attempt, today, megabytes }: PapersPanel): Html {
  const isTried = attempt.path?.endsWith('/papers') === true
  const said = (name: string, label: string) => ({
    ...{ name, label },
    value: isTried ? attempt.typed(name) : '',
    problem: isTried ? attempt.problem(name) : undefined,
  })
  const { problem } = said('paperFile', '')
  return html`<details class="request-step"${isTried && html` open`}><summary>添加文书</summary>
<form method="post" action="${path}/papers" enctype="multipart/form-data">${view.token()}<div class="form-columns">
${choice({ ...said('paperKind', '种类'), options: [['', '请选择'], ...Object.entries(paperKinds)] })}
${field({ ...said('paperNumber', '文号'), isOptional: true })}
${field({ ...said('paperDatedOn', '落款日期'), type: 'date', value: said('paperDatedOn', '').value || today })}
<div class="field"><label class="form-label" for="paperFile">文件</label><p class="form-hint" id="paperFile-hint">扫描件或者电子文件，不超过 ${megabytes} MB${isTried && '。文件没有保留，请重新选择'}</p>${problem && html`<p class="field-problem" id="paperFile-problem">${problem}</p>`}<input class="form-control" id="paperFile" name="paperFile" type="file" required aria-describedby="paperFile-hint"></div>
</div><button class="btn btn-primary" type="submit">添加文书</button></form></details>`
}
