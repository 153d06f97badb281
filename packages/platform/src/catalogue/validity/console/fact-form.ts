// The form that notes what happened to the validity of a document.

import { choice } from '#kit/html/components/choice/choice.ts'
import { field } from '#kit/html/components/field/field.ts'
import { type Html, html } from '#kit/html/html.ts'
import { recordPath } from '../../console/record-scope.ts'
import { factTitles } from '../validity.ts'
import type { ValidityPage } from './validity-view.ts'

export function factForm({ view, loaded, attempt }: ValidityPage): Html {
  const { unit, record } = loaded.place
  const path = recordPath(unit, record.recordId, '/validity')
  const typed = (name: string): string => attempt.typed(name)
  return html`<details class="validity-form"${attempt.path === path && html` open`}><summary>登记修改、废止或者失效</summary>
<p class="form-hint">由本平台发布的文件修改、废止的，在那份文件的“相关文件”中写明，发布时自动登记，不用在这里填写。</p>
<form method="post" action="${path}">${view.token()}
${choice({ name: 'kind', label: '情形', value: typed('kind'), options: [['', '请选择'], ...Object.entries(factTitles)], problem: attempt.problem('kind') })}
${field({ name: 'from', label: '从哪一天起', type: 'date', value: typed('from'), problem: attempt.problem('from') })}
${field({ name: 'until', label: '有效期延长至', type: 'date', value: typed('until'), isOptional: true, hint: '只在延长有效期时填写。', problem: attempt.problem('until') })}
${field({ name: 'byDocument', label: '由哪份文件', value: typed('byDocument'), isOptional: true, hint: '写明名称和文号；自行失效的不用填写。', problem: attempt.problem('byDocument') })}
${field({ name: 'basis', label: '依据', value: typed('basis'), hint: '写明条款或者理由，读者会看到。', problem: attempt.problem('basis') })}
<div class="form-line"><button class="btn btn-primary" type="submit">登记</button></div></form></details>`
}
