// The list of rules and normative documents as a sheet.

import type { DocumentLine } from '../document-list.store.ts'
import { validityTitles } from '../validity.ts'
import { normativeKindOf } from './normative-query.ts'

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const columns = [
  ['单位', 24],
  ['种类', 14],
  ['标题', 48],
  ['文号', 22],
  ['成文日期', 12],
  ['公开日期', 12],
  ['有效性', 10],
  ['终止日期', 12],
  ['解读', 8],
  ['来源', 10],
] as const

/** The file: headings, then a line a document; texts stay texts, whatever they begin with. */
export function normativeSheet(
  lines: readonly DocumentLine[],
  units: ReadonlyMap<string, string>,
): Promise<Uint8Array> {
  const rows = lines.map((line) => [
    units.get(line.unitId) ?? '',
    normativeKindOf(line.kind),
    line.title,
    line.documentNumber,
    line.formedOn ?? '',
    line.publishedOn,
    validityTitles[line.validity],
    line.endsOn ?? '',
    line.isInterpreted ? '有' : '',
    line.isTakenIn ? '导入' : '本平台',
  ])
  return sheetOf('文件', columns, rows)
}

type Columns = readonly (readonly [title: string, width: number])[]

/** A workbook of one sheet with headings. */
export async function sheetOf(
  name: string,
  titles: Columns,
  rows: readonly (readonly string[])[],
): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx')
  return writeXlsx({
    sheets: [
      {
        name,
        columns: titles.map(([, width]) => ({ width })),
        rows: [titles.map(([title]) => title), ...rows.map((row) => [...row])],
      },
    ],
  })
}
