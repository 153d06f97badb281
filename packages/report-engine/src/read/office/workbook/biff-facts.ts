// Looks through the records of an .xls workbook for what the spreadsheet library does not say:
// a password, hidden sheets, rows and columns, formulas without a result, too many cells.

import type { Limits } from '../../limits.ts'
import { openCompoundFile } from '../ole/compound-file.ts'
import { beyondLimit, damaged, encrypted, unsupported } from '../reading-stopped.ts'

export type HiddenParts = {
  sheet: boolean
  /** Which rows and columns are hidden, from 0. */
  readonly rows: Set<number>
  readonly columns: Set<number>
}
/** By the order of the sheets in the workbook. */
export type BiffFacts = readonly HiddenParts[]

const records = { bof: 0x809, filePass: 0x2f, sheet: 0x85, row: 0x208, column: 0x7d }
/** An .xls sheet has 256 columns. */
const lastColumn = 255
/** Cells: LABELSST, NUMBER, RK, LABEL, BOOLERR, FORMULA, BLANK, MULRK, MULBLANK, RSTRING. */
const cellRecords = new Set([0xfd, 0x203, 0x27e, 0x204, 0x205, 0x6, 0x201, 0xbd, 0xbe, 0xd6])

/** Scans the records once. Throws `ReadingStopped` for what cannot be read. */
export function biffFacts(bytes: Uint8Array, limits: Limits): BiffFacts {
  const stream = workbookStream(bytes, limits)
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const sheets: (HiddenParts & { readonly start: number })[] = []
  let current: HiddenParts | undefined
  let cells = 0
  for (let at = 0; at + 4 <= stream.length; ) {
    const id = view.getUint16(at, true)
    const length = view.getUint16(at + 2, true)
    const data = at + 4
    if (data + length > stream.length || (id === 0 && length === 0)) break
    if (id === records.filePass) throw encrypted()
    if (id === records.bof) current = sheets.find((sheet) => sheet.start === at) ?? current
    else if (id === records.sheet && length >= 6) {
      const sheet = (view.getUint8(data + 4) & 3) !== 0
      sheets.push({ start: view.getUint32(data, true), sheet, rows: new Set(), columns: new Set() })
    } else if (current !== undefined) noteHidden(current, { id, view, data, length })
    if (cellRecords.has(id) && ++cells > limits.cells) throw beyondLimit('单元格过多')
    at = data + length
  }
  return sheets
}

function workbookStream(bytes: Uint8Array, limits: Limits): Uint8Array {
  const file = openCompoundFile(bytes, limits)
  const names = file.names()
  if (names.includes('EncryptedPackage')) throw encrypted()
  const stream = file.stream('Workbook')
  if (stream !== undefined && stream.length > 8) return stream
  if (names.includes('Book')) {
    throw unsupported('这是 Excel 97 以前的旧格式，无法读取。请用 Excel 或 WPS 另存为 .xlsx 再读。')
  }
  if (stream !== undefined) throw damaged('工作簿内容缺失')
  throw unsupported('文件里没有工作簿，无法读取。请用 Excel 或 WPS 另存为 .xlsx 再读。')
}

function noteHidden(
  sheet: HiddenParts,
  record: { id: number; view: DataView; data: number; length: number },
): void {
  const { id, view, data, length } = record
  if (id === records.row && length >= 14) {
    if ((view.getUint8(data + 12) & 0x20) !== 0) sheet.rows.add(view.getUint16(data, true))
  } else if (id === records.column && length >= 10 && (view.getUint8(data + 8) & 1) !== 0) {
    const last = Math.min(view.getUint16(data + 2, true), lastColumn)
    for (let column = view.getUint16(data, true); column <= last; column++)
      sheet.columns.add(column)
  }
}
