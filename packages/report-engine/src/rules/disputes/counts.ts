// Numbers of cases are whole and not negative.

import type { Rule } from '../rule.ts'
import { judgeWholeNumbers } from '../whole-numbers.ts'

/**
 * Every number of table 四 counts cases: whole, zero or more.
 *
 * @law 国办公开办函〔2021〕30号 表四
 * @law 国办公开办函〔2019〕60号 表四
 */
export const disputesCounts: Rule = {
  code: 'disputes.counts',
  title: { zh: '表四：件数为不小于0的整数', en: 'Table 4: counts are whole numbers, zero or more' },
  severity: 'error',
  law: '国办公开办函〔2021〕30号 表四；国办公开办函〔2019〕60号 表四',
  editions: ['2019', '2021'],
  explanation: '表四各格都是案件件数，应为0或正整数。空白和读不出的格由其他规则说明，本规则不判。',
  examples: {
    passes: { shows: '各格都是不小于0的整数' },
    fails: { shows: '件数为负', printed: { 'disputes.reconsideration.other': '-1' } },
  },
  check: (report) => judgeWholeNumbers(report, 'disputes'),
}
