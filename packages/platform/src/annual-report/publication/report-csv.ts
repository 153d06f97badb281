// Figures as lines of a table: one cell of the form a line.

import { type Cell, cellLabel, type Report } from '@gongkai/report-engine'

const stateTitles: Readonly<Record<Cell['state'], string>> = {
  number: '数字',
  blank: '空白',
  notApplicable: '不适用',
  annotated: '带注释',
  unreadable: '无法识别',
}

/** All cells of a report, in the order of the form, for people. */
export function reportLines({ cells, edition }: Report): readonly (readonly string[])[] {
  const lines = Object.entries(cells).map(([address, { value, state, raw }]) => [
    cellLabel(address, edition),
    value ?? '',
    stateTitles[state],
    raw,
    address,
  ])
  return [['项目', '数值', '状态', '原文', '单元格地址'], ...lines]
}
