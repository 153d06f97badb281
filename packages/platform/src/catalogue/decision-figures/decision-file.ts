// Figures of decisions and fees in a file: a row for each month, a column for each item.

import type { LocalDate } from '#law/index.ts'
import { type DecisionItem, decisionItemNames, decisionItems, readFigure } from './decision-item.ts'
import { hasBegun } from './decision-year.ts'
import type { WishedMonth } from './month-figure.ts'

type Row = { readonly number: number; readonly cells: ReadonlyMap<number, string> }

/** A row of the file as it was read: the texts of its cells by item. */
export type DecisionRow = {
  readonly row: number
  readonly month: string
  readonly texts: { readonly [Item in DecisionItem]?: string }
}

const monthHeads = ['月份', '月', '时间']
const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '')

/** The heading of an item: its name, with or without its unit. */
function itemTitled(text: string): DecisionItem | undefined {
  const head = plain(text).replace(/[(（].*$/, '')
  return decisionItemNames.find((item) => head.startsWith(decisionItems[item].title))
}

/** The rows below the headings; or why the file cannot be used, in a sentence. */
export function readDecisionFile(
  rows: readonly Row[],
): readonly DecisionRow[] | { readonly problem: string } {
  const isMonth = (text: string): boolean => monthHeads.includes(plain(text))
  const header = rows.find(({ cells }) => [...cells.values()].some(isMonth))
  const monthAt = [...(header?.cells ?? [])].find(([, text]) => isMonth(text))?.[0]
  const columns = [...(header?.cells ?? [])].flatMap(([at, text]) => {
    const item = itemTitled(text)
    return item === undefined ? [] : [{ at, item }]
  })
  if (header === undefined || monthAt === undefined || columns.length === 0)
    return { problem: '没有找到表头。要有一行写列名：月份、行政许可、行政处罚……，请按模板填写。' }
  const read = rows
    .filter(({ number }) => number > header.number)
    .map(({ number, cells }) => ({
      row: number,
      month: (cells.get(monthAt) ?? '').trim(),
      texts: Object.fromEntries(
        columns.flatMap(({ at, item }) => {
          const text = (cells.get(at) ?? '').trim()
          return text === '' ? [] : [[item, text]]
        }),
      ),
    }))
    .filter(({ month, texts }) => month !== '' && !isSum(month) && Object.keys(texts).length > 0)
  return read.length === 0 ? { problem: '文件里没有数据。空着的格子不导入，零要写作0。' } : read
}

const isSum = (text: string): boolean => /^(合计|总计|全年|小计)$/.test(plain(text))

export type RowProblem = { readonly row: number; readonly column: string; readonly says: string }

export type DecisionPlan = {
  readonly months: readonly WishedMonth[]
  readonly problems: readonly RowProblem[]
}

type Around = { readonly year: number; readonly fileName: string; readonly today: LocalDate }

/** What the rows would enter, each with the file and row it was read in, and what is wrong with them. */
export function planDecisions(
  rows: readonly DecisionRow[],
  { year, fileName, today }: Around,
): DecisionPlan {
  const months: WishedMonth[] = []
  const problems: RowProblem[] = []
  const firstRows = new Map<number, number>()
  for (const { row, month: text, texts } of rows) {
    const month = monthOf(text, year)
    if (typeof month === 'string') {
      problems.push({ row, column: '月份', says: month })
      continue
    }
    const first = firstRows.get(month)
    if (first !== undefined)
      problems.push({ row, column: '月份', says: `${month}月在第 ${first} 行已经有了` })
    else if (!hasBegun(year, month, today))
      problems.push({ row, column: '月份', says: `${year}年${month}月还没有到` })
    firstRows.set(month, first ?? row)
    for (const item of decisionItemNames) {
      const figure = texts[item]
      if (figure === undefined) continue
      const read = readFigure(item, figure)
      if ('problem' in read)
        problems.push({ row, column: decisionItems[item].title, says: read.problem })
      else
        months.push({
          ...{ item, month, value: read.value },
          entered: { source: 'file', fileName, fileRow: row },
        })
    }
  }
  return { months, problems }
}

/** 3, 3月, 2025-03, 2025年3月; or what is wrong. */
function monthOf(text: string, year: number): number | string {
  const found = /^(?:(\d{4})[-/.年])?(\d{1,2})月?(?:份)?$/.exec(plain(text))
  const [, ofYear, month = ''] = found ?? []
  if (found === null || Number(month) < 1 || Number(month) > 12)
    return `“${text.slice(0, 20)}”不是月份`
  if (ofYear !== undefined && Number(ofYear) !== year) return `这一行是${ofYear}年的，不是${year}年`
  return Number(month)
}
