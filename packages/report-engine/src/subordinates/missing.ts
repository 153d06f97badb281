// Units that must report but have not.

import { listed } from '../rules/equations/equation-message.ts'
import { type FamilyRule, missingUnits } from './family.ts'
import { sampleFamily } from './family-samples.ts'

/**
 * Units on the list of those that must report, without a report.
 *
 * @law 条例 49
 */
export const subordinatesMissing: FamilyRule = {
  code: 'subordinates.missing',
  title: { zh: '缺少应报单位的报告', en: 'Units that must report are missing' },
  severity: 'warning',
  law: '条例 49',
  editions: ['2019', '2021'],
  explanation: '应报单位名单中有、但没有收到报告的单位。名称按全称比对（不计全半角和空格）。',
  examples: {
    passes: { shows: '应报单位都在，各一份', family: sampleFamily },
    fails: {
      shows: '名单上有两个单位，只有一份报告',
      family: () => ({ ...sampleFamily(), expectedUnits: ['示例局', '示例街道办事处'] }),
    },
  },
  check: (family) => {
    const units = missingUnits(family)
    const message = `缺${units.length}个应报单位的报告：${listed(units, '个')}。请催报或核对名称。`
    return [
      units.length === 0
        ? { verdict: 'passes', message: '', cells: [], facts: {} }
        : { verdict: 'fails', message, cells: [], facts: { units } },
    ]
  },
}
