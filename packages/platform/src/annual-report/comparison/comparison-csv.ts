// A comparison as CSV: the lines, columns and order that the page shows, and nothing else.

import { isUnitKind, unitKindTitles } from '#agencies/index.ts'
import { csv } from '../publication/report-csv.ts'
import type { UnitComparison } from './compare-units.ts'
import { figure } from './outliers.ts'

/** The file's text. */
export function comparisonCsv({ columns, lines }: UnitComparison): string {
  const heads = columns.map(({ label }) => label)
  const medians = columns.map((column) =>
    column.median === undefined ? '' : figure(column.median),
  )
  return csv([
    ['单位', '单位编码', '类别', '级别', '地区', ...heads, '差别较大的数字'],
    ...lines.map(({ unit, cells }) => [
      unit.name,
      unit.code,
      kindTitle(unit.kind),
      unit.depth,
      unit.region,
      ...cells.map(({ text }) => text),
      cells
        .flatMap(({ reason }, index) => (reason ? [`${columns[index]?.label}：${reason}`] : []))
        .join('。'),
    ]),
    ['中位数', '', '', '', '', ...medians, ''],
  ])
}

/** The kind of a unit in words. */
export function kindTitle(kind: string): string {
  return isUnitKind(kind) ? unitKindTitles[kind] : kind
}
