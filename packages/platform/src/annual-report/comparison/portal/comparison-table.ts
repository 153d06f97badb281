// The table of a comparison: like units under a heading of their own, with their medians.

import { grouped } from '#kit/grouped.ts'
import { type Html, html } from '#kit/html/html.ts'
import { scopeTitles } from '../../flow/scope.ts'
import { wideTable } from '../../years/portal/year-tables.ts'
import {
  type Column,
  type ComparedCell,
  type ComparedGroup,
  fewestForMedian,
  type Middle,
  type UnitComparison,
  type UnitLine,
} from '../compare-units.ts'
import { kindTitle, rankTitle } from '../comparison-csv.ts'
import { figure } from '../outliers.ts'
import { type ComparisonWish, queryOf } from '../wish.ts'

export type ComparisonTable = {
  readonly wish: ComparisonWish
  readonly comparison: UnitComparison
  /** The page's own address: heads of columns order by it. */
  readonly address: string
  readonly reportAddress: (unitCode: string) => string
}

/** The table in its frame. */
export function comparisonTable(given: ComparisonTable): Html {
  const { columns, groups } = given.comparison
  return wideTable(
    '各单位数字',
    html`<thead><tr><th scope="col">单位</th>${columns.map((column) => sortingHead(given, column))}</tr></thead>
${groups.map((group) => groupPart(given, group))}`,
    'compare-table',
  )
}

/** 政府部门，市级 */
export function groupTitle({ kind, rank }: Pick<ComparedGroup, 'kind' | 'rank'>): string {
  return `${kindTitle(kind)}，${rankTitle(rank)}`
}

function groupPart(given: ComparisonTable, group: ComparedGroup): Html {
  const { lines, middles } = group
  const hasMedians = middles.some(({ median }) => median !== undefined)
  return html`<tbody><tr><th class="year-group" scope="rowgroup" colspan="${middles.length + 1}">${groupTitle(group)}：${lines.length} 个单位</th></tr>
${hasMedians && html`<tr class="compare-median"><th scope="row">中位数</th>${middles.map(middleCell)}</tr>`}
${lines.map((line) => unitLine(given, line))}</tbody>`
}

function middleCell({ median, count }: Middle): Html {
  if (median === undefined) return html`<td>—<small>不足 ${fewestForMedian} 个数字</small></td>`
  return html`<td>${grouped(figure(median))}<small>${count} 个单位</small></td>`
}

function unitLine({ reportAddress }: ComparisonTable, { unit, cells, parts }: UnitLine): Html {
  const { code, name, scope } = unit
  return html`<tr><th scope="row"><a href="${reportAddress(code)}">${name}</a>${
    scope !== 'organ' &&
    html`<small>${scopeTitles[scope]}的数字${parts > 0 && `，可能已含本页另列的 ${parts} 个单位，请不要相加`}</small>`
  }</th>${cells.map(comparedCell)}</tr>`
}

function sortingHead({ wish, address }: ComparisonTable, { address: cell, label }: Column): Html {
  const isOrdering = wish.order.by === cell
  const rising = isOrdering && !wish.order.rising
  const query = queryOf({ ...wish, order: { by: cell, rising } })
  const sorted = isOrdering && html` aria-sort="${wish.order.rising ? 'ascending' : 'descending'}"`
  return html`<th scope="col"${sorted}><a href="${address}?${query}">${label}</a>${isOrdering && html`<span aria-hidden="true">${wish.order.rising ? ' ↑' : ' ↓'}</span>`}</th>`
}

function comparedCell({ value, text, reason }: ComparedCell): Html {
  const look = reason !== undefined ? 'year-differs' : value === null ? 'year-unstated' : undefined
  return html`<td${look && html` class="${look}"`}>${grouped(text)}${reason && html`<small>${reason}</small>`}</td>`
}
