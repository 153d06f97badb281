// The title names the organ, and the text speaks of itself as that kind of organ.

import type { Report } from '../../report.ts'
import type { Judgement, Rule } from '../rule.ts'
import { introductionOf, isOtherOrgan } from './introduction.ts'
import { sampleSections, sampleTitle } from './sample-sections.ts'
import { passagesOf } from './statements/passages.ts'

const selves = ['局', '委', '厅', '镇', '乡', '街道', '院'] as const
const self = new RegExp(`我(${selves.join('|')})(?!员|派|托|区|村|县|市)`, 'gu')

/**
 * 标题 names the organ. 我镇 in the report of a 局, or 我局 in that of a 人民政府, is a question: text
 * may have been taken from another organ's report. Where the sentence that introduces the report
 * names another organ, title and text contradict each other.
 *
 * @law 国办公开办函〔2021〕30号 标题
 */
export const titleOrgan: Rule = {
  code: 'title.organ',
  title: {
    zh: '标题写明机关，正文自称与机关相符',
    en: 'The title names the organ and the text calls itself accordingly',
  },
  severity: 'error',
  law: '国办公开办函〔2021〕30号',
  editions: ['2019', '2021'],
  explanation:
    '标题应写明机关名称，没有写明的提醒补上。“某某机关根据……编制本报告”一类介绍本报告的句子写的是另一个机关的，报错误；' +
    '简称、政府由办公室或部门代写的不算。正文自称“我局”“我镇”等而机关名称里没有“局”“镇”的，请人核对是否误用了其他单位的文字。' +
    '“我市”“我区”“我县”指地方，不作判断。',
  examples: {
    passes: { shows: '标题写明示例市人民政府', report: { title: sampleTitle() } },
    fails: {
      shows: '标题是示例市人民政府，介绍本报告的句子写另一个市的人民政府',
      report: {
        title: sampleTitle(),
        sections: sampleSections({ overview: '样例市人民政府根据条例编制本报告。' }),
      },
    },
  },
  check: (report) => [...inTitle(report), ...inIntroduction(report), ...inText(report)],
}

function inTitle({ title, organ }: Report): readonly Judgement[] {
  if (title === undefined) return []
  const base = { cells: [], facts: { title } }
  const named = !/^(?:20\d\d年度?)?(?:政府|政务)?(?:信息|政务)公开/u.test(title)
  if (named || organ !== null) return [{ ...base, verdict: 'passes', message: '' }]
  const message = `标题“${title}”没有写明机关名称，请补上。`
  return [{ ...base, verdict: 'fails', severity: 'warning', message }]
}

function inIntroduction(report: Report): readonly Judgement[] {
  const { organ } = report
  const introduction = organ === null ? undefined : introductionOf(report)
  if (organ === null || introduction === undefined) return []
  const { name, at } = introduction
  const base = { cells: [], facts: { organ, named: name }, at: [at] }
  if (!isOtherOrgan(name, organ)) return [{ ...base, verdict: 'passes', message: '' }]
  const message = `机关是“${organ}”，而介绍本报告的句子写的是“${name}”，请核对哪一处有误。`
  return [{ ...base, verdict: 'fails', message }]
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
  const at = strange.map((one) => one.at)
  return [{ verdict: 'uncertain', severity: 'warning', message, cells: [], facts, at }]
}
