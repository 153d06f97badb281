// How a unit numbers: the pattern of its index numbers, the marks its 文号 begin with.

import { defaultPattern, patternProblem } from './index-number.ts'

export type Mark = { readonly mark: string; readonly issuer: string }

export type Numbering = { readonly pattern: string; readonly marks: readonly Mark[] }

export const defaultNumbering: Numbering = { pattern: defaultPattern, marks: [] }

export const numberingRefusals = {
  'numbering.notYours': '索引号规则和机关代字由本单位的公开工作机构负责人设定。',
  'numbering.patternFaulty': '索引号规则不能这样写，请看旁边的说明。',
  'numbering.marksFaulty':
    '每行写一个机关代字和使用它的发文机关，中间空一格，例如：示政办 示例市人民政府办公室。',
} as const

/** 示政办 示例市人民政府办公室: a line each; undefined where a line is none, or a mark stands twice. */
export function readMarks(text: string): readonly Mark[] | undefined {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const marks = lines.map((line) => {
    const [, mark, issuer] = /^([\p{Script=Han}A-Za-z（）]{1,20})\s+(\S.{0,99})$/u.exec(line) ?? []
    return mark === undefined || issuer === undefined ? undefined : { mark, issuer: issuer.trim() }
  })
  const known = marks.filter((one) => one !== undefined)
  const isWhole = known.length === lines.length
  return isWhole && new Set(known.map(({ mark }) => mark)).size === known.length ? known : undefined
}

export function marksInWords(marks: readonly Mark[]): string {
  return marks.map(({ mark, issuer }) => `${mark} ${issuer}`).join('\n')
}

/** Why it cannot be set so. */
export function whyNotNumbering(
  pattern: string,
  marks: string,
): keyof typeof numberingRefusals | undefined {
  if (patternProblem(pattern) !== undefined) return 'numbering.patternFaulty'
  return readMarks(marks) === undefined ? 'numbering.marksFaulty' : undefined
}
