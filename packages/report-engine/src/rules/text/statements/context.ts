// What around a number says whether it belongs to the report's year and to the whole.

import type { Report } from '../../../report.ts'

export type Context = {
  /** Not to be compared at all: outlook, comparison with another year, an example, a history. */
  readonly excluded: boolean
  /** The sentence names another year without comparing. */
  readonly otherYear?: number
  /** Words that make the number less than exact: 累计, 分别. */
  readonly loose: boolean
}

const outlook = /(?:将|计划|拟|力争|预计|争取|下一步|下步|今后|目标)(?!.*(?:已|现))/u
const comparison =
  /较|相比|同比|环比|比(?:于|之)?(?:上|去|前|往|20\d\d)|增加了?|增长|上升|减少了?|下降|降低|多出|回落/u
const history = /历年|以来累计|历史累计|自20\d\d年.{0,8}以来|开[通办].{0,4}以来/u
const loose = /累计|分别|截至目前|合并|拆分|包括/u
const years = /(20\d\d)年(?!度?(?:结转|预算|决算|度?报告|以来累计))/gu

/** The context of a number: `clause` is the clause before it, `sentence` the sentence before it. */
export function contextOf(clause: string, sentence: string, report: Report): Context {
  const year = [...sentence.matchAll(years)]
    .filter((match) => !/结转(?:至|到|入)?$/u.test(sentence.slice(0, match.index)))
    .at(-1)?.[1]
  const other = year !== undefined && report.year !== null && Number(year) !== report.year
  const later = other && Number(year) > (report.year ?? 0)
  const compares = comparison.test(clause)
  return {
    excluded: outlook.test(clause) || compares || history.test(sentence) || later,
    ...(other ? { otherYear: Number(year) } : {}),
    loose: loose.test(clause) || /拆分|分别/u.test(sentence),
  }
}
