// The title states the year, and the text speaks of the same year.

import type { Report } from '../../report.ts'
import type { Judgement, Rule } from '../rule.ts'
import { sampleSections, sampleTitle } from './sample-sections.ts'
import { type Passage, passagesOf } from './statements/passages.ts'

const inTitle = /(20\d\d)年|二[〇○零][一二][〇○零一二三四五六七八九]年/u
// 现将我局2022年政府信息公开工作年度报告公布如下: the report speaks of itself.
const ofItself =
  /(?:本报告|现将|特向社会公布|向社会公布|编制)[^。]{0,24}?(?<year>20\d\d)年度?[^。]{0,16}?(?:信息公开|政务公开)[^。]{0,10}?(?:报告|年报|情况)/u
const opening = /^(?<year>20\d\d)年(?:度|以来|全年)?,/u

/**
 * 标题 names the year; the first sentences must not name another one: last year's text was copied.
 * Comparisons, outlooks and the publication of last year's report are no breach.
 *
 * @law 国办公开办函〔2021〕30号 标题
 */
export const titleYear: Rule = {
  code: 'title.year',
  title: {
    zh: '标题写明年度，正文与标题年度一致',
    en: 'The title states the year and the text speaks of the same year',
  },
  severity: 'error',
  law: '国办公开办函〔2021〕30号',
  editions: ['2019', '2021'],
  explanation:
    '标题应写明年度。总体情况的开头和“现将……报告公布如下”一类自称写了另一个年度的，请人核对是否沿用了上年文字；' +
    '统计期限也是那个年度的，标题与正文矛盾，报错误。' +
    '与往年比较、下一年的打算、发布上年年报，都不算。',
  examples: {
    passes: {
      shows: '标题和正文都是2024年',
      report: {
        title: sampleTitle(),
        sections: sampleSections({ overview: '2024年，各项工作平稳，申请数量比2023年减少。' }),
      },
    },
    fails: {
      shows: '标题是2024年，总体情况从“2023年”说起，统计期限也是2023年',
      report: {
        title: sampleTitle(),
        period: { from: '2023-01-01', to: '2023-12-31', at: { line: 3 } },
        sections: sampleSections({ overview: '2023年，各项工作平稳。' }),
      },
    },
  },
  check: (report) => [...titleItself(report), ...text(report)],
}

function titleItself({ title, year }: Report): readonly Judgement[] {
  const base = { cells: [], facts: { title: title ?? '' } }
  if (title === undefined) return []
  if (inTitle.test(title)) return [{ ...base, verdict: 'passes', message: '' }]
  const known = year === null ? '' : `（从正文看是${year}年）`
  const message = `标题“${title}”没有写明年度${known}，请补上。`
  return [{ ...base, verdict: 'fails', severity: 'warning', message }]
}

function text(report: Report): readonly Judgement[] {
  return passagesOf(report)
    .filter(({ kind }) => kind === 'overview')
    .slice(0, 2)
    .flatMap((passage) => yearIn(passage, report))
}

function yearIn(passage: Passage, { year, period, title }: Report): readonly Judgement[] {
  if (year === null) return []
  const match = opening.exec(passage.compact) ?? ofItself.exec(passage.compact)
  const stated = match?.groups?.year
  if (match === null || stated === undefined) return []
  const at = [passage.placeAt(match.index)]
  const base = { cells: [], facts: { year, stated }, at }
  if (Number(stated) === year) return [{ ...base, verdict: 'passes', message: '' }]
  const wording = passage.printed(match.index, match.index + match[0].length)
  if (isPeriod(stated, period) && title?.includes(String(year)) === true) {
    const message = `标题年度是${year}年，而总体情况写“${wording}”，统计期限也是${stated}年，请核对标题的年度。`
    return [{ ...base, verdict: 'fails', message }]
  }
  const message = `报告年度是${year}年，而总体情况写“${wording}”，请核对是否沿用了其他年度的文字。`
  return [{ ...base, verdict: 'uncertain', severity: 'warning', message }]
}

/** Whether the statistical period lies in that year, so that text and period stand against the title. */
function isPeriod(year: string, period: Report['period']): boolean {
  return period?.from.startsWith(year) === true && period.to.startsWith(year)
}
