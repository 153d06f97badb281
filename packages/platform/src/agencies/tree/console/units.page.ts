// The units as a tree, two levels at a time, in one of two lines; or as a list of what was searched.

import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { filterBar } from '#kit/html/components/filter-bar/filter-bar.ts'
import { paging } from '#kit/html/components/paging/paging.ts'
import { type Html, html } from '#kit/html/html.ts'
import { leadTitles, type Unit, unitKindTitles } from '../../unit.ts'
import type { TreeLine, TreeUnit, UnitSearch } from '../tree.store.ts'

const lineTitles = { standing: '按隶属关系', supervision: '按主管关系' } as const

export type UnitsPage = {
  readonly search: UnitSearch
  readonly line: TreeLine
  /** What was found; undefined where the tree is shown. */
  readonly found: readonly Unit[] | undefined
  readonly next: string | undefined
  /** The unit whose branch is shown, below those above it; undefined for the whole tree. */
  readonly under: Unit | undefined
  readonly above: readonly Unit[]
  readonly tree: readonly TreeUnit[]
}

export function isSearch({ text, kind, ledBy, isAbolished }: UnitSearch): boolean {
  return text !== '' || kind !== '' || ledBy !== '' || isAbolished
}

/** The body of the page. */
export function unitsPage(given: UnitsPage): Html {
  const { search, found } = given
  return html`<section class="panel">${searchBar(search)}</section>
<section class="panel">${found === undefined ? branch(given) : list(given, found)}</section>`
}

function searchBar(search: UnitSearch): Html {
  return filterBar({
    name: '查找单位',
    address: '/units',
    filters: [
      { kind: 'search', name: 'text', label: '名称、代码或区域', value: search.text },
      {
        kind: 'select',
        name: 'kind',
        label: '机关类别',
        value: search.kind,
        options: [['', '全部类别'], ...Object.entries(unitKindTitles)],
      },
      {
        kind: 'select',
        name: 'ledBy',
        label: '领导体制',
        value: search.ledBy,
        options: [['', '全部'], ...Object.entries(leadTitles)],
      },
      { kind: 'check', name: 'abolished', label: '已撤销的单位', isOn: search.isAbolished },
    ],
    clear: isSearch(search) ? '/units' : undefined,
  })
}

function list({ search, next }: UnitsPage, found: readonly Unit[]): Html {
  const query = new URLSearchParams({
    text: search.text,
    kind: search.kind,
    ledBy: search.ledBy,
    ...(search.isAbolished && { abolished: 'yes' }),
  })
  const address = (after: string): string => `/units?${query}&after=${after}`
  return html`<h2>查找结果</h2>${dataTable({
    caption: '查找到的单位',
    columns: ['单位', '代码', '机关类别', '领导体制', '行政区域'],
    lines: found.map((unit) => [
      html`<a href="/units/${unit.code}">${unit.name}</a>`,
      unit.code,
      unitKindTitles[unit.kind],
      leadTitles[unit.ledBy],
      unit.region,
    ]),
    whenEmpty: '没有符合条件的单位。请换一个名称，或者清除条件。',
  })}${paging({ name: '单位的翻页', first: search.after === '' ? undefined : `/units?${query}`, next: next && address(next) })}`
}

function branch({ line, under, above, tree }: UnitsPage): Html {
  const address = (unit: Unit | undefined, of: TreeLine = line): string =>
    `/units?line=${of}${unit === undefined ? '' : `&under=${unit.code}`}`
  const tabs = (Object.keys(lineTitles) as TreeLine[]).map(
    (one) =>
      html`<a href="${address(under, one)}"${one === line && html` aria-current="page"`}>${lineTitles[one]}</a>`,
  )
  const path = under && [
    html`<a href="${address(undefined)}">全部单位</a>`,
    ...above.map((unit) => html`<a href="${address(unit)}">${unit.name}</a>`),
    html`<strong>${under.name}</strong>`,
  ]
  const top = tree.filter(({ aboveId }) => aboveId === (under?.id ?? null))
  return html`<nav class="report-tabs" aria-label="树的次序">${tabs}</nav>
${path && html`<nav class="unit-path" aria-label="所在位置">${path}</nav>`}
${top.length === 0 ? html`<p class="nothing-here">${under === undefined ? '还没有登记单位。请新建单位，或者从文件导入。' : '没有下级单位。'}</p>` : html`<ul class="unit-tree">${top.map((one) => twig(one, tree, address))}</ul>`}`
}

function twig(one: TreeUnit, tree: readonly TreeUnit[], address: (unit: Unit) => string): Html {
  const below = tree.filter(({ aboveId }) => aboveId === one.unit.id)
  // Two levels are read: what is deeper opens as a branch of its own.
  const isCut = below.length === 0 && one.below > 0
  return html`<li><span class="unit-twig"><a href="/units/${one.unit.code}">${one.unit.name}</a>
<span class="unit-kind">${unitKindTitles[one.unit.kind]}</span>
${one.unit.ledBy === 'system' && html`<span class="unit-mark">垂直领导</span>`}
${isCut && html`<a class="unit-open" href="${address(one.unit)}" aria-label="展开${one.unit.name}的下级">下级 ${one.below} 个</a>`}</span>
${below.length > 0 && html`<ul>${below.map((lower) => twig(lower, tree, address))}</ul>`}</li>`
}
