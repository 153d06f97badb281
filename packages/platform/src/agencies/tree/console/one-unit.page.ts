// One unit as staff see it: what is recorded, its disclosure office, its people, how it came about.

import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { detailList } from '#kit/html/components/detail-list/detail-list.ts'
import { type Html, html, type Piece } from '#kit/html/html.ts'
import type { LocalDate } from '#law/index.ts'
import { missingIn, type Profile, type ProfileField, profileTitles } from '../../profile/profile.ts'
import {
  type DatedName,
  nameOn,
  type Succession,
  successionTitles,
} from '../../succession/succession.ts'
import { leadTitles, type Unit, unitKindTitles } from '../../unit.ts'

export type HeldRole = {
  readonly title: string
  readonly count: number
  /** Undefined for those who may not know. */
  readonly people: readonly { readonly name: string; readonly note: string }[] | undefined
}

export type OneUnit = {
  readonly unit: Unit
  readonly profile: Profile | undefined
  readonly names: readonly DatedName[]
  readonly successions: readonly Succession[]
  /** Every unit that is named on the page. */
  readonly others: ReadonlyMap<string, Unit>
  readonly roles: readonly HeldRole[]
  readonly below: number
  readonly seesReports: boolean
}

/** The body of the page. */
export function oneUnitPage(given: OneUnit): Html {
  const { unit, seesReports } = given
  return html`<div class="panel-columns"><section class="panel"><h2>基本情况</h2>${facts(given)}
<p class="unit-links">${seesReports && html`<a href="/annual-reports?unit=${unit.code}">年度报告</a>`}
<a href="/units?under=${unit.code}">下级单位（${given.below}）</a></p></section>
<section class="panel"><h2>政府信息公开工作机构</h2>${office(given)}</section></div>
<section class="panel"><h2>人员</h2>${people(given)}</section>
<section class="panel wide-words"><h2>沿革</h2>${history(given)}</section>`
}

function facts({ unit, others }: OneUnit): Html {
  const yes = (value: boolean): string => (value ? '有' : '无')
  return detailList({
    单位代码: unit.code,
    机关类别: unitKindTitles[unit.kind],
    行政区域: unit.region,
    上级单位: linkTo(others, unit.parentId) ?? '无（顶级单位）',
    领导体制: leadTitles[unit.ledBy],
    ...(unit.systemParentId !== null && { 系统上级单位: linkTo(others, unit.systemParentId) }),
    公开主管单位: linkTo(others, unit.supervisorId) ?? '无',
    统一社会信用代码: unit.creditCode ?? '未登记',
    索引号单位代码: unit.indexCode ?? '未登记',
    规章制定权: yes(unit.hasRuleMakingPower),
    所属单位: yes(unit.hasSubordinateBodies),
    网站: unit.websites.length === 0 ? '未登记' : unit.websites.join('、'),
    设立日期: unit.createdOn,
    ...(unit.abolishedOn !== null && { 撤销日期: unit.abolishedOn }),
  })
}

function office({ profile }: OneUnit): Html {
  if (profile === undefined)
    return html`<p class="nothing-here">还没有登记。公开指南应当写明机构名称、办公地址、办公时间、联系电话、传真号码和互联网联系方式。</p>`
  const missing = missingIn(profile)
  const entries = (Object.keys(profileTitles) as ProfileField[]).map((field) => [
    profileTitles[field],
    profile[field] === '' ? '未登记' : profile[field],
  ])
  return html`${missing.length > 0 && html`<p class="unit-lacking">公开指南应当写明，现在还缺：${missing.join('、')}。</p>`}${detailList(Object.fromEntries(entries))}`
}

function people({ roles }: OneUnit): Html {
  const named = roles.some((role) => role.people !== undefined)
  return dataTable({
    caption: '人员',
    columns: ['角色', named ? '姓名' : '人数'],
    lines: roles.map(({ title, count, people: holders }) => [
      title,
      holders === undefined
        ? `${count} 人`
        : holders.map(({ name, note }) => `${name}${note}`).join('、'),
    ]),
    whenEmpty: '还没有人在这个单位担任职责。',
  })
}

function history({ unit, names, successions, others }: OneUnit): Html {
  const lines = successions.map((one) => [
    one.on,
    successionTitles[one.kind],
    whatHappened(one, { unit, names, others }),
    one.basis,
  ])
  const since = `${unit.createdOn}（登记的设立日期）`
  const recorded = successions.some(
    ({ kind, toIds }) => kind === 'created' && toIds.includes(unit.id),
  )
  return html`${!recorded && html`<p>自 ${since}起，名称为“${names[0]?.name ?? unit.name}”。</p>`}${dataTable(
    {
      caption: '沿革',
      columns: ['日期', '变动', '内容', '依据'],
      lines,
      whenEmpty: '没有登记更名、合并、分设、职责划转或者撤销。',
    },
  )}`
}

type Known = Pick<OneUnit, 'unit' | 'names' | 'others'>

function whatHappened({ kind, on, fromIds, toIds, duties }: Succession, known: Known): Piece {
  const { unit, names, others } = known
  const list = (ids: readonly string[]): Piece =>
    ids.map((id, index) => [index > 0 && '、', id === unit.id ? '本单位' : linkTo(others, id)])
  switch (kind) {
    case 'created':
      return html`设立${list(toIds)}`
    case 'renamed':
      return fromIds.includes(unit.id)
        ? `${nameBefore(names, on)}更名为${names.find(({ fromOn }) => fromOn === on)?.name ?? unit.name}`
        : html`${list(fromIds)}更名`
    case 'merged':
      return html`${list(fromIds.filter((id) => !toIds.includes(id)))}并入${list(toIds)}`
    case 'split':
      return html`${list(fromIds)}分设为${list(toIds)}`
    case 'transferred':
      return html`${list(fromIds)}的职责划入${list(toIds)}：${duties}`
    case 'abolished':
      return html`${list(fromIds)}撤销${toIds.length > 0 && html`，职责由${list(toIds)}承接`}`
  }
}

function nameBefore(names: readonly DatedName[], on: LocalDate): string {
  const earlier = names.filter(({ fromOn }) => fromOn < on)
  return nameOn(earlier, on) ?? ''
}

function linkTo(others: ReadonlyMap<string, Unit>, id: string | null): Html | undefined {
  const unit = id === null ? undefined : others.get(id)
  return unit && html`<a href="/units/${unit.code}">${unit.name}</a>`
}
