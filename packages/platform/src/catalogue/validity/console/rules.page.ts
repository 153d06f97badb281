// How a unit counts its documents and when they are to be interpreted: what is usual, with its source, and
// what the unit has chosen.

import { inConsole } from '#agencies/console/console-frame.ts'
import { type Duty, holdsRole, type Unit } from '#agencies/index.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import { recordStyles } from '../../console/records.page.ts'
import { issueDateTitles, type NormativeRules, ruleSources } from '../normative-rules.ts'
import { validityRoles } from '../note-validity.action.ts'

export type RulesPage = {
  readonly units: readonly { readonly unit: Unit; readonly rules: NormativeRules }[]
  readonly attempt: Attempt
  /** Code of the unit whose rules were just saved. */
  readonly saved: string | undefined
  readonly duties: readonly Duty[]
}

export function rulesPage(view: View, given: RulesPage): Html {
  const { units, attempt, saved } = given
  const done = units.find(({ unit }) => unit.code === saved)
  const body = html`${recordStyles}${attempt.summary}${done && notice({ tone: 'done', title: `${done.unit.name}的口径已经保存，文件已经重新计数。` })}
<section class="panel"><h2>口径从哪里来</h2><dl class="detail-list"><dt>制发日期</dt><dd>${ruleSources.issueDate}</dd><dt>解读期限</dt><dd>${ruleSources.interpretationDays}</dd></dl>
<p class="quiet">改变口径以后，本单位的文件重新计数；以前按旧口径得出的数字仍然可以按当时的日期查到。</p></section>
${units.length === 0 && html`<p class="nothing-here">没有由您办理的单位。</p>`}
${units.map((one) => unitPanel(view, given, one))}`
  return inConsole(view, {
    title: '统计和解读口径',
    trail: [
      { address: '/records', name: '主动公开' },
      { address: '/records/normative', name: '规章和规范性文件' },
    ],
    body,
  })
}

function unitPanel(
  view: View,
  { duties, attempt }: RulesPage,
  { unit, rules }: RulesPage['units'][number],
): Html {
  const said = html`制发日期：${issueDateTitles[rules.issueDate]}；解读期限：公开后 ${rules.interpretationDays} 个工作日`
  if (!holdsRole(duties, validityRoles, [unit.id]))
    return html`<section class="panel"><h2>${unit.name}</h2><p>${said}</p></section>`
  const path = `/records/normative/rules/${unit.code}`
  const days = `interpretationDays-${unit.code}`
  const isHere = attempt.path === path
  const problem = isHere ? attempt.problem(days) : undefined
  return html`<section class="panel"><h2>${unit.name}</h2><form method="post" action="${path}">${view.token()}
<div class="field"><label class="form-label" for="issueDate-${unit.code}">制发日期以哪个日期为准</label><select class="form-select" id="issueDate-${unit.code}" name="issueDate">${Object.entries(
    issueDateTitles,
  ).map(
    ([value, title]) =>
      html`<option value="${value}"${value === rules.issueDate && html` selected`}>${title}</option>`,
  )}</select></div>
<div class="field"><label class="form-label" for="${days}">公开后多少个工作日内解读</label>${problem && html`<p class="field-problem" id="${days}-problem">${problem}</p>`}
<input class="form-control" id="${days}" name="interpretationDays" inputmode="numeric" value="${isHere ? attempt.typed('interpretationDays') : rules.interpretationDays}" required></div>
<div class="form-line"><button class="btn btn-primary" type="submit">保存</button></div></form></section>`
}
