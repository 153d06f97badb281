// The relation that the form prints above table 三: first plus second equals third plus fourth.

import { lookIn } from '../equations/equation.ts'
import { judgeEquations } from '../equations/judge-equations.ts'
import type { Rule } from '../rule.ts'
import { balanceEquations, tableThreeEquations } from './equations.ts'

/**
 * For each of the seven columns: new plus carried in equals handled plus carried out.
 *
 * @law 国办公开办函〔2021〕30号 表三
 * @law 国办公开办函〔2019〕60号 表三
 */
export const requestsBalance: Rule = {
  code: 'requests.balance',
  title: {
    zh: '表三：新收加上年结转等于办理总计加结转下年',
    en: 'Table 3: new plus carried in equals handled plus carried out',
  },
  severity: 'error',
  law: '国办公开办函〔2021〕30号 表三（表内注明的勾稽关系）；国办公开办函〔2019〕60号 表三',
  editions: ['2019', '2021'],
  explanation:
    '表三左上角注明：每一列第一项加第二项之和，等于第三项加第四项之和。七列（含“总计”列）逐列核对。' +
    '有空白、“/”、读不出的数字或位置未确认的单元格时不判错，只说明空白按0计算是否相等，由人核实。',
  examples: {
    passes: { shows: '总计列：新收26＋结转2＝总计26＋结转下年2' },
    fails: {
      shows: '结转下年的总计填成了1',
      printed: { 'requests.carriedOut.total': '1' },
    },
  },
  check: (report) =>
    judgeEquations({
      equations: balanceEquations,
      look: lookIn(report),
      table: tableThreeEquations(report),
      advice: '请对照办理台账核实。',
    }),
}
