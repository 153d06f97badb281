// Numbers of requests in the running text against table 三.

import type { Report } from '../../report.ts'
import type { Judgement, Rule } from '../rule.ts'
import { sampleSections } from './sample-sections.ts'
import { judgeOrSayWhyNot } from './statements/judge-statements.ts'
import { statementsOf } from './statements/statements.ts'

/**
 * What section one says of requests agrees with the total column of table 三. A different number is
 * a question to a person, unless quantity, scope and year are beyond doubt.
 *
 * @law 条例 第五十条第一款第二项
 */
export const textRequests: Rule = {
  code: 'text.requests',
  title: {
    zh: '正文中的申请数量与表三一致',
    en: 'Numbers of requests in the text agree with table 3',
  },
  severity: 'warning',
  law: '政府信息公开条例第五十条第一款第二项；国办公开办函〔2021〕30号',
  editions: ['2019', '2021'],
  explanation:
    '找出正文中每一处申请数量（新收、受理、上年结转、办结、各类办理结果、结转下年度），与表三“总计”列比较。' +
    '“收到”“受理”既可以指新收，也可以是新收加上年结转，与其中一个相符就算相符。' +
    '只有说法明确（如“新收”“结转下年度”“不予公开”）、统计范围与表格相同、年份相同而数字不同的，才报不一致；' +
    '其他不同只请人核对。与往年的比较、对下一年的打算、其他单位的数字不参加比较。',
  examples: {
    passes: {
      shows: '全市新收申请26件，与表三相同',
      report: { sections: sampleSections({ overview: '2024年，全市新收政府信息公开申请26件。' }) },
    },
    fails: {
      shows: '全市新收申请28件，表三为26件',
      report: { sections: sampleSections({ overview: '2024年，全市新收政府信息公开申请28件。' }) },
    },
  },
  check: judge,
}

function judge(report: Report): readonly Judgement[] {
  const counted = statementsOf(report, 'requests').filter(({ denied }) => !denied)
  return judgeOrSayWhyNot(counted, report)
}
