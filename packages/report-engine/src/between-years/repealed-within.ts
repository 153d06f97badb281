// No more documents can be repealed than there were.

import { weigh } from '../rules/equations/equation.ts'
import { disagreement } from '../rules/equations/equation-message.ts'
import { bothCountInForce, repealable } from './documents.ts'
import { areConsecutive, lookInPair, namesDiffer } from './pair.ts'
import type { YearRule } from './year-rule.ts'

/**
 * 废止 is at most 现行有效 of last year + 制发. A warning where the organs are named differently;
 * blanks are left to `years.inForce`.
 *
 * @law 国办公开办函〔2021〕30号 表二
 */
export const yearsRepealedWithin: YearRule = {
  code: 'years.repealedWithin',
  title: {
    zh: '废止件数不超过上年现行有效与本年制发之和',
    en: 'No more documents repealed than there were',
  },
  severity: 'error',
  law: '国办公开办函〔2021〕30号 表二',
  editions: ['2021'],
  explanation:
    '本年废止的文件只能出自上年现行有效的和本年制发的，废止件数不应超过两者之和。' +
    '两份报告机关名称不同的改为提醒。有空白、“/”或读不准的单元格时不判。',
  examples: {
    passes: {
      shows: '上年现行有效40＋本年制发5，废止3',
      previous: { report: { year: 2023 } },
      current: {},
    },
    fails: {
      shows: '上年现行有效40＋本年制发5，废止50',
      previous: { report: { year: 2023 } },
      current: { printed: { 'disclosure.normativeDocuments.repealed': '50' } },
    },
  },
  check: (previous, current) => {
    if (!areConsecutive(previous, current) || !bothCountInForce(previous, current)) return []
    const differ = namesDiffer(previous, current) ? ({ severity: 'warning' } as const) : {}
    const all = repealable.map((equation) => weigh(equation, lookInPair(previous, current)))
    return all
      .filter(({ basis }) => basis === 'exact')
      .map((weighed) => {
        const operands = [...weighed.left, ...weighed.right]
        const cells = operands.map(({ address }) => address)
        const facts = Object.fromEntries(
          operands.map(({ name, cell }) => [name, cell?.value ?? '']),
        )
        if (weighed.difference >= 0n) return { verdict: 'passes', message: '', cells, facts }
        const message = `${disagreement(weighed)}：废止的比原有的多，请核实。`
        return { verdict: 'fails', message, cells, facts, ...differ }
      })
  },
}
