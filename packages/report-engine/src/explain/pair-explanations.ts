// Codes about finding last year's report: given before any rule between two years is asked.

import type { Explanation } from './explanation.ts'
import { remedyOf } from './remedies.ts'

const rows = [
  [
    'years.otherOrgan',
    '上年报告不是同一机关的',
    '两份报告的机关名称明显不同。不同机关的结转、现行有效件数没有衔接关系，所以没有核对。',
  ],
  [
    'years.noPrevious',
    '没有找到上年报告',
    '--previous 写的是文件夹时，按机关名称找各自的上年报告；没有找到的不与别的机关核对。',
  ],
] as const

export const pairExplanations: readonly Explanation[] = rows.map(([code, title, explanation]) => ({
  code,
  severity: 'warning',
  title,
  law: '',
  editions: '两种格式都适用',
  explanation,
  remedy: remedyOf(code),
}))
