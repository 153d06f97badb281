// The six kinds of requester add up to 总计 in every row of table 三.

import { lookIn } from '../equations/equation.ts'
import { judgeEquations } from '../equations/judge-equations.ts'
import type { Rule } from '../rule.ts'
import { otherLayout, rowEquations, tableThreeEquations } from './equations.ts'

/**
 * For each row of table 三: 自然人 plus the five kinds of organisation equals 总计.
 *
 * @law 国办公开办函〔2021〕30号 表三
 * @law 国办公开办函〔2019〕60号 表三
 */
export const requestsRowTotal: Rule = {
  code: 'requests.rowTotal',
  title: {
    zh: '表三：六类申请人之和等于总计',
    en: 'Table 3: the six kinds of requester add up to the total',
  },
  severity: 'error',
  law: '国办公开办函〔2021〕30号 表三；国办公开办函〔2019〕60号 表三',
  editions: ['2019', '2021'],
  explanation:
    '每一行“自然人”与“法人或其他组织”五类之和应等于该行“总计”，逐行核对。' +
    '有空白、“/”、读不出的数字或位置未确认的单元格时不判错，由人核实。',
  examples: {
    passes: { shows: '新收：20＋5＋1＝26' },
    fails: {
      shows: '新收有1件，总计填0',
      printed: {
        'requests.received.naturalPerson': '0',
        'requests.received.company': '0',
        'requests.received.total': '0',
      },
    },
  },
  check: (report) =>
    judgeEquations({
      equations: rowEquations[otherLayout(report)],
      look: lookIn(report),
      table: tableThreeEquations(report),
      advice: '请对照办理台账核实。',
    }),
}
