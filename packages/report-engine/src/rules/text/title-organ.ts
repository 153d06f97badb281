// The title names the organ, and the text speaks of itself as that kind of organ.

import type { Report } from '../../report.ts'
import type { Judgement, Rule } from '../rule.ts'
import { sampleSections, sampleTitle } from './sample-sections.ts'
import { passagesOf } from './statements/passages.ts'

const selves = ['局', '委', '厅', '镇', '乡', '街道', '院'] as const
const self = new RegExp(`我(${selves.join('|')})(?!员|派|托|区|村|县|市)`, 'gu')

/**
 * 标题 names the organ. 我镇 in the report of a 局, or 我局 in that of a 人民政府, is a question: text
 * may have been taken from another organ's report.
 *
 * @law 国办公开办函〔2021〕30号 标题
 */
export const titleOrgan: Rule = {
  code: 'title.organ',
  title: {
    zh: '标题写明机关，正文自称与机关相符',
    en: 'The title names the organ and the text calls itself accordingly',
  },
  severity: 'warning',
  law: '国办公开办函〔2021〕30号',
  editions: ['2019', '2021'],
  explanation:
    '标题应写明机关名称。正文自称“我局”“我镇”等而机关名称里没有“局”“镇”的，请人核对是否误用了其他单位的文字。' +
    '“我市”“我区”“我县”指地方，不作判断。',
  examples: {
    passes: { shows: '标题写明示例市人民政府', report: { title: sampleTitle() } },
    fails: {
      shows: '人民政府的报告自称“我局”',
      report: {
        title: sampleTitle(),
        sections: sampleSections({ overview: '我局按期公开各类信息。' }),
      },
    },
  },
  check: (report) => [...inTitle(report), ...inText(report)],
}

function inTitle({ title, organ }: Report): readonly Judgement[] {
  if (title === undefined) return []
  const base = { cells: [], facts: { title } }
  const named = !/^(?:20\d\d年度?)?(?:政府|政务)?(?:信息|政务)公开/u.test(title)
  if (named || organ !== null) return [{ ...base, verdict: 'passes', message: '' }]
  return [{ ...base, verdict: 'fails', message: `标题“${title}”没有写明机关名称，请补上。` }]
}

function inText(report: Report): readonly Judgement[] {
  const { organ } = report
  if (organ === null) return []
  const found = passagesOf(report).flatMap((passage) =>
    [...passage.compact.matchAll(self)].map((match) => ({
      word: match[0],
      fits: organ.includes(match[1] ?? ''),
      at: passage.placeAt(match.index),
    })),
  )
  const strange = found.filter(({ fits }) => !fits)
  const [first] = strange
  if (first === undefined) return []
  const words = [...new Set(strange.map(({ word }) => word))]
  const message = `机关是“${organ}”，而正文自称“${words.join('”“')}”（共${strange.length}处），请核对是否误用了其他单位的文字。`
  const facts = { organ, words }
  return [{ verdict: 'uncertain', message, cells: [], facts, at: strange.map(({ at }) => at) }]
}
