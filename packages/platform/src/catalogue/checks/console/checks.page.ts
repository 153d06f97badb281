// What the checks find in an edition, each where it is decided, and names to look for.

import { holdsRole } from '#agencies/index.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { longField } from '#kit/html/components/choice/choice.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Html, html } from '#kit/html/html.ts'
import { momentText } from '#kit/html/moment.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { SignedIn, View } from '#kit/http/route.ts'
import { type RecordPlace, recordPath } from '../../console/record-scope.ts'
import { decidingRoles } from '../decide-finding.action.ts'
import type { RecordFinding } from '../record-finding.ts'
import type { NamePlace } from '../sensitive.ts'

export type ChecksPage = {
  readonly place: RecordPlace
  readonly findings: readonly RecordFinding[]
  readonly people: ReadonlyMap<string, string>
  readonly duties: SignedIn['person']['duties']
  /** Whether links can be asked for now. */
  readonly hasLinks: boolean
  /** Where names of a list stand; undefined where none were looked for. */
  readonly names: readonly NamePlace[] | undefined
  readonly typedNames: string
  readonly done: string | undefined
  readonly attempt: Attempt
}

const dones: Readonly<Record<string, string>> = { decided: '已保存', links: '链接已检查' }

export function checksPage(view: View, given: ChecksPage): Html {
  const { findings, attempt, done } = given
  const errors = findings.filter(({ severity }) => severity === 'error')
  const left = findings.filter(({ decision }) => decision !== undefined)
  const warnings = findings.filter((one) => !errors.includes(one) && !left.includes(one))
  const title = done === undefined ? undefined : dones[done]
  return html`<link rel="stylesheet" href="${assetAddress('editor.css')}">${attempt.summary}${title !== undefined && notice({ tone: 'done', title })}
${part(view, given, { title: '必须改正', findings: errors, none: '没有必须改正的问题。' })}${part(view, given, { title: '请核对', findings: warnings, none: '没有需要核对的问题。' })}
${left.length > 0 && part(view, given, { title: '已说明理由', findings: left, none: '' })}${linksPart(view, given)}${namesPart(view, given)}`
}

type Part = {
  readonly title: string
  readonly findings: readonly RecordFinding[]
  readonly none: string
}

function part(view: View, given: ChecksPage, { title, findings, none }: Part): Html {
  return html`<section class="panel"><h2>${title}（${findings.length}）</h2>${
    findings.length === 0
      ? html`<p class="nothing-here">${none}</p>`
      : html`<ul class="check-findings">${findings.map((one) => html`<li><p>${one.message}</p>${one.excerpt && html`<p class="check-excerpt"><q>${one.excerpt}</q></p>`}${decisionForm(view, given, one)}</li>`)}</ul>`
  }</section>`
}

function decisionForm(view: View, given: ChecksPage, finding: RecordFinding): Html | false {
  const { place, people, duties, attempt } = given
  const { digest, decision } = finding
  if (digest === undefined) return false
  const may = holdsRole(duties, decidingRoles, [place.unit.id])
  const path = `${recordPath(place.unit, place.record.recordId, '/checks/decide')}?edition=${place.edition.number}`
  const inputs = html`${view.token()}<input type="hidden" name="digest" value="${digest}">`
  if (decision !== undefined)
    return html`<p class="quiet">${people.get(decision.by) ?? decision.by}，${momentText(decision.at)}：${decision.reason}</p>${may && html`<form method="post" action="${path}">${inputs}<button class="btn btn-sm" name="do" value="undecide">撤回</button></form>`}`
  if (!may) return html`<p class="quiet">确需公开的，由审核人或者公开工作机构负责人写明理由。</p>`
  const name = `reason-${digest.slice(0, 12)}`
  const isThis = attempt.typed('digest') === digest
  const problem = isThis ? attempt.problem(name) : undefined
  return html`<form class="check-decide" method="post" action="${path}">${inputs}${problem && html`<p class="field-problem">${problem}</p>`}<label for="${name}">可以公开的理由</label> <input class="form-control" id="${name}" name="reason" value="${isThis ? attempt.typed('reason') : ''}"><button class="btn btn-sm">保留</button></form>`
}

function linksPart(view: View, { place, hasLinks }: ChecksPage): Html | false {
  if (!hasLinks) return false
  const path = `${recordPath(place.unit, place.record.recordId, '/checks/links')}?edition=${place.edition.number}`
  return html`<section class="panel"><h2>链接</h2><p>每天夜里检查已公开内容中的链接；发布前可以现在检查。</p><form method="post" action="${path}">${view.token()}<button class="btn">现在检查链接</button></form></section>`
}

function namesPart(view: View, { place, names, typedNames }: ChecksPage): Html {
  const path = `${recordPath(place.unit, place.record.recordId, '/checks/names')}?edition=${place.edition.number}`
  const found =
    names !== undefined &&
    (names.length === 0
      ? html`<p role="status">没有找到这些姓名。</p>`
      : html`<ul class="check-findings" role="status">${names.map(({ name, title, count }) => html`<li>${title}中有“${name}”，${count} 处。</li>`)}</ul>`)
  return html`<section class="panel" id="names"><h2>查找姓名</h2><form method="post" action="${path}#names">${view.token()}
${longField({ name: 'names', label: '不应出现的姓名', value: typedNames, hint: '用顿号、空格或者换行隔开，在标题、正文和附件中查找；名单不保存。', isOptional: true })}<button class="btn">查找</button></form>${found}</section>`
}
