// A year of made-up requests whose results, counted one by one, come to published figures.

import { addWorkingDays, type LocalDate, localDate, nationalCalendar } from '#law/index.ts'
import {
  type ApplicantClass,
  applicantClasses,
  type OutcomeName,
  outcomes,
} from '#requests/index.ts'
import type { Figures } from './figures.ts'

export type PlannedCase = {
  readonly class: ApplicantClass
  readonly receivedOn: LocalDate
  /** Undecided at the end of the year, it is decided in the next. */
  readonly outcome: OutcomeName
  readonly decidedOn: LocalDate
  readonly topic: string
}

/** What the made-up applicants ask for; the office is asked for the same things again and again. */
const topics = [
  '示例路改造工程的招标公告和中标通知',
  '示例街道老旧小区改造的年度计划',
  '示例片区土地征收补偿安置方案',
  '示例公园建设项目的环境影响评价批复',
  '示例小学学区划分的会议纪要',
  '示例桥梁检测报告',
  '示例镇高标准农田建设的验收材料',
  '示例地块规划设计条件',
  '示例年度政府常务会议的议题目录',
  '示例专项资金的分配办法和结果',
  '示例供热管网改造的施工许可',
  '示例工业园区的设立批复',
]

/** The cases of a year from the rows of table 三, by their day of receipt. */
export function plannedCases(figures: Figures, year: number): readonly PlannedCase[] {
  const columns = Object.keys(applicantClasses) as ApplicantClass[]
  const cases = columns.flatMap((column, index) => {
    const count = (row: string): number => Number(figures[`requests.${row}`]?.[index] ?? 0)
    const decided = (Object.keys(outcomes) as OutcomeName[]).flatMap((outcome) =>
      Array.from({ length: count(outcome) }, () => outcome),
    )
    return [
      ...spread(decided, { carriedIn: count('carriedIn'), year }),
      ...late(count('carriedOut'), year),
    ].map((one) => ({ ...one, class: column }))
  })
  return cases
    .toSorted((one, other) => (one.receivedOn < other.receivedOn ? -1 : 1))
    .map((one, index) => ({ ...one, topic: topics[index % topics.length] ?? '' }))
}

type Dated = Omit<PlannedCase, 'class' | 'topic'>
type Year = { readonly carriedIn: number; readonly year: number }

/** Working days that pass between receipt and result; a lapse takes the applicant's own period. */
function handlingDays(outcome: OutcomeName, index: number): number {
  return outcome === 'other.notClarified' ? 16 : 6 + ((index * 7) % 14)
}

/** Decided within the year; the first ones were received at the end of the year before. */
function spread(decided: readonly OutcomeName[], { carriedIn, year }: Year): readonly Dated[] {
  // Mixed with a step that has no divisor in common with the length: no result comes in a block.
  const mixed = decided.map((_, index) => decided[(index * 101) % decided.length] ?? 'granted')
  const order = new Set(mixed.map((_, index) => (index * 101) % decided.length))
  const results = order.size === decided.length ? mixed : decided
  const lapsing = results.findIndex((outcome) => !outcome.startsWith('other.'))
  return results.map((outcome, index) => {
    const isCarried = index >= lapsing && index < lapsing + carriedIn
    const start = isCarried ? localDate(`${year - 1}-12-18`) : localDate(`${year}-01-01`)
    const nth = isCarried ? index - lapsing : 1 + Math.floor((index * 220) / results.length)
    const receivedOn = after(start, nth)
    const days = isCarried ? 15 : handlingDays(outcome, index)
    return { receivedOn, outcome, decidedOn: after(receivedOn, days) }
  })
}

/** Received in December and decided in the year after. */
function late(count: number, year: number): readonly Dated[] {
  return Array.from({ length: count }, (_, index) => {
    const receivedOn = after(localDate(`${year}-12-15`), index % 11)
    return { receivedOn, outcome: 'unavailable.notHeld', decidedOn: after(receivedOn, 18) }
  })
}

function after(start: LocalDate, workingDays: number): LocalDate {
  if (workingDays === 0) return start
  const counted = addWorkingDays(nationalCalendar, start, workingDays)
  if ('dueOn' in counted) return counted.dueOn
  throw new Error(`demo: ${counted.notArranged} is not arranged`)
}
