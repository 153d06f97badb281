// An export of a former site as rows of a sheet: which columns there are, and what stands in them.

import { columnTitled, importColumns, isImportColumn, type RowTexts } from './imported-row.ts'

type Row = { readonly number: number; readonly cells: ReadonlyMap<number, string> }

export type ExportRow = { readonly row: number; readonly texts: RowTexts }

const mostRows = 20_000

/** The rows below the headings; or why the file cannot be used, in a sentence. */
export function readExportFile(
  rows: readonly Row[],
):
  | { readonly rows: readonly ExportRow[]; readonly ignored: readonly string[] }
  | { readonly problem: string } {
  const header = rows.find(({ cells }) =>
    [...cells.values()].some((text) => columnTitled(text) === 'title'),
  )
  if (header === undefined) return { problem: '没有找到表头。要有一行写列名，其中有“标题”一列。' }
  const columns = [...header.cells].map(([at, head]) => ({ at, head, name: columnTitled(head) }))
  const lacking = Object.keys(importColumns)
    .filter(isImportColumn)
    .filter(
      (name) => 'isNeeded' in importColumns[name] && !columns.some((one) => one.name === name),
    )
  if (lacking.length > 0)
    return {
      problem: `缺少这些列：${lacking.map((name) => importColumns[name].title).join('、')}。`,
    }
  const read = rows
    .filter(({ number }) => number > header.number)
    .map(({ number, cells }) => ({
      row: number,
      texts: Object.fromEntries(
        columns.flatMap(({ at, name }) => (name ? [[name, cells.get(at) ?? '']] : [])),
      ),
    }))
    .filter(({ texts }) => Object.values(texts).some((text) => text.trim() !== ''))
  if (read.length === 0) return { problem: '文件里只有表头，没有信息。' }
  if (read.length > mostRows) return { problem: `最多 ${mostRows} 行，请分几个文件导入。` }
  return {
    rows: read,
    ignored: columns.flatMap(({ name, head }) => (name || head === '' ? [] : [head])),
  }
}
