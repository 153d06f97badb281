// The review chains of a unit: what holds for which kind, and the form to set one.

import { inConsole } from '#agencies/console/console-frame.ts'
import { type Holder, type Role, roleTitles, type Unit } from '#agencies/index.ts'
import { choice } from '#kit/html/components/choice/choice.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { type Html, html, type Piece } from '#kit/html/html.ts'
import { momentText } from '#kit/html/moment.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import { holdersNamed } from '../../console/people.ts'
import { recordStyles } from '../../console/records.page.ts'
import { kindOf, type RecordKindName, recordKinds } from '../../record/kinds.ts'
import { type ChainStep, chainRoles, defaultChain, mostReviews, threeReviews } from '../chain.ts'
import type { listChains } from '../chains.store.ts'

type Kind = RecordKindName | '*'

export type ChainsPage = {
  readonly unit: Unit
  /** All units of the person, for going between them. */
  readonly units: readonly Unit[]
  readonly chains: Awaited<ReturnType<typeof listChains>>
  readonly holders: readonly Holder[]
  readonly names: ReadonlyMap<string, string>
  readonly maySet: boolean
  /** Which chain is being set; undefined: none. */
  readonly kind: Kind | undefined
  /** Whether three reviews are proposed. */
  readonly isThree: boolean
  readonly attempt: Attempt
}

const address = ({ code }: Unit): string => `/records/review-chains/${code}`

export function chainsPage(view: View, given: ChainsPage): Html {
  const { unit, units, chains, maySet, kind, attempt } = given
  const kinds: readonly Kind[] = ['*', ...[...chains.keys()].filter((one) => one !== '*')]
  const others = units.filter(({ id }) => id !== unit.id)
  const body = html`${recordStyles}${attempt.summary}<section class="panel"><h2>${unit.name}</h2>
<p class="form-hint">从下一次送审起适用；已经送审的仍按送审时的流程办。保密审查、签发、发布不能省略，由不同的人办理（条例第十七条）。</p>
${dataTable({
  caption: '审核流程',
  columns: ['种类', '流程', '由谁审核', '设定', ...(maySet ? ['办理'] : [])],
  lines: kinds.map((one) => cellsOf(view, one, given)),
  whenEmpty: '',
})}
${others.length > 0 && html`<p>其他单位：${others.map((one) => html`<a href="${address(one)}">${one.name}</a> `)}</p>`}</section>
${maySet ? html`${kind === undefined ? chooseKind(given) : chainForm(view, given, kind)}` : html`<p class="quiet">审核流程由公开工作机构负责人设定。</p>`}`
  const trail = [{ address: '/records', name: '主动公开' }]
  return inConsole(view, { title: '审核流程', trail, body })
}

function titleOf(kind: Kind): string {
  return kind === '*' ? '所有种类（没有单独设定的）' : kindOf(kind).title
}

function cellsOf(view: View, kind: Kind, given: ChainsPage): readonly Piece[] {
  const { unit, chains, holders, names, maySet } = given
  const set = chains.get(kind)
  const steps = set?.steps ?? defaultChain
  const roles = [...new Set(steps.map(({ role }) => role))]
  return [
    titleOf(kind),
    html`<span class="asked-for">${['送审', ...steps.map(({ name }) => name), '保密审查', '签发', '发布'].join(' → ')}</span>`,
    html`<span class="asked-for">${roles.map((role) => html`${roleTitles[role]}：${holdersNamed(holders, [role])}<br>`)}</span>`,
    set
      ? html`${names.get(set.by) ?? ''}<br><span class="quiet">${momentText(set.at)}</span>`
      : html`<span class="quiet">没有设定，用通常的一道审核</span>`,
    ...(maySet
      ? [
          html`<a href="${address(unit)}?kind=${encodeURIComponent(kind)}#chain">设定</a>${set && html`<form method="post" action="${address(unit)}/remove">${view.token()}<input type="hidden" name="kind" value="${kind}"><button class="btn btn-sm" type="submit">取消设定</button></form>`}`,
        ]
      : []),
  ]
}

function chooseKind({ unit, chains }: ChainsPage): Html {
  const free = Object.entries(recordKinds).filter(
    ([name]) => ![...chains.keys()].includes(name as Kind),
  )
  return html`<section class="panel"><h2>为一个种类单独设定</h2><form method="get" action="${address(unit)}">
${choice({ name: 'kind', label: '种类', value: '', options: free.map(([name, { title }]) => [name, title]) })}
<button class="btn" type="submit">设定这个种类</button></form></section>`
}

function chainForm(view: View, given: ChainsPage, kind: Kind): Html {
  const { unit, chains, isThree, attempt } = given
  const standing = isThree ? threeReviews : (chains.get(kind)?.steps ?? defaultChain)
  const rows = Array.from({ length: mostReviews }, (_, at) => reviewRow(given, at, standing[at]))
  return html`<section class="panel" id="chain"><h2>设定：${titleOf(kind)}</h2>
<p class="form-hint">按先后填写各道审核，不用的留空，最多 ${mostReviews} 道。<a href="${address(unit)}?kind=${encodeURIComponent(kind)}&amp;proposal=three#chain">填入三审（初审、复审、终审）</a></p>
<form method="post" action="${address(unit)}">${view.token()}<input type="hidden" name="kind" value="${kind}">
${attempt.problem('name-0') && html`<p class="field-problem" id="name-0-problem">${attempt.problem('name-0')}</p>`}
<ol class="chain-rows">${rows}</ol>
<div class="form-line"><button class="btn btn-primary" type="submit">保存</button> <a class="btn" href="${address(unit)}">返回</a></div></form></section>`
}

function reviewRow(
  { attempt, holders }: ChainsPage,
  at: number,
  standing: ChainStep | undefined,
): Html {
  const isTyped = attempt.path !== undefined
  const name = isTyped ? attempt.typed(`name-${at}`) : (standing?.name ?? '')
  const chosen = isTyped ? attempt.typed(`role-${at}`) : (standing?.role ?? '')
  const option = (role: Role): Html =>
    html`<option value="${role}"${role === chosen && html` selected`}>${roleTitles[role]}（${holdersNamed(holders, [role])}）</option>`
  return html`<li><input class="form-control" name="name-${at}" id="name-${at}" value="${name}" aria-label="第 ${at + 1} 道审核的名称" maxlength="20">
<select class="form-select" name="role-${at}" aria-label="第 ${at + 1} 道审核由谁担任">${chainRoles.map(option)}</select></li>`
}
