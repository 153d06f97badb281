// The list of what follows requests, and the form that opens a matter.

import { inConsole } from '#agencies/console/console-frame.ts'
import type { Unit } from '#agencies/index.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { choice, longField } from '#kit/html/components/choice/choice.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { field } from '#kit/html/components/field/field.ts'
import { filterBar } from '#kit/html/components/filter-bar/filter-bar.ts'
import { type Html, html, type Piece } from '#kit/html/html.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import type { LocalDate } from '#law/index.ts'
import { isOutcomeName, outcomeTitle } from '../../case/outcome.ts'
import { requestPath } from '../../console/request-scope.ts'
import type { Matter } from '../matter.ts'
import { kindOf, type MatterKindName, matterKinds } from '../matter-kind.ts'
import type { listUnplanned } from '../matters.store.ts'

export const mattersPath = '/requests/matters'
export const style = html`<link rel="stylesheet" href="${assetAddress('campaign.css')}"><link rel="stylesheet" href="${assetAddress('requests.css')}">`
export const requestsTrail = [{ address: '/requests', name: '依申请公开' }]

export type MattersPage = {
  readonly units: readonly Unit[]
  /** Units the person may open matters for. */
  readonly desk: readonly Unit[]
  readonly kind: MatterKindName | ''
  readonly matters: readonly Matter[]
  readonly unplanned: Awaited<ReturnType<typeof listUnplanned>>
  readonly today: LocalDate
}

export function mattersPage(view: View, page: MattersPage): Html {
  const { kind, matters, units, desk } = page
  const named = new Map(units.map((unit) => [unit.id, unit]))
  const kinds = Object.entries(matterKinds).map(([name, { title }]) => [name, title] as const)
  const body = html`${style}<section class="panel">${filterBar({
    name: '查找后续事项',
    address: mattersPath,
    filters: [
      {
        ...{ kind: 'select', name: 'kind', label: '事项', value: kind },
        options: [['', '全部'], ...kinds],
      },
    ],
    clear: kind === '' ? undefined : mattersPath,
  })}${dataTable({
    caption: '后续事项',
    columns: ['编号', '事项', '单位', '登记日期', '内容', '办理'],
    lines: matters.map((one) => lineOf(one, named.get(one.unitId), page)),
    whenEmpty: '还没有登记后续事项。',
  })}</section>${unplannedPanel(page, named)}`
  const tools =
    desk.length > 0 &&
    html`<a class="btn" href="${mattersPath}/new?kind=correction">登记更正本人信息</a> <a class="btn" href="${mattersPath}/new?kind=complaint">登记投诉举报</a>`
  return inConsole(view, { title: '后续事项', trail: requestsTrail, body, ...(tools && { tools }) })
}

/** What one wrote of oneself is for the desk of the unit, not for those who look in from outside. */
export function shownOf({ kind }: Pick<Matter, 'kind'>, text: string, isWhole: boolean): Piece {
  if (isWhole || !kindOf(kind).isFromPerson) return text
  return html`<span class="quiet">由办理单位的工作人员查看</span>`
}

function lineOf(
  matter: Matter,
  unit: Unit | undefined,
  { today, desk }: Pick<MattersPage, 'today' | 'desk'>,
): readonly Piece[] {
  const { number, kind, openedOn, content } = matter
  const isWhole = desk.some(({ id }) => id === matter.unitId)
  return [
    html`<a href="${mattersPath}/${unit?.code ?? ''}/${matter.matterId}">${number}</a>`,
    kindOf(kind).title,
    unit?.name,
    openedOn,
    html`<span class="asked-for">${shownOf(matter, content, isWhole)}</span>`,
    standing(matter, today),
  ]
}

/** Where a matter stands; a planned day that came is shown, which is no deadline of the law. */
export function standing({ kind, result, closedOn, plannedOn }: Matter, today: LocalDate): Piece {
  if (result !== null)
    return html`${kindOf(kind).results[result]?.title ?? result}<br><span class="quiet">${closedOn}</span>`
  if (plannedOn === null) return '正在办理'
  return plannedOn <= today
    ? html`<span class="is-near">到了安排的日期 ${plannedOn}</span>`
    : html`<span class="quiet">安排在 ${plannedOn}</span>`
}

/**
 * Withheld information without a day for looking again.
 * @law 条例 18
 */
function unplannedPanel(
  { unplanned, desk, kind }: MattersPage,
  named: ReadonlyMap<string, Unit>,
): Html | undefined {
  if (unplanned.length === 0 || desk.length === 0 || !['', 'review'].includes(kind))
    return undefined
  return html`<section class="panel"><h2>还没有安排评估的不公开信息（${unplanned.length}${unplanned.length === 100 && '+'}）</h2>
<p class="form-hint">行政机关应当对不予公开的政府信息定期评估审查，因情势变化可以公开的应当公开（条例第十八条）。条例没有规定间隔，日期由本机关安排。</p>${dataTable(
    {
      caption: '还没有安排评估的不公开信息',
      columns: ['申请', '申请内容', '结果', '操作'],
      lines: unplanned.map(({ unitId, requestId, number, description, outcome }) => {
        const unit = named.get(unitId)
        const address =
          unit && `${mattersPath}/new?kind=review&unit=${unit.code}&request=${requestId}`
        return [
          unit && html`<a href="${requestPath(unit, requestId)}">${number ?? '未登记'}</a>`,
          html`<span class="asked-for">${description}</span>`,
          outcome !== null && isOutcomeName(outcome) && outcomeTitle(outcome),
          address && html`<a href="${address}">安排评估</a>`,
        ]
      }),
      whenEmpty: '',
    },
  )}</section>`
}

export type NewMatterPage = {
  readonly kind: MatterKindName
  readonly desk: readonly Unit[]
  /** Code of the unit; given with a request. */
  readonly unit: string
  readonly requestId: string
  /** What the form proposes to say. */
  readonly content: string
  readonly attempt: Attempt
  readonly today: LocalDate
}

export function newMatterPage(view: View, page: NewMatterPage): Html {
  const { kind, desk, unit, requestId, attempt, today } = page
  const { title, law, isFromPerson, time } = kindOf(kind)
  const { typed, problem } = attempt
  const was = (name: string, first = ''): string =>
    attempt.path === undefined ? first : typed(name)
  const person = html`${field({ name: 'name', label: '提出人的姓名或者名称', value: was('name'), problem: problem('name') })}
${field({ name: 'contact', label: '联系方式', value: was('contact'), isOptional: true })}`
  const planned = field({
    ...{ name: 'plannedOn', label: '评估日期', type: 'date', value: was('plannedOn') },
    ...{ problem: problem('plannedOn'), hint: '本机关自己安排的日期，不是法定期限' },
  })
  const body = html`${style}${attempt.summary}<form class="panel" method="post" action="${mattersPath}/new">${view.token()}
<p class="form-hint">${law}。${time}</p><input type="hidden" name="kind" value="${kind}"><input type="hidden" name="request" value="${requestId}">
<div class="form-columns">${choice({ name: 'unit', label: '单位', value: was('unit', unit), options: desk.map(({ code, name }) => [code, name]), problem: problem('unit') })}
${field({ name: 'openedOn', label: isFromPerson ? '收到日期' : '登记日期', type: 'date', value: was('openedOn', today), problem: problem('openedOn') })}
${isFromPerson && person}${kind === 'review' && planned}</div>
<div class="wide-field">${longField({ name: 'what', label: contentLabels[kind], value: was('what', page.content), problem: problem('what') })}</div>
<p class="form-line"><button class="btn btn-primary" type="submit">登记</button> <a class="btn" href="${mattersPath}">取消</a></p></form>`
  const trail = [...requestsTrail, { address: mattersPath, name: '后续事项' }]
  return inConsole(view, { title: `登记${title}`, trail, body })
}

const contentLabels: Readonly<Record<MatterKindName, string>> = {
  publication: '建议主动公开的信息',
  review: '不予公开的信息',
  correction: '哪一条记录不准确，有什么证据',
  complaint: '投诉举报的内容',
}
