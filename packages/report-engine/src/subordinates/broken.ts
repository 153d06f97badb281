// Parts whose own equations fail: their numbers spoil the sum.

import { disputesRowTotal } from '../rules/disputes/row-total.ts'
import { requestsBalance } from '../rules/requests/balance.ts'
import { requestsOutcomes } from '../rules/requests/outcomes.ts'
import { requestsRowTotal } from '../rules/requests/row-total.ts'
import { sampleReport } from '../rules/sample-report.ts'
import { type FamilyRule, members } from './family.ts'
import { sampleFamily } from './family-samples.ts'

const equationRules = [requestsBalance, requestsOutcomes, requestsRowTotal, disputesRowTotal]

/**
 * A report that breaks its own equations must be put right before it is added up.
 *
 * @law 国办公开办函〔2021〕30号 表三、表四
 */
export const subordinatesBroken: FamilyRule = {
  code: 'subordinates.broken',
  title: { zh: '单位报告自身数字不平', en: 'A part breaks its own equations' },
  severity: 'warning',
  law: '国办公开办函〔2021〕30号 表三、表四',
  editions: ['2019', '2021'],
  explanation: '单位报告自己的勾稽关系不成立时，汇总数无从核对，请先由该单位更正。每个单位一条。',
  examples: {
    passes: { shows: '各单位报告自身都平', family: sampleFamily },
    fails: {
      shows: '单位报告表四总计填0',
      family: () => ({
        ...sampleFamily(),
        parts: [
          {
            name: '示例局',
            report: sampleReport({ printed: { 'disputes.reconsideration.total': '0' } }),
          },
        ],
      }),
    },
  },
  check: (family) =>
    members(family).map(({ name, report }) => {
      const failing = equationRules.flatMap((rule) =>
        rule
          .check(report)
          .filter(({ verdict }) => verdict === 'fails')
          .map(({ message }) => ({ code: rule.code, message })),
      )
      const codes = [...new Set(failing.map(({ code }) => code))]
      const facts = { unit: name, broken: failing.length, codes }
      const [first] = failing
      if (first === undefined) return { verdict: 'passes', message: '', cells: [], facts }
      const message = `${name}的报告自身有${failing.length}处不平，请先更正。例如${first.message}`
      return { verdict: 'fails', message, cells: [], facts }
    }),
}
