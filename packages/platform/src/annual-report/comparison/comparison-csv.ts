// A comparison as CSV: the groups, lines, columns and order that the page shows, and nothing else.

import { isUnitKind, type Rank, rankTitles, unitKindTitles } from '#agencies/index.ts'
import { scopeTitles } from '../flow/scope.ts'
import type { ComparedGroup, UnitComparison } from './compare-units.ts'
import { figure } from './outliers.ts'

/** The file's lines: after the lines of each group that has medians, a line of them. */
export function comparisonLines({
  columns,
  groups,
}: UnitComparison): readonly (readonly (string | number)[])[] {
  const heads = columns.map(({ label }) => label)
  return [
    ['单位', '单位编码', '类别', '级别', '地区', '统计范围', ...heads, '差别较大的数字'],
    ...groups.flatMap((group) => [
      ...group.lines.map(({ unit, cells }) => [
        unit.name,
        unit.code,
        kindTitle(unit.kind),
        rankTitle(unit.rank),
        unit.region,
        scopeTitles[unit.scope],
        ...cells.map(({ text }) => text),
        cells
          .flatMap(({ reason }, index) => (reason ? [`${columns[index]?.label}：${reason}`] : []))
          .join('。'),
      ]),
      ...medians(group),
    ]),
  ]
}

function medians({ kind, rank, middles }: ComparedGroup): (string | number)[][] {
  if (middles.every(({ median }) => median === undefined)) return []
  const values = middles.map(({ median }) => (median === undefined ? '' : figure(median)))
  return [['中位数', '', kindTitle(kind), rankTitle(rank), '', '', ...values, '']]
}

/** The kind of a unit in words. */
export function kindTitle(kind: string): string {
  return isUnitKind(kind) ? unitKindTitles[kind] : kind
}

/** The rank in words; 级别不详 where the unit's region does not say it. */
export function rankTitle(rank: Rank | undefined): string {
  return rank === undefined ? '级别不详' : rankTitles[rank]
}
