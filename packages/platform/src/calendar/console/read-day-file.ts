// The rows of days in an uploaded table: columns known by their headings, in any order.

import { sheetRows } from '#kit/files/sheet-rows.ts'
import type { DayRow } from '../day-rows.ts'

/** Headings of the table that can be downloaded as a pattern. */
export const dayColumns = {
  from: '日期',
  until: '至',
  kind: '休息或上班',
  name: '假日名称',
} as const

type Column = keyof typeof dayColumns

const mostRows = 200

export async function readDayFile(
  bytes: Uint8Array,
): Promise<{ readonly rows: readonly DayRow[] } | { readonly problem: string }> {
  const sheet = await sheetRows(bytes)
  if ('problem' in sheet) return sheet
  const at = sheet.findIndex(({ cells }) => [...cells.values()].includes(dayColumns.from))
  const columns = new Map<number, Column>()
  for (const [index, title] of sheet[at]?.cells ?? []) {
    const column = columnOf(title)
    if (column !== undefined) columns.set(index, column)
  }
  const missing = (['from', 'kind', 'name'] as const).filter(
    (one) => ![...columns.values()].includes(one),
  )
  if (missing.length > 0)
    return { problem: `表格里没有这些列：${missing.map((one) => dayColumns[one]).join('、')}。` }
  const rows = sheet.slice(at + 1).map(({ number, cells }) => rowOf(number, cells, columns))
  const filled = rows.filter(({ from, until, kind, name }) => from + until + kind + name !== '')
  if (filled.length > mostRows) return { problem: `最多 ${mostRows} 行，请检查表格。` }
  return { rows: filled }
}

function columnOf(title: string): Column | undefined {
  const keys = Object.keys(dayColumns) as Column[]
  return keys.find((one) => dayColumns[one] === title.replace(/\s/g, ''))
}

function rowOf(
  number: number,
  cells: ReadonlyMap<number, string>,
  columns: ReadonlyMap<number, Column>,
): DayRow {
  const row = { number, from: '', until: '', kind: '', name: '' }
  for (const [index, column] of columns) row[column] = cells.get(index)?.trim() ?? ''
  return row
}
