// Cells that print "/" or a dash instead of a number: one finding a table.

import { tableLabel } from '../../labels/cell-label.ts'
import { listed } from '../equations/equation-message.ts'
import type { Rule } from '../rule.ts'
import { cellsInState } from './cells-in-state.ts'

/**
 * "/" and "—" do not say whether there was none or it was not counted: write 0. A practice, like
 * that of blank cells.
 *
 * @law 国办公开办函〔2021〕30号 表二至表四
 */
export const cellsNotApplicable: Rule = {
  code: 'cells.notApplicable',
  title: { zh: '表格中的“/”“—”应填0', en: 'Cells with "/" or a dash: write 0' },
  severity: 'warning',
  law: '国办公开办函〔2021〕30号 表二至表四（填报惯例）',
  editions: ['2019', '2021'],
  explanation:
    '“/”“—”说不清是没有还是没有统计，按惯例填0。核对等式时与空白格同样对待，不当作0。' +
    '这是填报和审核的惯例，未见条文明文规定。每张表合并为一条。',
  examples: {
    passes: { shows: '没有的填0' },
    fails: { shows: '规章一行填“/”', printed: { 'disclosure.regulations.issued': '/' } },
  },
  check: (report) =>
    cellsInState(report, 'notApplicable').map(({ table, cells, rows }) => {
      const facts = { notApplicable: cells.length }
      if (cells.length === 0) return { verdict: 'passes', message: '', cells, facts }
      const where = `${tableLabel(table)}有${cells.length}格填了“/”或横线（${listed(rows, '行')}）`
      return { verdict: 'fails', message: `${where}；没有的请填0。`, cells, facts }
    }),
}
