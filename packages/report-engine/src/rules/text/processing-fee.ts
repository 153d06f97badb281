// Section six states the fee for processing information, even when it is nothing.

import { decimalOf } from '../../decimal.ts'
import { fold } from '../../labels/fold.ts'
import type { Report, Section } from '../../report.ts'
import type { Judgement, Rule } from '../rule.ts'
import { sampleSections } from './sample-sections.ts'

const otherFee = /行政事业性?(?:性)?收费|收费业务|收费事项/u

/**
 * 依据《政府信息公开信息处理费管理办法》收取信息处理费的情况在第六部分报告. It is another fee than
 * 行政事业性收费 of table 二, and is in 元.
 *
 * @law 国办公开办函〔2021〕30号 六、其他需要报告的事项
 * @law 国办函〔2020〕109号
 */
export const otherProcessingFee: Rule = {
  code: 'other.processingFee',
  title: {
    zh: '第六部分应报告信息处理费',
    en: 'Section six reports the fee for processing information',
  },
  severity: 'warning',
  law: '国办公开办函〔2021〕30号 六、其他需要报告的事项；国办函〔2020〕109号',
  editions: ['2021'],
  explanation:
    '收取信息处理费的情况在第六部分报告，没有收取的写0元。没有提到的作为提醒；' +
    '写的是“行政事业性收费”的提示：那是表二的项目，不是信息处理费。提到信息处理费而没有金额的请人核对。',
  examples: {
    passes: {
      shows: '收取信息处理费0元',
      report: {
        sections: sampleSections(),
        processingFee: {
          amount: decimalOf(0),
          raw: '本年度收取信息处理费0元。',
          at: { line: 601 },
        },
      },
    },
    fails: {
      shows: '提到信息处理费而没有写金额',
      report: {
        sections: sampleSections({ other: '信息处理费按规定执行。' }),
        processingFee: { amount: null, raw: '信息处理费按规定执行。', at: { line: 601 } },
      },
    },
  },
  check: judge,
}

function judge({ sections, processingFee }: Report): readonly Judgement[] {
  const section = sections.find(({ kind }) => kind === 'other')
  if (section === undefined) return []
  if (processingFee === undefined) return [absent(section, sections)]
  const base = { cells: [], at: [processingFee.at] }
  if (processingFee.amount !== null) {
    const facts = { amount: processingFee.amount }
    return [{ ...base, facts, verdict: 'passes', message: '' }]
  }
  const message = `第六部分写“${processingFee.raw}”，没有写明信息处理费的金额，请补上（没有收取的写0元）。`
  return [{ ...base, facts: {}, verdict: 'uncertain', message }]
}

function absent(section: Section, sections: readonly Section[]): Judgement {
  const base = { cells: [], at: [section.at] }
  const text = fold(section.text).replace(/\s+/gu, '')
  if (otherFee.test(text)) {
    const message =
      '第六部分写的是其他收费；这里应报告的是信息处理费（与表二的行政事业性收费不同，单位为元），没有收取的写0元。'
    return {
      ...base,
      facts: { stated: '其他收费' },
      verdict: 'uncertain',
      severity: 'info',
      message,
    }
  }
  const elsewhere = sections.find((one) =>
    fold(one.text).replace(/\s+/gu, '').includes('信息处理费'),
  )
  if (elsewhere !== undefined) {
    const message = `信息处理费写在“${elsewhere.heading}”部分，按格式应在第六部分报告。`
    const facts = { section: elsewhere.heading }
    return { cells: [], at: [elsewhere.at], facts, verdict: 'uncertain', severity: 'info', message }
  }
  const message = '第六部分没有写收取信息处理费的情况，请补上（没有收取的写0元）。'
  return { ...base, facts: {}, verdict: 'fails', message }
}
