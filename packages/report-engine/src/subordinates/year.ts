// Parts that are for another year than the whole.

import { sampleReport } from '../rules/sample-report.ts'
import { type FamilyRule, otherYears } from './family.ts'
import { sampleFamily } from './family-samples.ts'

/**
 * Reports of another year than the whole.
 *
 * @law 条例 49
 */
export const subordinatesYear: FamilyRule = {
  code: 'subordinates.year',
  title: { zh: '单位报告的年度与汇总报告不同', en: 'A part is for another year' },
  severity: 'warning',
  law: '条例 49',
  editions: ['2019', '2021'],
  explanation: '汇总报告只汇总同一年度的报告。没有读出年度的不判。',
  examples: {
    passes: { shows: '应报单位都在，各一份', family: sampleFamily },
    fails: {
      shows: '混入了上一年度的报告',
      family: () => ({
        ...sampleFamily(),
        parts: [{ name: '示例局', report: sampleReport({ report: { year: 2023 } }) }],
      }),
    },
  },
  check: (family) =>
    otherYears(family).map(({ name, report }) => ({
      verdict: 'fails',
      message: `${name}的报告是${report.year}年度的，汇总报告是${family.whole.year}年度的，请换成同一年度的报告。`,
      cells: [],
      facts: { unit: name, year: report.year ?? '', whole: family.whole.year ?? '' },
    })),
}
