// Units as a file, XLSX or CSV: a line of headings, then a unit a line. Reading knows columns by
// their headings, in any order; a column that is left out says nothing about the units.

import { sheetRows } from '#kit/files/sheet-rows.ts'
import type { ImportLine } from '../import-plan.ts'
import { type Entry, type EntryField, entryTitles } from '../unit-entry.ts'

export type ReadUnitFile = { readonly lines: readonly ImportLine[] } | { readonly problem: string }

const mostLines = 20_000

const fields = Object.keys(entryTitles) as EntryField[]

/** The lines of a file by their numbers; or why it cannot be read. */
export async function readUnitFile(bytes: Uint8Array): Promise<ReadUnitFile> {
  const rows = await sheetRows(bytes)
  if ('problem' in rows) return rows
  const at = rows.findIndex(({ cells }) => [...cells.values()].includes(entryTitles.code))
  const header = rows[at]
  if (header === undefined)
    return { problem: `没有找到表头。第一行应写列名，其中要有“${entryTitles.code}”一列。` }
  const columns = [...header.cells].map(
    ([column, title]) => [column, fieldOf(title), title] as const,
  )
  const unknown = columns.filter(([, field]) => field === undefined).map(([, , title]) => title)
  if (unknown.length > 0)
    return { problem: `不认识这些列：${unknown.join('、')}。请改成模板中的列名，或者删除这些列。` }
  const lines = rows
    .slice(at + 1)
    .filter(({ cells }) => [...cells.values()].some((text) => text !== ''))
  if (lines.length > mostLines) return { problem: `最多 ${mostLines} 行，请分几个文件导入。` }
  if (lines.length === 0) return { problem: '文件里只有表头，没有单位。' }
  return {
    lines: lines.map(({ number, cells }) => ({
      number,
      entry: Object.fromEntries(
        columns.map(([column, field]) => [field, (cells.get(column) ?? '').trim()]),
      ),
    })),
  }
}

/** A workbook with one sheet; every cell is a text, so nothing in it is calculated. */
export async function unitsAsXlsx(entries: readonly Entry[]): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx')
  const columns = fields.map((field) => ({ width: widths[field] ?? 16, numFmt: '@' }))
  return writeXlsx({ sheets: [{ name: '单位', columns, rows: rowsOf(entries) }] })
}

/** CSV with a byte order mark, for Excel and WPS; what a spreadsheet would calculate is made text. */
export async function unitsAsCsv(entries: readonly Entry[]): Promise<string> {
  const { writeCsv } = await import('hucre/csv')
  return writeCsv(rowsOf(entries), { bom: true, escapeFormulae: true })
}

const widths: Partial<Record<EntryField, number>> = { name: 36, creditCode: 24, websites: 32 }

function rowsOf(entries: readonly Entry[]): string[][] {
  return [
    fields.map((field) => entryTitles[field]),
    ...entries.map((entry) => fields.map((field) => entry[field])),
  ]
}

function fieldOf(title: string): EntryField | undefined {
  const plain = title.replace(/\s/g, '')
  return fields.find((field) => entryTitles[field] === plain)
}
