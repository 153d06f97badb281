// The number of documents in force rolls forward: last year's, plus issued, less repealed.

import { judgeEquations } from '../rules/equations/judge-equations.ts'
import type { Judgement } from '../rules/rule.ts'
import { bothCountInForce, rollForward } from './documents.ts'
import { areConsecutive, lookInPair } from './pair.ts'
import type { YearRule } from './year-rule.ts'

/**
 * 现行有效 = 现行有效 of last year + 制发 − 废止, for 规章 and 行政规范性文件. 对外公开总数量 of the
 * form of 2019 is not 现行有效 and is never put in its place.
 *
 * @law 国办公开办函〔2021〕30号 表二
 */
export const yearsInForce: YearRule = {
  code: 'years.inForce',
  title: {
    zh: '现行有效件数与上年衔接',
    en: 'Documents in force roll forward from last year',
  },
  severity: 'warning',
  law: '国办公开办函〔2021〕30号 表二',
  editions: ['2021'],
  explanation:
    '本年现行有效件数应等于上年现行有效件数加本年制发、减本年废止，规章和行政规范性文件分别核对。' +
    '集中清理、机构改革、统计口径调整会使两年不衔接，所以只作提醒，由单位说明。' +
    '2019年格式的“对外公开总数量”与“现行有效件数”口径不同，两种格式之间不作对照。',
  examples: {
    passes: {
      shows: '38＋5－3＝40',
      previous: {
        report: { year: 2023 },
        printed: { 'disclosure.normativeDocuments.inForce': '38' },
      },
      current: {},
    },
    fails: {
      shows: '上年现行有效40，本年制发5、废止3，现行有效仍为40',
      previous: { report: { year: 2023 } },
      current: {},
    },
  },
  check: (previous, current) => {
    if (!areConsecutive(previous, current)) return []
    if (!bothCountInForce(previous, current))
      return previous.edition === current.edition ? [] : [editionsDiffer(previous.edition ?? '')]
    const look = lookInPair(previous, current)
    const advice = '如因集中清理、机构改革或统计口径调整，请在报告中说明。'
    return judgeEquations({ equations: rollForward, look, advice })
  },
}

function editionsDiffer(previous: string): Judgement {
  const which = previous === '2019' ? '上年' : '本年'
  const message = `${which}报告用的是2019年格式，其“对外公开总数量”不是“现行有效件数”，两年的现行有效件数没有核对。`
  return { verdict: 'notAssessable', severity: 'info', message, cells: [], facts: { previous } }
}
