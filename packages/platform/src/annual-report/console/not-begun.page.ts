// A report that nobody has begun: what can be done about it, and by whom.

import type { Unit } from '#agencies/index.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { View } from '#kit/http/route.ts'
import type { ReportKey } from '../flow/report-edition.ts'
import { type ReportAction, transitions } from '../flow/transitions.ts'

export type NotBegun = {
  readonly unit: Unit
  readonly key: ReportKey
  readonly actions: readonly ReportAction[]
  /** A report is for a year that is over. */
  readonly isOver: boolean
}

/** The body of the page. */
export function notBegunPage(view: View, { unit, key, actions, isOver }: NotBegun): Html {
  const may = actions.includes('createDraft')
  return html`<section class="panel"><h2>未开始</h2><p>${unit.name}还没有 ${key.year}年度报告。</p>
${
  !isOver
    ? html`<p>${key.year}年还没有结束，年度结束后才能编制报告。</p>`
    : may
      ? html`<form class="report-action" method="post" action="/annual-reports">${view.token()}
<input type="hidden" name="unit" value="${unit.code}"><input type="hidden" name="year" value="${key.year}">
<button class="btn btn-primary" type="submit" title="${transitions.createDraft.law}">新建</button></form>
<p class="quiet">新建后可以填表、编写文字，或者从文件导入。</p>`
      : html`<p>由这个单位的经办人或者公开工作机构负责人新建。</p>`
}</section>`
}
