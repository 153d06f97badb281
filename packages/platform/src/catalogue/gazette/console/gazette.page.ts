// The list of issues, and the form that opens one.

import { inConsole } from '#agencies/console/console-frame.ts'
import type { Unit } from '#agencies/index.ts'
import { choice } from '#kit/html/components/choice/choice.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { field } from '#kit/html/components/field/field.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import { recordStyles } from '../../console/records.page.ts'
import { entriesOf } from '../contents.ts'
import { type GazetteIssue, issueTitle } from '../issue.ts'
import { gazettePath, type IssueStanding, issuePath } from './load-gazette.ts'

export const gazetteTitle = '政府公报'
export const gazetteTrail = [{ address: '/records', name: '主动公开' }]

export type GazettePage = {
  readonly lines: readonly {
    readonly unit: Unit | undefined
    readonly issue: GazetteIssue
    readonly standing: IssueStanding
  }[]
  readonly desk: readonly Unit[]
  readonly attempt: Attempt
  readonly today: string
}

export function gazettePage(view: View, page: GazettePage): Html {
  const { lines, desk, attempt } = page
  const codes = new Set(desk.map(({ code }) => code))
  const body = html`${recordStyles}${attempt.summary}<section class="panel"><p>公报由已经公开的文件汇编而成，排版后按公开信息的流程审核、发布。已经发布的各期保留原样，错误在以后各期更正。</p>${dataTable(
    {
      caption: '各期公报',
      columns: ['公报', '单位', '出版日期', '篇数', '状态'],
      lines: lines.map(({ unit, issue, standing }) => {
        const title = `${issue.contents.name}${issueTitle(issue)}`
        const mayEdit = unit !== undefined && codes.has(unit.code)
        return [
          html`<span class="record-title">${mayEdit ? html`<a href="${issuePath(unit, issue.issueId)}">${title}</a>` : title}</span>`,
          unit?.name,
          issue.issuedOn,
          entriesOf(issue.contents).length,
          html`${standing.title}${standing.isOpen && issue.recordId !== null && !standing.isSet && html`<br><span class="is-late">改动后还没有重新排版</span>`}`,
        ]
      }),
      whenEmpty: '还没有编过公报。',
    },
  )}</section>${desk.length > 0 && opening(view, page)}`
  return inConsole(view, { title: gazetteTitle, trail: gazetteTrail, body })
}

function opening(view: View, { desk, attempt, today }: GazettePage): Html {
  const { typed, problem } = attempt
  const first = desk[0]
  const usual = first === undefined ? '' : `${first.name.replace(/办公(室|厅)$/, '')}公报`
  return html`<section class="panel"><h2>新的一期</h2><form method="post" action="${gazettePath}">${view.token()}<div class="form-columns">
${choice({ name: 'unit', label: '主办单位', value: typed('unit'), options: desk.map(({ code, name }) => [code, name] as const) })}
${field({ name: 'name', label: '公报名称', value: typed('name') || usual, problem: problem('name') })}
${numberFields({ typed, problem, today })}</div><button class="btn btn-primary" type="submit">新建</button></form></section>`
}

/** Year, number and day of an issue. */
export function numberFields({
  typed,
  problem,
  today,
}: Pick<Attempt, 'typed' | 'problem'> & { readonly today: string }): Html {
  return html`${field({ name: 'year', label: '年份', value: typed('year') || today.slice(0, 4), problem: problem('year') })}
${field({ name: 'number', label: '期号', value: typed('number'), hint: '当年第几期', problem: problem('number') })}
${field({ name: 'running', label: '总期号', value: typed('running'), isOptional: true })}
${field({ name: 'issuedOn', label: '出版日期', type: 'date', value: typed('issuedOn') || today })}`
}
