// Numbers of requests are whole and not negative.

import type { Rule } from '../rule.ts'
import { judgeWholeNumbers } from '../whole-numbers.ts'

/**
 * Every number of table 三 counts requests: whole, zero or more.
 *
 * @law 国办公开办函〔2021〕30号 表三
 * @law 国办公开办函〔2019〕60号 表三
 */
export const requestsCounts: Rule = {
  code: 'requests.counts',
  title: { zh: '表三：件数为不小于0的整数', en: 'Table 3: counts are whole numbers, zero or more' },
  severity: 'error',
  law: '国办公开办函〔2021〕30号 表三；国办公开办函〔2019〕60号 表三',
  editions: ['2019', '2021'],
  explanation: '表三各格都是申请件数，应为0或正整数。空白和读不出的格由其他规则说明，本规则不判。',
  examples: {
    passes: { shows: '各格都是不小于0的整数' },
    fails: { shows: '件数带了小数', printed: { 'requests.received.naturalPerson': '20.5' } },
  },
  check: (report) => judgeWholeNumbers(report, 'requests'),
}
