// 文号: an organ's mark, the year in its own brackets, a running number.

export type Marks = { readonly answer: string; readonly notice: string }

/** Until the office has entered its own marks (机关代字). */
export const defaultMarks: Marks = { answer: '公复', notice: '公开告' }

/** 示政办公复〔2026〕12号 */
export function documentNumber(mark: string, year: number, number: number): string {
  return `${mark}〔${year}〕${number}号`
}

/** What is wrong with a mark; undefined when it can stand in a number. */
export function markProblem(mark: string): string | undefined {
  if (mark === '') return '请填写机关代字，例如 示政办公复。'
  if (!/^[\p{Script=Han}A-Za-z0-9（）]{1,20}$/u.test(mark))
    return '机关代字由 1 至 20 个汉字、字母或者数字组成，不含年份、括号和序号。'
  return undefined
}
