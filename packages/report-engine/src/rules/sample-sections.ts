// The six sections of the sample report: they say what its figures say, of a fictional organ.

import type { Section, SectionKind } from '../report.ts'

type Text = readonly [kind: SectionKind, number: string, heading: string, lines: readonly string[]]

const texts: readonly Text[] = [
  [
    'overview',
    '一',
    '总体情况',
    [
      '（一）主动公开。本机关全年在政府网站公开信息，制发行政规范性文件5件。',
      '（二）依申请公开。本年新收政府信息公开申请26件，上年结转2件，办结26件，结转下年度继续办理2件。',
      '（三）政府信息管理。按规定审查、登记和更新公开的信息。',
      '（四）政府信息公开平台建设。公开专栏可以检索、查阅、下载。',
      '（五）监督保障。开展了工作考核和社会评议，没有需要责任追究的情形。',
    ],
  ],
  ['disclosure', '二', '主动公开政府信息情况', []],
  ['requests', '三', '收到和处理政府信息公开申请情况', []],
  ['disputes', '四', '政府信息公开行政复议、行政诉讼情况', []],
  [
    'problems',
    '五',
    '存在的主要问题及改进情况',
    ['部分栏目更新不够及时。已明确各栏目的责任人，按月核对更新情况。'],
  ],
  ['other', '六', '其他需要报告的事项', ['本年度收取信息处理费0元。']],
]

/** Sections as a reader would give them; the first paragraph names the organ. */
export function sampleSections(organ: string): readonly Section[] {
  return texts.map(([kind, number, heading, lines], index) => {
    const line = 10 * (index + 1)
    const text = lines.join('\n').replace('本机关', organ)
    const places = lines.map((_, place) => ({ line: line + place + 1 }))
    return { kind, number, heading, text, at: { line }, lines: places }
  })
}
