// What the binding must say of itself: numbers whose place is not proved, numbers without a place.

import type { Finding } from '../finding.ts'
import { makeFinding } from '../make-finding.ts'
import type { BoundTable, PlacedCell } from './bind-table.ts'
import type { Doubt } from './evidence/row-evidence.ts'
import { tableTitles } from './table-titles.ts'

const reasons: Readonly<Record<Doubt, string>> = {
  tooFew: '这一行的数字比表格的列数少，不能确定缺的是哪一列',
  tooMany: '这一行或其前后有多出来的数字，不能确定哪些属于这一行',
  blanksShifted: '空白单元格的位置不能确定，数字可能错列',
  noLabel: '数字旁边没有对应的行标题，前后的行也不足以确定它的位置',
  otherLabel: '数字所在的行写着另一个行标题',
  twice: '同一行标题出现了不止一次',
  columnOrder: '列标题的顺序与规定表格不同，不能确定数字属于哪一列',
  otherHeading: '列标题写的不是本年数或不是规定的单位，与规定表格不符',
  splitNumber: '单元格里的数字连在一起或带有其他文字，不能确定原意',
}

/** One finding for each doubt of each table, naming all cells it concerns. */
export function uncertainFindings(table: BoundTable): Finding[] {
  const doubted = table.cells.filter((cell) => cell.doubt !== undefined)
  return [...Map.groupBy(doubted, (cell) => cell.doubt)].flatMap(([doubt, cells]) =>
    doubt ? [uncertain(doubt, cells, table)] : [],
  )
}

function uncertain(doubt: Doubt, cells: readonly PlacedCell[], table: BoundTable): Finding {
  return makeFinding({
    code: 'reading.uncertain',
    severity: 'warning',
    verdict: 'uncertain',
    message: `${tableTitles[table.table.key]}有${cells.length}个数字的位置不能确定：${reasons[doubt]}。请对照原文核对。`,
    cells: cells.map((cell) => cell.address),
    facts: { reason: doubt, raw: cells.map((cell) => cell.token.raw.trim()) },
    at: cells.slice(0, 1).map((cell) => cell.token.at),
  })
}

/** Numbers within a table that no cell of the form could take. */
export function unplacedFindings(table: BoundTable): Finding[] {
  if (table.unplaced.length === 0) return []
  const raw = table.unplaced.map((token) => token.raw.trim())
  return [
    makeFinding({
      code: 'reading.unplaced',
      severity: 'warning',
      verdict: 'uncertain',
      message: `${tableTitles[table.table.key]}里有${raw.length}个数字（${raw.slice(0, 5).join('、')}）在规定表格中找不到位置，没有采用。请对照原文核对。`,
      cells: [],
      facts: { raw },
      at: table.unplaced.map((token) => token.at),
    }),
  ]
}
