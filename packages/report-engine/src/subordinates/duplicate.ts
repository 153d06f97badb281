// Units that would be counted twice.

import { listed } from '../rules/equations/equation-message.ts'
import { duplicateUnits, type FamilyRule } from './family.ts'
import { sampleFamily } from './family-samples.ts'

/**
 * The same organ twice among the parts, or as 本级 and as a part: it would be counted twice.
 *
 * @law 条例 49
 */
export const subordinatesDuplicate: FamilyRule = {
  code: 'subordinates.duplicate',
  title: { zh: '同一单位重复计入', en: 'A unit is counted twice' },
  severity: 'warning',
  law: '条例 49',
  editions: ['2019', '2021'],
  explanation:
    '同名单位或报告中机关名称相同的，会被重复相加；政府办公室的数已计入本级的，不要再作为单位计入。',
  examples: {
    passes: { shows: '应报单位都在，各一份', family: sampleFamily },
    fails: {
      shows: '同一份报告交了两次',
      family: () => {
        const family = sampleFamily()
        return { ...family, parts: [...family.parts, ...family.parts] }
      },
    },
  },
  check: (family) => {
    const units = duplicateUnits(family)
    const message = `${listed(units, '个')}重复计入，请只留一份。`
    return [
      units.length === 0
        ? { verdict: 'passes', message: '', cells: [], facts: {} }
        : { verdict: 'fails', message, cells: [], facts: { units } },
    ]
  },
}
