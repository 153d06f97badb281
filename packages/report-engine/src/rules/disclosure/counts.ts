// Numbers of documents, decisions and items are whole; only a change may be negative.

import type { Rule } from '../rule.ts'
import { judgeWholeNumbers } from '../whole-numbers.ts'

/**
 * Every count of table 二 is whole, zero or more; 本年增/减 of the form of 2019 may be negative.
 *
 * @law 国办公开办函〔2021〕30号 表二
 * @law 国办公开办函〔2019〕60号 表二
 */
export const disclosureCounts: Rule = {
  code: 'disclosure.counts',
  title: { zh: '表二：件数为不小于0的整数', en: 'Table 2: counts are whole numbers, zero or more' },
  severity: 'error',
  law: '国办公开办函〔2021〕30号 表二；国办公开办函〔2019〕60号 表二',
  editions: ['2019', '2021'],
  explanation:
    '表二的件数、数量应为0或正整数；2019年格式的“本年增/减”可以为负。金额由另外的规则核对；2019年格式的上一年项目数量、增减数与处理决定数量之间没有等式，不作推算。',
  examples: {
    passes: { shows: '各格都是不小于0的整数' },
    fails: { shows: '制发件数为负', printed: { 'disclosure.normativeDocuments.issued': '-5' } },
  },
  check: (report) => judgeWholeNumbers(report, 'disclosure'),
}
