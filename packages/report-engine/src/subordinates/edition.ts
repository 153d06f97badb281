// Parts on another edition of the form: what the forms do not share is not mapped.

import { listed } from '../rules/equations/equation-message.ts'
import { sampleReport } from '../rules/sample-report.ts'
import { type FamilyRule, members } from './family.ts'
import { sampleFamily } from './family-samples.ts'

/**
 * Parts on another form than the whole: what the forms do not share is not mapped.
 *
 * @law 国办公开办函〔2021〕30号 表二
 * @law 国办公开办函〔2019〕60号 表二
 */
export const subordinatesEdition: FamilyRule = {
  code: 'subordinates.edition',
  title: { zh: '单位报告与汇总报告的格式不同', en: 'A part follows another edition of the form' },
  severity: 'info',
  law: '国办公开办函〔2021〕30号 表二；国办公开办函〔2019〕60号 表二',
  editions: ['2019', '2021'],
  explanation:
    '2019年格式与2021年格式的表二不同：“对外公开总数量”不是“现行有效件数”，“本年新制作数量”不是“本年制发件数”，' +
    '收费、采购也不对应。这些格不作对照；表三、表四和许可、处罚、强制的决定数量照常相加。',
  examples: {
    passes: { shows: '应报单位都在，各一份', family: sampleFamily },
    fails: {
      shows: '单位用的是2019年格式',
      family: () => ({
        ...sampleFamily(),
        parts: [
          { name: '示例局', report: sampleReport({ report: { edition: '2019', year: 2024 } }) },
        ],
      }),
    },
  },
  check: (family) => {
    const { edition } = family.whole
    const others = members(family).filter(({ report }) => report.edition !== edition)
    const units = others.map(({ name }) => name)
    if (units.length === 0) return [{ verdict: 'passes', message: '', cells: [], facts: {} }]
    const message = `${listed(units, '个')}的报告与汇总报告所用格式不同，表二中没有对应的格（规章、规范性文件、收费等）不能相加。`
    return [{ verdict: 'notAssessable', message, cells: [], facts: { units } }]
  },
}
