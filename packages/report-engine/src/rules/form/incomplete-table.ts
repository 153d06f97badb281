// Cells of the form that were not found in the source: one finding a table.

import { address, type FormRow, type TableKey, tableKeys } from '../../form/form.ts'
import { forms } from '../../form/forms.ts'
import { otherRows, otherSingleRow } from '../../form/requests-table.ts'
import { tableLabel } from '../../labels/cell-label.ts'
import type { Report } from '../../report.ts'
import { doubtfulCells } from '../doubtful-cells.ts'
import { listed } from '../equations/equation-message.ts'
import { otherLayout } from '../requests/equations.ts'
import type { Judgement, Rule } from '../rule.ts'
import { printedName } from '../short-names.ts'

const equationsOf: Readonly<Record<TableKey, string>> = {
  disclosure: '',
  requests: '，表三的勾稽关系不能全部核对',
  disputes: '，表四的勾稽关系不能全部核对',
}

/**
 * All cells of the form are there. What is missing may be missing in the report or cut off in the
 * file: a question. Cells that were found but not placed are named by the reader instead.
 *
 * @law 国办公开办函〔2021〕30号 表二至表四
 * @law 国办公开办函〔2019〕60号 表二至表四
 */
export const formIncompleteTable: Rule = {
  code: 'form.incompleteTable',
  title: { zh: '表格不完整', en: 'A table of the form is incomplete or missing' },
  severity: 'warning',
  law: '国办公开办函〔2021〕30号 表二至表四；国办公开办函〔2019〕60号 表二至表四',
  editions: ['2019', '2021'],
  explanation:
    '按所用格式逐格核对表二、表三、表四是否齐全，缺行、缺列、缺整张表的，每张表提示一条。' +
    '可能是报告缺项，也可能是文件被截断或者表格是图片，请对照原文。缺的格不当作0，涉及的等式不核对。',
  examples: {
    passes: { shows: '三张表齐全' },
    fails: {
      shows: '文件在表三末尾被截断，没有“结转下年度继续办理”一行',
      printed: Object.fromEntries(
        (forms['2021'].tables.requests.rows.at(-1)?.columns ?? []).map(
          ({ key }) => [address('requests', 'carriedOut', key), null] as const,
        ),
      ),
    },
  },
  check: (report) => {
    const unread = report.findings.some(
      ({ code, severity }) => code.startsWith('reading.') && severity === 'error',
    )
    if (unread && Object.keys(report.cells).length === 0) return []
    return tableKeys.map((table) => judgeTable(report, table))
  },
}

function judgeTable(report: Report, table: TableKey): Judgement {
  const doubtful = doubtfulCells(report)
  const rows = rowsOf(report, table).map((row) => {
    const all = row.columns.map(({ key }) => address(table, row.key, key))
    return { row, all, missing: all.filter((one) => !report.cells[one] && !doubtful.has(one)) }
  })
  const cells = rows.flatMap(({ missing }) => missing)
  const total = rows.flatMap(({ all }) => all).length
  const facts = { missing: cells.length, cells: total }
  if (cells.length === 0) return { verdict: 'passes', message: '', cells, facts }
  const advice = `${equationsOf[table]}。请对照原文：是报告缺项，还是文件不全或表格是图片。`
  if (cells.length === total)
    return { verdict: 'uncertain', message: `没有读到${tableLabel(table)}${advice}`, cells, facts }
  const where = rows.filter(({ missing }) => missing.length > 0).map(({ row }) => printedName(row))
  const message = `${tableLabel(table)}缺${cells.length}格（${listed(where, '行')}）${advice}`
  return { verdict: 'uncertain', message, cells, facts }
}

/** Table 三 with （六）其他处理 as the report prints it. */
function rowsOf(report: Report, table: TableKey): readonly FormRow[] {
  const { rows } = forms[report.edition ?? '2021'].tables[table]
  if (table !== 'requests' || otherLayout(report) !== 'single') return rows
  const three = new Set(otherRows.map(({ key }) => key))
  const rest = rows.filter(({ key }) => !three.has(key) && key !== otherSingleRow.key)
  return [...rest, otherSingleRow]
}
