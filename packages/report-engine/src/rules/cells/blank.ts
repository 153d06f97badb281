// Empty cells: one finding a table, because the advice is the same for all of them.

import { tableLabel } from '../../labels/cell-label.ts'
import { listed } from '../equations/equation-message.ts'
import type { Rule } from '../rule.ts'
import { cellsInState } from './cells-in-state.ts'

/**
 * The tables are filled without gaps: 0 where there is none. This is the practice of those who
 * check reports; no provision that says so has been read.
 *
 * @law 国办公开办函〔2021〕30号 表二至表四
 */
export const cellsBlank: Rule = {
  code: 'cells.blank',
  title: { zh: '表格中的空白格应填0', en: 'Blank cells: write 0' },
  severity: 'warning',
  law: '国办公开办函〔2021〕30号 表二至表四（填报惯例）',
  editions: ['2019', '2021'],
  explanation:
    '没有的数按惯例填0，不留空白；空白与0不同，空白的格无法核对。这是填报和审核的惯例，未见条文明文规定。' +
    '每张表合并为一条，列出全部空白格。',
  examples: {
    passes: { shows: '没有的填0' },
    fails: { shows: '结转下年的总计没有填', printed: { 'requests.carriedOut.total': '' } },
  },
  check: (report) =>
    cellsInState(report, 'blank').map(({ table, cells, rows }) => {
      const facts = { blank: cells.length }
      if (cells.length === 0) return { verdict: 'passes', message: '', cells, facts }
      const where = `${tableLabel(table)}有${cells.length}个空白格（${listed(rows, '行')}）`
      const message = `${where}；没有的请填0，漏填的请补上。`
      return { verdict: 'fails', message, cells, facts }
    }),
}
