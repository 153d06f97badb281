// The sections carry the numbers of the form: 一 to 六.

import type { Report } from '../../../report.ts'
import type { Judgement, Rule } from '../../rule.ts'
import { sampleSections } from '../sample-sections.ts'
import { sectionNumber } from './section-name.ts'

/**
 * Another number, or none, does not make the report wrong; it makes it hard to cite.
 *
 * @law 国办公开办函〔2021〕30号
 */
export const sectionsNumbering: Rule = {
  code: 'sections.numbering',
  title: { zh: '各部分序号与格式一致', en: 'Sections carry the numbers of the form' },
  severity: 'info',
  law: '国办公开办函〔2021〕30号；国办公开办函〔2019〕60号',
  editions: ['2019', '2021'],
  explanation:
    '六个部分的序号应为一至六。写成1、（一）、“第一部分”而次序相同的算一致；序号不同或没有序号的作提示。',
  examples: {
    passes: { shows: '序号一至六', report: { sections: sampleSections() } },
    fails: {
      shows: '第二部分的序号写成“一”',
      report: {
        sections: sampleSections().map((section) =>
          section.kind === 'disclosure' ? { ...section, number: '一' } : section,
        ),
      },
    },
  },
  check: judge,
}

function judge({ sections }: Report): readonly Judgement[] {
  const known = sections.flatMap((section) =>
    section.kind === undefined ? [] : [{ section, expected: sectionNumber(section.kind) }],
  )
  if (known.length === 0) return []
  const strange = known.filter(
    ({ section, expected }) => section.number !== expected && section.number !== digitOf(expected),
  )
  const base = { cells: [], at: strange.map(({ section }) => section.at) }
  const facts = { numbers: strange.map(({ section, expected }) => `${expected}:${section.number}`) }
  if (strange.length === 0) return [{ ...base, facts, verdict: 'passes', message: '' }]
  const parts = strange.map(({ section, expected }) => {
    const stated = section.number === '' ? '没有序号' : `序号是“${section.number}”`
    return `“${section.heading}”${stated}（格式为“${expected}”）`
  })
  return [{ ...base, facts, verdict: 'fails', message: `${parts.join('，')}，请核对。` }]
}

function digitOf(numeral: string): string {
  return String('一二三四五六'.indexOf(numeral) + 1)
}
