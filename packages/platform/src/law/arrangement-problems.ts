// What is wrong with an arrangement of days: it is checked before anybody counts with it.

import type { YearOfDays } from './arranged-years.ts'
import { daysByLaw } from './holidays-of-the-law.ts'
import { addDays, dayInWords, dayOfWeek, isLocalDate, localDate } from './local-date.ts'

/** For the whole country, or for one region in addition to that. */
export type Reach = 'national' | 'regional'

const longestBreak = 16

/** One sentence for each problem; none when the arrangement can be used. */
export function arrangementProblems(arranged: YearOfDays, reach: Reach): readonly string[] {
  const malformed = malformedDates(arranged)
  if (malformed.length > 0) return malformed
  if (arranged.breaks.length === 0) return ['没有读到任何一个假期。']
  const problems = [
    ...outOfYear(arranged),
    ...breakProblems(arranged),
    ...doubleDays(arranged),
    ...workedProblems(arranged),
  ]
  if (reach === 'regional' || problems.length > 0) return problems
  return [...missingDays(arranged), ...missingQingming(arranged)]
}

function malformedDates({ breaks, worked }: YearOfDays): readonly string[] {
  const texts = [...breaks.flatMap(([, from, to]) => [from, to]), ...worked.map(([, on]) => on)]
  return texts.filter((text) => !isLocalDate(text)).map((text) => `“${text}”不是一个日期。`)
}

/** A notice also arranges the last days of the year before: 元旦 may begin in December. */
function outOfYear({ year, breaks, worked }: YearOfDays): readonly string[] {
  const [first, last] = [`${year - 1}-12-25`, `${year}-12-31`]
  const days = [...breaks.flatMap(([, from, to]) => [from, to]), ...worked.map(([, on]) => on)]
  return days
    .filter((on) => on < first || on > last)
    .map((on) => `${dayInWords(localDate(on))}不在${year}年的安排之内。`)
}

function breakProblems({ breaks }: YearOfDays): readonly string[] {
  return breaks.flatMap(([name, from, to]) => {
    if (to < from)
      return [
        `${name}：结束日期${dayInWords(localDate(to))}早于开始日期${dayInWords(localDate(from))}。`,
      ]
    const days = daysIn(from, to).length
    return days > longestBreak ? [`${name}：连续放假${days}天，请检查日期。`] : []
  })
}

function doubleDays({ breaks, worked }: YearOfDays): readonly string[] {
  const seen = new Map<string, string>()
  const days = [
    ...breaks.flatMap(([name, from, to]) => daysIn(from, to).map((on) => [on, `${name}放假`])),
    ...worked.map(([name, on]) => [on, `${name}上班`]),
  ]
  return days.flatMap(([on = '', what = '']) => {
    const before = seen.get(on)
    seen.set(on, what)
    if (before === undefined) return []
    return [`${dayInWords(localDate(on))}安排了两次：${before}，${what}。`]
  })
}

function workedProblems({ worked }: YearOfDays): readonly string[] {
  return worked
    .map(([, on]) => localDate(on))
    .filter((on) => dayOfWeek(on) !== 0 && dayOfWeek(on) !== 6)
    .map((on) => `${dayInWords(on)}本来就是工作日，不能再安排调休上班。`)
}

/** @law 全国年节及纪念日放假办法 2 */
function missingDays({ year, breaks }: YearOfDays): readonly string[] {
  const off = new Set(breaks.flatMap(([, from, to]) => daysIn(from, to)))
  return daysByLaw(year)
    .filter(({ on }) => !off.has(on))
    .map(({ name, on }) => `没有${name}的法定假日${dayInWords(on)}。`)
}

function missingQingming({ year, breaks }: YearOfDays): readonly string[] {
  const possible = daysIn(`${year}-04-04`, `${year}-04-06`)
  const found = breaks.some(([, from, to]) => possible.some((on) => from <= on && on <= to))
  return found ? [] : ['没有清明节。']
}

function daysIn(from: string, to: string): readonly string[] {
  const days: string[] = []
  for (let on = localDate(from); on <= to; on = addDays(on, 1)) days.push(on)
  return days
}
