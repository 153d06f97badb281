// The rows of a table that somebody uploaded, XLSX, XLS or CSV: every cell as the text it shows.

import { type Block, decodeText, read, type TableCell } from '@gongkai/report-engine'

/** `number` counts from 1, as in the file; `cells` by column, A is 0. */
export type SheetRow = { readonly number: number; readonly cells: ReadonlyMap<number, string> }

export type SheetRows = readonly SheetRow[] | { readonly problem: string }

/** The first sheet of a workbook, or a CSV file; or why it cannot be read, in a sentence. */
export function sheetRows(bytes: Uint8Array): Promise<SheetRows> {
  return isWorkbook(bytes) ? workbookRows(bytes) : csvRows(bytes)
}

/** By its first bytes: a ZIP (XLSX) or an OLE file (XLS). */
function isWorkbook([first, second]: Uint8Array): boolean {
  return (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf)
}

async function workbookRows(bytes: Uint8Array): Promise<SheetRows> {
  const { blocks, findings } = await read(bytes)
  const stopped = findings.find(({ severity }) => severity === 'error')
  if (stopped !== undefined) return { problem: stopped.message }
  const rows = new Map<number, Map<number, string>>()
  const sheet = blocks.flatMap(placesOf)[0]?.at.sheet
  for (const { at, text } of blocks.flatMap(placesOf)) {
    const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(String(at.cell)) ?? []
    if (letters === undefined || at.sheet !== sheet) continue
    const number = Number(row)
    const cells = rows.get(number) ?? new Map<number, string>()
    rows.set(number, cells.set(columnOf(letters), text.trim()))
  }
  return [...rows]
    .map(([number, cells]) => ({ number, cells }))
    .sort((one, other) => one.number - other.number)
}

type Line = Extract<Block, { readonly kind: 'line' }>

function placesOf(block: Block): readonly (Line | TableCell)[] {
  return block.kind === 'line' ? [block] : block.cells
}

/** A is 0, Z is 25, AA is 26. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

async function csvRows(bytes: Uint8Array): Promise<SheetRows> {
  const { parseCsv } = await import('hucre/csv')
  const { text, replaced } = decodeText(bytes)
  if (replaced > 0 || text.includes('\0'))
    return { problem: '文件不是表格。请用 Excel 或 WPS 另存为 .xlsx 或者 .csv 再上传。' }
  return parseCsv(text, { unescapeFormulae: true }).map((values, index) => ({
    number: index + 1,
    cells: new Map(values.map((value, column) => [column, String(value ?? '').trim()])),
  }))
}
