// Words by which the parts of a report are recognised on a page.

/** Words of headings and of the three tables; section numbers stand for headings worded otherwise. */
const words: readonly (readonly string[])[] = [
  ['总体情况'],
  ['主动公开政府信息'],
  ['收到和处理政府信息公开申请', '处理政府信息公开申请情况'],
  ['行政复议'],
  ['主要问题', '存在问题', '存在的问题'],
  ['其他需要报告', '需要报告的'],
  ['第二十条第', '信息内容'],
  ['行政许可'],
  ['行政处罚'],
  ['本年新收政府信息公开申请', '本年新收'],
  ['结转下年度'],
  ['不予公开'],
  ['自然人'],
  ['尚未审结'],
]
const ordinals = '一二三四五六七八'
const shortest = 3
const longest = 60

/** The parts that a short text names, one bit each; 0 for running text. */
export function marksIn(text: string): number {
  if (text.length < shortest || text.length > longest) return 0
  let marks = 0
  for (const [bit, alternatives] of words.entries())
    for (const word of alternatives) if (text.includes(word)) marks |= 1 << bit
  const ordinal = text[1] === '、' ? ordinals.indexOf(text[0] ?? '') : -1
  return ordinal < 0 ? marks : marks | (1 << (words.length + ordinal))
}

/** A page that names fewer parts is hardly a report. */
export const fewestMarks = 3

/** How many different parts the bits name. */
export function countOfMarks(marks: number): number {
  let count = 0
  for (let rest = marks; rest !== 0; rest &= rest - 1) count += 1
  return count
}

const tableMarks = (1 << 9) | (1 << 10) | (1 << 13)

/** Whether the bits name something of each of the three tables. */
export function nameAllTables(marks: number): boolean {
  const each = (1 << 6) | (1 << 9) | (1 << 13)
  return (marks & each) === each
}

/** Whether the bits name something that only the tables of a report say. */
export function nameTables(marks: number): boolean {
  return (marks & tableMarks) !== 0
}
