// The board as lines of texts and numbers, for CSV and XLSX.

import { dutyTitles, standingTitles } from '../campaign/standing.ts'
import type { BoardLine } from './board.ts'

export type Field = string | number

const columns = [
  '年度',
  '单位代码',
  '单位',
  '状态',
  '待办',
  '期限',
  '剩余天数（负数为逾期）',
  '是否逾期',
  '错误数',
  '最近变动',
  '经办人',
] as const

/** Headings, then a line a unit. */
export function boardSheet(
  lines: readonly BoardLine[],
  given: {
    readonly year: number
    readonly responsible: ReadonlyMap<string, string>
    readonly dayOf: (instant: Date) => string
  },
): readonly (readonly Field[])[] {
  const { year, responsible, dayOf } = given
  return [
    columns,
    ...lines.map((line): readonly Field[] => [
      year,
      line.unit.code,
      line.unit.name,
      titleOf(line),
      line.due === undefined ? '' : dutyTitles[line.due.duty],
      line.due?.on ?? '',
      line.due === undefined ? '' : line.daysLeft,
      line.isLate ? '是' : '否',
      line.errors ?? '未检查',
      line.changedAt === null ? '' : dayOf(line.changedAt),
      responsible.get(line.unit.id) ?? '',
    ]),
  ]
}

/** 已公开（更正中） */
export function titleOf({ standing, isCorrecting }: BoardLine): string {
  return isCorrecting ? `${standingTitles[standing]}（更正中）` : standingTitles[standing]
}
