// Every request handled has exactly one outcome, so the outcomes add up to （七）总计.

import { lookIn } from '../equations/equation.ts'
import { judgeEquations } from '../equations/judge-equations.ts'
import type { Rule } from '../rule.ts'
import { otherLayout, outcomeEquations, tableThreeEquations } from './equations.ts'

/**
 * For each of the seven columns: the outcome rows add up to （七）总计. （六）其他处理 counts as its
 * three rows, or as the one row that the form of 2019 and some later reports print.
 *
 * @law 国办公开办函〔2021〕30号 表三
 * @law 国办公开办函〔2019〕60号 表三
 */
export const requestsOutcomes: Rule = {
  code: 'requests.outcomes',
  title: {
    zh: '表三：各项办理结果之和等于（七）总计',
    en: 'Table 3: outcomes add up to the number handled',
  },
  severity: 'error',
  law: '国办公开办函〔2021〕30号 表三；国办公开办函〔2019〕60号 表三',
  editions: ['2019', '2021'],
  explanation:
    '一件申请只计一种办理结果，所以每一列（一）至（六）各项之和应等于（七）总计。' +
    '（六）其他处理印成三行的按三行相加，印成一行的按一行计算。' +
    '有空白、“/”、读不出的数字或位置未确认的单元格时不判错，由人核实。',
  examples: {
    passes: { shows: '自然人列：10＋4＋5＋1＝20' },
    fails: {
      shows: '商业企业列的予以公开多填了1件',
      printed: { 'requests.granted.company': '4' },
    },
  },
  check: (report) =>
    judgeEquations({
      equations: outcomeEquations[otherLayout(report)],
      look: lookIn(report),
      table: tableThreeEquations(report),
      advice: '请对照办理台账核实。',
    }),
}
