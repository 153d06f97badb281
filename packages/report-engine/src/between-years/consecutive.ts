// Whether two reports can be compared as consecutive years at all.

import type { Report } from '../report.ts'
import type { YearRule } from './year-rule.ts'

/**
 * What a report carries over is found in the report of the next year: other pairs are not judged.
 *
 * @law 国办公开办函〔2021〕30号 表三
 */
export const yearsConsecutive: YearRule = {
  code: 'years.consecutive',
  title: { zh: '两份报告不是相邻两年', en: 'The two reports are not of consecutive years' },
  severity: 'info',
  law: '国办公开办函〔2021〕30号 表三',
  editions: ['2019', '2021'],
  explanation:
    '结转和现行有效件数只在相邻两年之间衔接。年度相同、相隔一年以上、先后颠倒或者没有读出年度的，不核对衔接关系。',
  examples: {
    passes: { shows: '2023年与2024年', previous: { report: { year: 2023 } }, current: {} },
    fails: { shows: '两份都是2024年', previous: {}, current: {} },
  },
  check: (previous, current) => {
    const facts = { previous: previous.year ?? '', current: current.year ?? '' }
    const message = whyNot(previous, current)
    const verdict = message === '' ? 'passes' : 'notAssessable'
    return [{ verdict, message, cells: [], facts }]
  },
}

function whyNot({ year: before }: Report, { year: now }: Report): string {
  const consequence = '没有核对两年之间的衔接关系。'
  if (before === null || now === null) return `有报告没有读出年度，${consequence}`
  if (before === now) return `两份报告都是${now}年度的，${consequence}`
  if (before === now + 1)
    return `两份报告先后颠倒（${before}年度在前、${now}年度在后），${consequence}请调换次序。`
  if (before + 1 !== now) return `两份报告（${before}年度、${now}年度）不是相邻两年，${consequence}`
  return ''
}
