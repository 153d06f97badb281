// Sections for examples and tests: complete, clean, and in agreement with the sample figures.

import type { Edition, Section, SectionKind } from '../../report.ts'
import { sectionKinds } from '../../report.ts'

const headings: Readonly<Record<SectionKind, string>> = {
  overview: '总体情况',
  disclosure: '主动公开政府信息情况',
  requests: '收到和处理政府信息公开申请情况',
  disputes: '政府信息公开行政复议、行政诉讼情况',
  problems: '存在的主要问题及改进情况',
  other: '其他需要报告的事项',
}

const texts: Readonly<Record<SectionKind, string>> = {
  overview:
    '（一）主动公开\n示例政府网站栏目按期更新。\n（二）依申请公开\n申请均登记在册。\n（三）政府信息管理\n公开前逐件审查。\n' +
    '（四）政府信息公开平台建设\n示例平台运行平稳。\n（五）监督保障\n工作考核和社会评议结果良好，没有责任追究情形。',
  disclosure: '',
  requests: '',
  disputes: '',
  problems: '目录更新不够及时，已安排专人每月核对一次。',
  other: '本年度收取信息处理费0元。',
}

/** The six sections; `changes` replaces the text of a section, or removes it with null. */
export function sampleSections(
  changes: Partial<Readonly<Record<SectionKind, string | null>>> = {},
): Section[] {
  return sectionKinds.flatMap((kind, index) => {
    const text = kind in changes ? changes[kind] : texts[kind]
    if (text === null || text === undefined) return []
    return sampleSection({
      kind,
      text,
      number: '一二三四五六'.charAt(index),
      line: 100 * (index + 1),
    })
  })
}

/** One section as a text source gives it: the heading, then a paragraph a line. */
function sampleSection(sight: {
  readonly kind: SectionKind
  readonly text: string
  readonly number: string
  readonly line: number
}): Section {
  const { kind, text, number, line } = sight
  const paragraphs = text === '' ? [] : text.split('\n')
  return {
    number,
    heading: headings[kind],
    kind,
    text,
    at: { line, column: 1 },
    lines: paragraphs.map((_, index) => ({ line: line + index + 1, column: 1 })),
  }
}

/** The title of the sample report. */
export function sampleTitle(edition: Edition = '2021'): string {
  return `示例市人民政府${edition === '2021' ? 2024 : 2020}年政府信息公开工作年度报告`
}
