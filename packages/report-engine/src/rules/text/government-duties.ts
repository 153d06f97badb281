// The report of a people's government also gives assessment, public appraisal and accountability.

import { fold } from '../../labels/fold.ts'
import type { Report } from '../../report.ts'
import type { Judgement, Rule } from '../rule.ts'
import { sampleSections } from './sample-sections.ts'

const duties: readonly (readonly [name: string, wording: RegExp])[] = [
  ['工作考核', /考核|考评|绩效评价/u],
  ['社会评议', /评议|满意度|第三方.{0,6}评估|社会监督|公众评价|社会评价/u],
  ['责任追究', /责任追究|追究责任|追责|问责|责任(?:被)?追究|追究.{0,6}责任/u],
]
const government = /(?:人民政府|(?<=[省市县区州旗镇乡])政府)$/u

/**
 * Reports of people's governments at every level also include the results of 工作考核, 社会评议 and
 * 责任追究. Offices, bureaus and committees need not.
 *
 * @law 条例 第五十条第一款第四项
 */
export const governmentDuties: Rule = {
  code: 'government.duties',
  title: {
    zh: '人民政府的报告应写工作考核、社会评议和责任追究结果',
    en: 'A government reports assessment, public appraisal and accountability',
  },
  severity: 'warning',
  law: '政府信息公开条例第五十条第一款第四项',
  editions: ['2019', '2021'],
  explanation:
    '各级人民政府的报告还应包括工作考核、社会评议和责任追究结果情况；没有发生责任追究的也应写明。' +
    '按全文用语判断，没有提到的请人核对。办公室、局、委等部门的报告不适用。',
  examples: {
    passes: { shows: '三项都写了', report: { sections: sampleSections() } },
    fails: {
      shows: '没有写责任追究',
      report: {
        sections: sampleSections({ overview: '工作考核和社会评议结果良好，主动公开及时。' }),
      },
    },
  },
  check: judge,
}

function judge({ organ, sections }: Report): readonly Judgement[] {
  const running = sections.filter(({ text }) => text.length > 5)
  if (organ === null || !government.test(organ) || running.length === 0) return []
  const text = fold(running.map((section) => section.text).join('\n')).replace(/\s+/gu, '')
  const missing = duties.filter(([, wording]) => !wording.test(text)).map(([name]) => name)
  const base = { cells: [], facts: { missing } }
  if (missing.length === 0) return [{ ...base, verdict: 'passes', message: '' }]
  const message = `人民政府的报告还应写明${missing.join('、')}结果情况，正文没有看到，请核对；没有发生的也请写明。`
  return [{ ...base, verdict: 'uncertain', message }]
}
