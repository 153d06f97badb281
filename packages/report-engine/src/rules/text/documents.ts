// Numbers of normative documents and decisions in the running text against table 二.

import type { Report } from '../../report.ts'
import type { Judgement, Rule } from '../rule.ts'
import { sampleSections } from './sample-sections.ts'
import { judgeOrSayWhyNot } from './statements/judge-statements.ts'
import { statementsOf } from './statements/statements.ts'

/**
 * What the text says of normative documents made, repealed and in force, and of decisions, agrees
 * with table 二. 公开 or 发布 documents is not 制发: such wording only asks.
 *
 * @law 条例 第五十条第一款第一项
 */
export const textDocuments: Rule = {
  code: 'text.documents',
  title: {
    zh: '正文中的规范性文件等数量与表二一致',
    en: 'Numbers of normative documents in the text agree with table 2',
  },
  severity: 'warning',
  law: '政府信息公开条例第五十条第一款第一项；国办公开办函〔2021〕30号',
  editions: ['2019', '2021'],
  explanation:
    '找出正文中规范性文件制发、废止、现行有效的件数，以及行政许可、行政处罚、行政强制的数量，与表二比较。' +
    '“公开”“发布”文件不等于“制发”，数字不同时只请人核对。解读、备案、清理、转发、公报刊登的文件不参加比较。',
  examples: {
    passes: {
      shows: '全市制发规范性文件5件，与表二相同',
      report: { sections: sampleSections({ overview: '全市共制发行政规范性文件5件。' }) },
    },
    fails: {
      shows: '全市制发规范性文件7件，表二为5件',
      report: { sections: sampleSections({ overview: '全市共制发行政规范性文件7件。' }) },
    },
  },
  check: judge,
}

function judge(report: Report): readonly Judgement[] {
  return judgeOrSayWhyNot(statementsOf(report, 'documents'), report)
}
