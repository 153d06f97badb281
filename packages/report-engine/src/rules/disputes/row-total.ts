// The four results add up to 总计 in each of the three groups of table 四.

import { resultColumns } from '../../form/columns.ts'
import { disputesTable } from '../../form/disputes-table.ts'
import { address, type FormRow } from '../../form/form.ts'
import { type Equation, lookIn, type Term } from '../equations/equation.ts'
import { judgeEquations } from '../equations/judge-equations.ts'
import type { Rule } from '../rule.ts'

const equations: readonly Equation[] = disputesTable.rows.map((row) => ({
  where: `表四“${[...row.groups, row.label].join(' ')}”`,
  left: resultColumns.filter(({ key }) => key !== 'total').map((column) => term(row, column)),
  right: resultColumns.filter(({ key }) => key === 'total').map((column) => term(row, column)),
}))

/**
 * For reconsideration and both kinds of litigation: upheld, corrected, other and pending add up to
 * the total.
 *
 * @law 国办公开办函〔2021〕30号 表四
 * @law 国办公开办函〔2019〕60号 表四
 */
export const disputesRowTotal: Rule = {
  code: 'disputes.rowTotal',
  title: {
    zh: '表四：各种结果之和等于总计',
    en: 'Table 4: the results add up to the total',
  },
  severity: 'error',
  law: '国办公开办函〔2021〕30号 表四；国办公开办函〔2019〕60号 表四',
  editions: ['2019', '2021'],
  explanation:
    '行政复议、未经复议直接起诉、复议后起诉三组，每组结果维持、结果纠正、其他结果、尚未审结之和应等于总计。' +
    '有空白、“/”、读不出的数字或位置未确认的单元格时不判错，由人核实。',
  examples: {
    passes: { shows: '行政复议：2＋1＋1＋0＝4' },
    fails: {
      shows: '有复议案件而总计填0',
      printed: { 'disputes.reconsideration.total': '0' },
    },
  },
  check: (report) =>
    judgeEquations({ equations, look: lookIn(report), advice: '请对照案件台账核实。' }),
}

function term(row: FormRow, column: { key: string; label: string }): Term {
  return {
    name: column.key,
    label: column.label,
    address: address('disputes', row.key, column.key),
  }
}
