// Which hidden sheets, rows and columns are not read: those that hold a second set of tables beside
// the visible ones, as last year's do. Other hidden parts belong to the tables they stand in.

import type { Sheet } from 'hucre'
import { marksIn, nameAllTables } from '../../html/report-marks.ts'
import type { BiffFacts, HiddenParts } from './biff-facts.ts'

export type SheetToRead = {
  readonly sheet: Sheet
  readonly hidden: HiddenParts
  readonly leftOut: LeftOut
}

export type LeftOut = {
  readonly sheet: boolean
  readonly rows: ReadonlySet<number>
  readonly columns: ReadonlySet<number>
}

/** Each sheet with its hidden parts, as the .xls records or else the library say them. */
export function sheetsToRead(sheets: readonly Sheet[], facts: BiffFacts): readonly SheetToRead[] {
  const all = sheets.map((sheet, index) => ({ sheet, hidden: facts[index] ?? hiddenParts(sheet) }))
  const visible = new Set<string>()
  for (const { sheet, hidden } of all)
    if (!hidden.sheet) for (const label of labels(sheet, isShownIn(hidden))) visible.add(label)
  const marks = [...visible].reduce((found, label) => found | marksIn(label), 0)
  const isSecond = (found: ReadonlySet<string>) => repeats(found, visible)
  return all.map(({ sheet, hidden }) => {
    const { rows, columns } = hidden
    const second = {
      sheet: () => nameAllTables(marks) || isSecond(labels(sheet, () => true)),
      rows: () => isSecond(labels(sheet, (row) => rows.has(row))),
      columns: () => isSecond(labels(sheet, (_, column) => columns.has(column))),
    }
    const none: ReadonlySet<number> = new Set()
    return {
      sheet,
      hidden,
      leftOut: {
        sheet: hidden.sheet && second.sheet(),
        rows: rows.size > 0 && second.rows() ? rows : none,
        columns: columns.size > 0 && second.columns() ? columns : none,
      },
    }
  })
}

function hiddenParts(sheet: Sheet): HiddenParts {
  const rows = [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? [row] : []))
  const columns = (sheet.columns ?? []).flatMap(({ hidden }, column) => (hidden ? [column] : []))
  return {
    sheet: sheet.hidden === true || sheet.veryHidden === true,
    rows: new Set(rows),
    columns: new Set(columns),
  }
}

type Where = (row: number, column: number) => boolean

function isShownIn({ rows, columns }: HiddenParts): Where {
  return (row, column) => !rows.has(row) && !columns.has(column)
}

/** The different labels in some of a sheet's cells. */
function labels(sheet: Sheet, where: Where): Set<string> {
  const found = new Set<string>()
  sheet.rows.forEach((values, row) => {
    values?.forEach((value, column) => {
      if (typeof value !== 'string' || !where(row, column)) return
      const label = value.replace(/\s+/gu, '')
      if (/[\u4e00-\u9fff]/.test(label)) found.add(label)
    })
  })
  return found
}

/** Fewer labels may recur within one set of tables: 信息内容, 总计, 其他. */
const fewestRepeated = 4

/** Whether labels mostly repeat those that are visible. */
function repeats(found: ReadonlySet<string>, visible: ReadonlySet<string>): boolean {
  const known = [...found].filter((label) => visible.has(label)).length
  return known >= fewestRepeated && known * 2 >= found.size
}
