// Makes a workbook package safe to hand to the spreadsheet library: only the parts that hold cells,
// unpacked within the limits, without entity declarations, and not more cells than allowed.

import { zipSync } from 'fflate'
import type { Limits } from '../../limits.ts'
import { type Archive, openArchive } from '../archive/archive.ts'
import { beyondLimit, type Clock, damaged, unsupported } from '../reading-stopped.ts'

const needed =
  /^(?:\[content_types\]\.xml|_rels\/\.rels|docprops\/core\.xml|xl\/[^/]+\.xml|xl\/_rels\/[^/]+\.rels|xl\/worksheets\/[^/]+\.xml)$/i
/** Sheets without cells: the library refuses a workbook that names them, so they become empty. */
const otherSheet = /^xl\/(?:chartsheets|dialogsheets|macrosheets)\/[^/]+\.xml$/i
const emptySheet = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
const otherSheetRelation = /Type="[^"]*\/(?:chartsheet|dialogsheet|xl(?:Intl)?Macrosheet)"/gi
const sheetRelation =
  'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"'
/** Parts of that place which hold no cells. */
const needless = /^xl\/(?:metadata|cellimages|connections|calcchain|vbaproject)/i

/** The package reduced to its cells, stored without compression. Throws `ReadingStopped`. */
export function safePackage(bytes: Uint8Array, limits: Limits, clock: Clock): Uint8Array {
  const archive = openArchive(bytes, limits)
  const paths = archive.paths()
  if (paths.some((path) => /^xl\/workbook\.bin$/i.test(path))) {
    throw unsupported('这是二进制工作簿（.xlsb），无法读取。请用 Excel 或 WPS 另存为 .xlsx 再读。')
  }
  if (!paths.some((path) => /^xl\/.*workbook.*\.xml$/i.test(path))) {
    throw unsupported('文件里没有工作簿，无法读取。请用 Excel 或 WPS 另存为 .xlsx 再读。')
  }
  return zipSync(safeParts(archive, limits, clock), { level: 0 })
}

function safeParts(archive: Archive, limits: Limits, clock: Clock): Record<string, Uint8Array> {
  const parts: Record<string, Uint8Array> = {}
  const encoder = new TextEncoder()
  let cells = 0
  for (const path of archive.paths()) {
    if (otherSheet.test(path)) parts[path] = encoder.encode(emptySheet)
    if (!needed.test(path) || needless.test(path)) continue
    clock()
    const text = archive.text(path)
    if (text === undefined) continue
    if (/<!(?:doctype|entity)/i.test(text)) throw damaged('内部含有不允许的实体或文档类型声明')
    cells += countCells(text, limits.cells - cells)
    parts[path] = encoder.encode(
      text.replace(/^<\?xml[^>]*\?>/, '').replace(otherSheetRelation, sheetRelation),
    )
  }
  return parts
}

/** Counts cell elements; throws as soon as there are more than allowed. */
function countCells(xml: string, allowed: number): number {
  const cell = /<(?:\w+:)?c[\s/>]/g
  let count = 0
  while (cell.test(xml)) {
    count += 1
    if (count > allowed) throw beyondLimit('单元格过多')
  }
  return count
}
