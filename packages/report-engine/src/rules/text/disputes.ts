// Numbers of reviews and lawsuits in the running text against table 四.

import type { Report } from '../../report.ts'
import type { Judgement, Rule } from '../rule.ts'
import { sampleSections } from './sample-sections.ts'
import { judgeOrSayWhyNot } from './statements/judge-statements.ts'
import { statementsOf } from './statements/statements.ts'

/**
 * What the text says of reviews and lawsuits about disclosure agrees with table 四. Cases filed or
 * closed in the year are not all cases of the table: such wording only asks.
 *
 * @law 条例 第五十条第一款第三项
 */
export const textDisputes: Rule = {
  code: 'text.disputes',
  title: {
    zh: '正文中的行政复议、行政诉讼数量与表四一致',
    en: 'Numbers of reviews and lawsuits in the text agree with table 4',
  },
  severity: 'warning',
  law: '政府信息公开条例第五十条第一款第三项；国办公开办函〔2021〕30号',
  editions: ['2019', '2021'],
  explanation:
    '找出正文中因政府信息公开工作发生的行政复议、行政诉讼数量，与表四“总计”和各类结果比较；行政诉讼按两类之和比较。' +
    '“没有发生行政复议”按0件比较。“新收”“被申请”“审结”等说法与表四的统计口径可以不同，数字不同时只请人核对。' +
    '司法行政部门办理的其他行政复议案件不参加比较。',
  examples: {
    passes: {
      shows: '全市信息公开行政复议4件，与表四相同',
      report: { sections: sampleSections({ overview: '全市涉及政府信息公开的行政复议4件。' }) },
    },
    fails: {
      shows: '正文说没有行政复议，表四为4件',
      report: { sections: sampleSections({ overview: '全市没有发生政府信息公开行政复议。' }) },
    },
  },
  check: judge,
}

function judge(report: Report): readonly Judgement[] {
  return judgeOrSayWhyNot(statementsOf(report, 'disputes'), report)
}
