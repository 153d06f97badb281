// Cells whose text is no number.

import { cellLabel } from '../../labels/cell-label.ts'
import type { Rule } from '../rule.ts'
import { cellsInState } from './cells-in-state.ts'

/**
 * Text that is no number is neither 0 nor blank: nothing can be counted with it.
 *
 * @law 国办公开办函〔2021〕30号 表二至表四
 */
export const cellsUnreadable: Rule = {
  code: 'cells.unreadable',
  title: { zh: '单元格内容不是数字', en: 'A cell whose text is no number' },
  severity: 'warning',
  law: '国办公开办函〔2021〕30号 表二至表四',
  editions: ['2019', '2021'],
  explanation:
    '表格单元格应当是数字。读不出数字的格既不当作0也不当作空白，涉及它的等式不核对。' +
    '可能是填报有误，也可能是文件转换时出错，请对照原文。',
  examples: {
    passes: { shows: '单元格是数字' },
    fails: { shows: '填了文字', printed: { 'requests.granted.company': '见附件' } },
  },
  check: (report) =>
    cellsInState(report, 'unreadable').flatMap(({ cells }) =>
      cells.map((where) => {
        const raw = report.cells[where]?.raw.trim() ?? ''
        const name = cellLabel(where, report.edition)
        const message = `${name}写的是“${raw}”，读不出数字，请对照原文改填数字。`
        return { verdict: 'uncertain', message, cells: [where], facts: { raw } }
      }),
    ),
}
