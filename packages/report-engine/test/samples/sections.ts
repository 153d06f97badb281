// The six sections of a fictional report from its sentences.

import { type Section, sectionKinds } from '../../src/report.ts'

const headings = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
] as const
const numerals = ['一', '二', '三', '四', '五', '六'] as const
const aspects = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障']
const nowhere = { line: 1 }

export type Sentences = {
  /** What stands before the five aspects of section one. */
  readonly opening: string
  readonly aspects: readonly [string, string, string, string, string]
  readonly problems: string
  readonly other: string
}

/** The sections with the headings of the form; two to four hold tables only. */
export function sampleSections(sentences: Sentences): Section[] {
  const overview = aspects.flatMap((aspect, index) => [
    `（${numerals[index]}）${aspect}`,
    sentences.aspects[index] ?? '',
  ])
  const texts = [[sentences.opening, ...overview].join('\n'), '', '', '']
  return [...texts, sentences.problems, sentences.other].map((text, index) => {
    const number = numerals[index] ?? ''
    const lines = text.split('\n').map(() => nowhere)
    const kind = sectionKinds[index] ?? 'other'
    return { number, heading: headings[index] ?? '', kind, text, at: nowhere, lines }
  })
}
