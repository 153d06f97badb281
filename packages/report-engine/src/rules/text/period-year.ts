// The statistical period is the calendar year that the title names.

import type { Report } from '../../report.ts'
import type { Judgement, Rule } from '../rule.ts'
import { sampleTitle } from './sample-sections.ts'

const period = (year: number) => ({
  from: `${year}-01-01`,
  to: `${year}-12-31`,
  at: { line: 3, column: 1 },
})

/**
 * 统计期限 runs from 1 January to 31 December of the year in the title.
 *
 * @law 条例 第四十九条
 * @law 国办公开办函〔2021〕30号 标题
 */
export const periodYear: Rule = {
  code: 'period.year',
  title: {
    zh: '统计期限与标题年度一致',
    en: 'The statistical period is the year of the title',
  },
  severity: 'error',
  law: '政府信息公开条例第四十九条；国办公开办函〔2021〕30号',
  editions: ['2019', '2021'],
  explanation:
    '正文写了统计期限的，应为标题所写年度的1月1日至12月31日。年度不同报错误；' +
    '年度相同而不是整年的提醒核对，新设立、撤销的机关可能如此。没有写统计期限或标题没有年度的不作判断。',
  examples: {
    passes: {
      shows: '2024年1月1日至12月31日',
      report: { title: sampleTitle(), period: period(2024) },
    },
    fails: {
      shows: '标题是2024年，统计期限是2023年',
      report: { title: sampleTitle(), period: period(2023) },
    },
  },
  check: judge,
}

function judge({ period: stated, title, year }: Report): readonly Judgement[] {
  // Without a title the year itself may come from the period.
  if (stated === undefined || year === null || title?.includes(String(year)) !== true) return []
  const { from, to, at } = stated
  const base = { cells: [], facts: { year, from, to }, at: [at] }
  const span = `${from}至${to}`
  if (!from.startsWith(String(year)) || !to.startsWith(String(year))) {
    const message = `标题年度是${year}年，而统计期限是${span}，请核对哪一处有误。`
    return [{ ...base, verdict: 'fails', message }]
  }
  if (from.endsWith('-01-01') && to.endsWith('-12-31'))
    return [{ ...base, verdict: 'passes', message: '' }]
  const message = `统计期限是${span}，不是${year}年整年，请核对。`
  return [{ ...base, verdict: 'uncertain', severity: 'warning', message }]
}
