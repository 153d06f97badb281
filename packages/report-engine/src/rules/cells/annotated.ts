// Cells with a number and a note: "22（其中修订16件）".

import { cellLabel } from '../../labels/cell-label.ts'
import type { Rule } from '../rule.ts'
import { cellsInState } from './cells-in-state.ts'

/**
 * A note belongs into the text. The cell keeps its note; the number before it is what is counted.
 *
 * @law 国办公开办函〔2021〕30号 表二至表四
 */
export const cellsAnnotated: Rule = {
  code: 'cells.annotated',
  title: { zh: '单元格带有说明文字', en: 'A cell with a note' },
  severity: 'info',
  law: '国办公开办函〔2021〕30号 表二至表四',
  editions: ['2019', '2021'],
  explanation:
    '单元格里除数字外还有说明，如“22（其中修订16件）”。原文照留，核对和汇总按前面的数字（22）计算。' +
    '请确认该数字就是应计的数；说明文字宜移到正文。',
  examples: {
    passes: { shows: '单元格只有数字' },
    fails: {
      shows: '制发件数带说明',
      printed: { 'disclosure.normativeDocuments.issued': '22（其中修订16件）' },
    },
  },
  check: (report) =>
    cellsInState(report, 'annotated').flatMap(({ cells }) =>
      cells.map((where) => {
        const cell = report.cells[where]
        const raw = cell?.raw.trim() ?? ''
        const value = cell?.value ?? ''
        const name = cellLabel(where, report.edition)
        const message = `${name}写的是“${raw}”，说明文字照留，按${value}计算，请确认。`
        return { verdict: 'fails', message, cells: [where], facts: { raw, value } }
      }),
    ),
}
