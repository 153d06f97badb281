// Sections one and five say something; a table section has its table.

import type { Report, Section } from '../../../report.ts'
import type { Judgement, Rule } from '../../rule.ts'
import { sampleSections } from '../sample-sections.ts'
import { sectionName } from './section-name.ts'

const nothing = /^(?:[（(]?[一1][）)]?)?(?:无|暂无|没有|略|不涉及|不存在问题|无问题)?[。.、；;]?$/u
const least = 10

/**
 * 条例 asks for problems and improvements: "无" is no answer. Sections two to four consist of their
 * tables; section six is judged by the fee it must state.
 *
 * @law 条例 第五十条第一款第四项
 * @law 国办公开办函〔2021〕30号
 */
export const sectionsEmpty: Rule = {
  code: 'sections.empty',
  title: { zh: '各部分有内容', en: 'No section is empty' },
  severity: 'warning',
  law: '政府信息公开条例第五十条第一款第四项；国办公开办函〔2021〕30号',
  editions: ['2019', '2021'],
  explanation:
    '总体情况、存在的主要问题及改进情况不应空白或只写“无”；不足10个字的请人核对。' +
    '第二至第四部分应有表格。第六部分由“信息处理费”规则判断。',
  examples: {
    passes: { shows: '第五部分写了问题和改进', report: { sections: sampleSections() } },
    fails: {
      shows: '第五部分只写“无”',
      report: { sections: sampleSections({ problems: '无。' }) },
    },
  },
  check: (report) => report.sections.flatMap((section) => judge(section, report)),
}

function judge(section: Section, report: Report): readonly Judgement[] {
  const { kind } = section
  if (kind === undefined || kind === 'other') return []
  const name = sectionName(kind)
  const base = { cells: [], facts: { section: name }, at: [section.at] }
  const text = section.text.replace(/\s+/gu, '')
  if (kind !== 'overview' && kind !== 'problems') {
    if (text !== '' || Object.keys(report.cells).some((cell) => cell.startsWith(`${kind}.`)))
      return [{ ...base, verdict: 'passes', message: '' }]
    return [{ ...base, verdict: 'fails', message: `“${name}”只有标题，没有读到表格。` }]
  }
  if (nothing.test(text)) {
    const stated = text === '' ? '没有内容' : `只写了“${text}”`
    return [{ ...base, verdict: 'fails', message: `“${name}”${stated}，请写明情况。` }]
  }
  if (text.length >= least) return [{ ...base, verdict: 'passes', message: '' }]
  const message = `“${name}”只有${text.length}个字：“${text}”，请核对是否完整。`
  return [{ ...base, verdict: 'uncertain', message }]
}
