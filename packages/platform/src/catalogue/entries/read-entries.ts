// Reads a catalogue from the rows of a sheet: columns are known by their headings, in any order; merged
// cells say their text once and hold for all the lines they cover.

import type { SheetRow, SheetRows } from '#kit/files/sheet-rows.ts'
import type { CatalogueEntry } from './entry.ts'
import { type Cells, type Column, columnNamed, plain, readLine, type Under } from './read-line.ts'

export type ReadEntry = {
  /** The line of the sheet. */
  readonly line: number
  readonly entry: CatalogueEntry
  readonly problems: readonly string[]
  /** What was taken to mean something, for whoever looks the list through. */
  readonly notes: readonly string[]
}

export type ReadCatalogue =
  | { readonly entries: readonly ReadEntry[] }
  | { readonly problem: string }

const mostLines = 3000

/** The lines of a sheet with what is wrong with each; or why it is no catalogue. */
export function readCatalogueSheet(rows: SheetRows, under: Under): ReadCatalogue {
  if ('problem' in rows) return rows
  const at = rows.findIndex(({ cells }) =>
    [...cells.values()].some((one) => /^公开内容/.test(plain(one))),
  )
  const [head, below] = [rows[at], rows[at + 1]]
  if (head === undefined) return { problem: '没有找到表头，其中要有“公开内容（要素）”一列。' }
  const { columns, isTwoLines } = columnsOf(head, below)
  const missing = (['firstMatter', 'limitWords', 'discloser'] as const).filter(
    (one) => ![...columns.values()].includes(one),
  )
  if (missing.length > 0)
    return { problem: '表头要有“一级事项”“公开时限”“公开主体”三列，请对照导出的表格。' }
  const lines = rows.slice(at + (isTwoLines ? 2 : 1)).filter((row) => isEntry(row, columns))
  if (lines.length === 0) return { problem: '表头下面没有内容。' }
  if (lines.length > mostLines) return { problem: `最多 ${mostLines} 行，请分几个文件导入。` }
  return { entries: readLines(lines, columns, under) }
}

type Columns = ReadonlyMap<number, Column>

/** A heading in the second line is of the column below it; else the first line names the column. */
function columnsOf(head: SheetRow, below: SheetRow | undefined) {
  const columns = new Map<number, Column>()
  for (const [column, text] of head.cells) {
    const name = columnNamed(text)
    if (name !== undefined) columns.set(column, name)
  }
  const second = [...(below?.cells ?? [])].flatMap(([column, text]) => {
    const name = columnNamed(text)
    return name === undefined || text === '' ? [] : [[column, name] as const]
  })
  const isTwoLines = second.length >= 2
  if (isTwoLines) for (const [column, name] of second) columns.set(column, name)
  return { columns, isTwoLines }
}

function isEntry({ cells }: SheetRow, columns: Columns): boolean {
  return [...cells].some(([column, text]) => columns.get(column) === 'elements' && text !== '')
}

function readLines(
  lines: readonly SheetRow[],
  columns: Columns,
  under: Under,
): readonly ReadEntry[] {
  const taken = new Set(under.taken)
  const seen = new Map<string, number>()
  let above: Cells = () => ''
  return lines.map((row) => {
    const cells = cellsOf(row, columns, above)
    above = cells
    const { entry, notes, problems } = readLine(cells, { ...under, taken: [...taken] })
    const before = seen.get(entry.code)
    const twice = before === undefined ? [] : [`目录代码 ${entry.code} 与第 ${before} 行相同。`]
    seen.set(entry.code, row.number)
    taken.add(entry.code)
    return { line: row.number, entry, notes, problems: [...problems, ...twice] }
  })
}

/** What is printed once over several lines: the matter, its ground, its limit, who discloses and where. */
const covers: readonly Column[] = ['firstMatter', 'basis', 'limitWords', 'discloser', 'channels']

/** In a sheet of ours only the matter is one cell over several lines: what is empty is empty. */
function cellsOf({ cells }: SheetRow, columns: Columns, above: Cells): Cells {
  const texts = new Map([...cells].map(([column, text]) => [columns.get(column), text.trim()]))
  return (name) => {
    const text = texts.get(name) ?? ''
    const isOurs = (texts.get('code') ?? '') !== ''
    const isCovered = isOurs ? name === 'firstMatter' : covers.includes(name)
    return text === '' && isCovered ? above(name) : text
  }
}
