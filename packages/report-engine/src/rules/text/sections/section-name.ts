// The headings of the form: 一、总体情况 …

import { type SectionKind, sectionKinds } from '../../../report.ts'

const headings: Readonly<Record<SectionKind, string>> = {
  overview: '总体情况',
  disclosure: '主动公开政府信息情况',
  requests: '收到和处理政府信息公开申请情况',
  disputes: '政府信息公开行政复议、行政诉讼情况',
  problems: '存在的主要问题及改进情况',
  other: '其他需要报告的事项',
}

/** The number of a section in the form: 一 … 六. */
export function sectionNumber(kind: SectionKind): string {
  return '一二三四五六'.charAt(sectionKinds.indexOf(kind))
}

/** Number and heading of a section as the form prints them. */
export function sectionName(kind: SectionKind): string {
  return `${sectionNumber(kind)}、${headings[kind]}`
}
