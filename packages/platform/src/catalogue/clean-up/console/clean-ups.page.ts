// The clean-ups of the units in reach, and the form that opens one.

import { inConsole } from '#agencies/console/console-frame.ts'
import type { Unit } from '#agencies/index.ts'
import { choice } from '#kit/html/components/choice/choice.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { field } from '#kit/html/components/field/field.ts'
import { type Html, html } from '#kit/html/html.ts'
import { momentText } from '#kit/html/moment.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import { recordPath } from '../../console/record-scope.ts'
import { recordStyles } from '../../console/records.page.ts'
import { type CleanUp, cleanUpStateTitles } from '../clean-up.ts'

export const cleanUpsPath = '/records/clean-ups'

export type CleanUpsPage = {
  readonly scope: readonly Unit[]
  readonly cleanUps: readonly CleanUp[]
  /** Units in which this person may open one. */
  readonly mayOpen: readonly Unit[]
  readonly attempt: Attempt
}

export function cleanUpsPage(view: View, given: CleanUpsPage): Html {
  const { scope, cleanUps, mayOpen, attempt } = given
  const units = new Map(scope.map((unit) => [unit.id, unit]))
  const body = html`${recordStyles}${attempt.summary}<section class="panel"><h2>已经开展的清理</h2>
${dataTable({
  caption: '文件清理',
  columns: ['名称', '单位', '依据', '开始', '状态', '结果'],
  lines: cleanUps.map((one) => {
    const unit = units.get(one.unitId)
    const path = `${cleanUpsPath}/${unit?.code}/${one.cleanUpId}`
    return [
      html`<a href="${path}">${one.title}</a>`,
      unit?.name,
      one.basis,
      momentText(one.openedAt),
      cleanUpStateTitles[one.state],
      unit &&
        one.resultRecordId &&
        html`<a href="${recordPath(unit, one.resultRecordId)}">清理结果</a>`,
    ]
  }),
  whenEmpty: '还没有开展过清理。',
})}</section>${mayOpen.length > 0 && openForm(view, given)}`
  return inConsole(view, {
    title: '文件清理',
    trail: [
      { address: '/records', name: '主动公开' },
      { address: '/records/normative', name: '规章和规范性文件' },
    ],
    body,
  })
}

function openForm(view: View, { mayOpen, attempt }: CleanUpsPage): Html {
  return html`<section class="panel"><h2>开展清理</h2><p>清单是本单位今天现行有效的全部规章和行政规范性文件。每份文件填写清理意见，由另一位工作人员确认，再形成一份清理结果；结果发布时，废止和宣布失效的文件一次处理完毕。</p>
<form method="post" action="${cleanUpsPath}">${view.token()}
${choice({ name: 'unit', label: '单位', value: attempt.typed('unit'), options: mayOpen.map(({ code, name }) => [code, name] as const) })}
${field({ name: 'title', label: '名称', value: attempt.typed('title'), hint: '例如：2026年行政规范性文件清理', problem: attempt.problem('title') })}
${field({ name: 'basis', label: '依据', value: attempt.typed('basis'), hint: '要求清理的文件或者方案，会写进清理结果。', problem: attempt.problem('basis') })}
<div class="form-line"><button class="btn btn-primary" type="submit">开展清理</button></div></form></section>`
}
