// The text says none came or all is done, and table 三 says otherwise.

import type { Report } from '../../report.ts'
import type { Judgement, Rule } from '../rule.ts'
import { sampleSections } from './sample-sections.ts'
import { judgeStatements } from './statements/judge-statements.ts'
import { type Passage, passagesOf } from './statements/passages.ts'
import { readSentences } from './statements/sentences.ts'
import { statementsOf } from './statements/statements.ts'
import { lastIn } from './statements/subject.ts'

const open = 'requests.carriedOut.total'
const allDone =
  /(?:所有|全部|均已|均|都已)(?:申请|按要求|按照?规定|依法)*(?:全部|均)?(?:已)?(?:按要求|按照?规定|依法)*(?:办结|办理完成|办理完毕|办理答复完毕|答复完毕)|办结率(?:为|达到?)?100%/u
const rest = /剩余|其余|其他|除|咨询|投诉/u

/**
 * 未收到申请 over a received number, and 均已办结 over a number carried to the next year.
 *
 * @law 国办公开办函〔2021〕30号 表三
 */
export const textContradiction: Rule = {
  code: 'text.contradiction',
  title: {
    zh: '“未收到申请”“均已办结”与表三不矛盾',
    en: '“None received” and “all concluded” do not contradict table 3',
  },
  severity: 'warning',
  law: '国办公开办函〔2021〕30号 表三',
  editions: ['2019', '2021'],
  explanation:
    '正文说“未收到政府信息公开申请”而表三新收不为0，说法明确、范围相同的报不一致；' +
    '正文说申请“均已办结”而表三结转下年度不为0，请人核对：可能只指应当在年内答复的申请。“均在法定期限内答复”不算。',
  examples: {
    passes: {
      shows: '“所有申请均已办结”，表三没有结转',
      report: { sections: sampleSections({ overview: '收到的政府信息公开申请均已办结。' }) },
      printed: { [open]: '0' },
    },
    fails: {
      shows: '全市未收到申请，表三新收26件',
      report: { sections: sampleSections({ overview: '全市未收到政府信息公开申请。' }) },
    },
  },
  check: (report) => [...noneReceived(report), ...allConcluded(report)],
}

function noneReceived(report: Report): readonly Judgement[] {
  const denials = statementsOf(report, 'requests').filter(({ denied }) => denied)
  return judgeStatements(denials, report)
}

function allConcluded(report: Report): readonly Judgement[] {
  const cell = report.cells[open]
  const value = cell?.value ?? null
  if (value === null) return []
  return passagesOf(report).flatMap((passage) =>
    claimsIn(passage).map((claim): Judgement => {
      const base = { cells: [open], facts: { carriedOut: value }, at: [claim.at] }
      if (/^0(?:\.0+)?$/.test(value)) return { ...base, verdict: 'passes', message: '' }
      const message = `正文写“${claim.wording}”，而表三“四、结转下年度继续办理”为${value}件。请核对是否所有申请都已办结。`
      return { ...base, verdict: 'uncertain', message }
    }),
  )
}

type Claim = { readonly wording: string; readonly at: ReturnType<Passage['placeAt']> }

function claimsIn(passage: Passage): Claim[] {
  return readSentences(passage).flatMap(({ sentence: { from, to }, topic }) => {
    const text = passage.compact.slice(from, to)
    const match = allDone.exec(text)
    if (match === null) return []
    const left = text.slice(0, match.index)
    if ((lastIn(left) ?? topic) !== 'requests' || rest.test(left.slice(-12))) return []
    const start = from + match.index
    const end = start + match[0].length
    return [
      { wording: passage.printed(Math.max(from, start - 10), end), at: passage.placeAt(start) },
    ]
  })
}
