// One clause of a notice: days off from … to …, or weekend days that are worked.

import type { YearOfDays } from './arranged-years.ts'
import { dayInWords, isLocalDate, type LocalDate, weekdayInWords } from './local-date.ts'

export type ReadClause =
  | { readonly break: YearOfDays['breaks'][number] }
  | { readonly worked: YearOfDays['worked'] }
  | { readonly problem: string }

type Setting = { readonly name: string; readonly year: number }

const day = '(?:(?:\\d{4})年)?(?:\\d{1,2}月)?\\d{1,2}日(?:\\([^)]*\\))?'
const off = new RegExp(`^(${day})(?:[至到—-](${day}))?放假(.*)$`)
const atWork = new RegExp(`^(${day}(?:[、和,]${day})*)(?:正常|照常|调休)?上班$`)
const afterOff = /^(?:(\d{1,2})天)?(?:调休)?(?:,?共(\d{1,2})天)?(?:,?(?:不调休|与周末连休))*$/
const oneDay = /^(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^)]*)\))?$/

/** Reads the clause strictly: what it does not know is a problem, in words. */
export function readClause(clause: string, setting: Setting): ReadClause {
  const problem = (why: string): ReadClause => ({ problem: `${setting.name}：“${clause}”${why}` })
  try {
    const rest = off.exec(clause)
    if (rest !== null) return { break: readBreak(rest, setting) }
    const list = atWork.exec(clause)?.[1]
    if (list === undefined) return problem('看不懂。请写成“…月…日至…日放假，共…天”或“…月…日上班”。')
    return { worked: daysOf(list, setting).map((on) => [setting.name, on] as const) }
  } catch (error) {
    if (error instanceof Unclear) return problem(error.message)
    throw error
  }
}

class Unclear extends Error {}

function readBreak(
  [, first = '', last, rest = '']: readonly string[],
  setting: Setting,
): YearOfDays['breaks'][number] {
  const [from, to] = daysOf(last === undefined ? first : `${first}、${last}`, setting)
  const counted = afterOff.exec(rest)
  if (counted === null) throw new Unclear('看不懂“放假”后面的文字。')
  if (from === undefined) throw new Unclear('没有日期。')
  const end = to ?? from
  const days = (Date.parse(end) - Date.parse(from)) / 86_400_000 + 1
  const stated = counted[1] ?? counted[2]
  if (stated !== undefined && Number(stated) !== days)
    throw new Unclear(`写明${stated}天，而从${dayInWords(from)}到${dayInWords(end)}是${days}天。`)
  return [setting.name, from, end]
}

/** A day without month or year takes them from the day before it. */
function daysOf(list: string, { name, year }: Setting): readonly LocalDate[] {
  let [theYear, theMonth]: [number | undefined, number | undefined] = [undefined, undefined]
  return list.split(/[、和,](?=\d)/).map((text) => {
    const [, statedYear, statedMonth, date, note] = oneDay.exec(text) ?? []
    theYear = statedYear === undefined ? theYear : Number(statedYear)
    theMonth = statedMonth === undefined ? theMonth : Number(statedMonth)
    if (theMonth === undefined) throw new Unclear(`“${text}”没有写月份。`)
    // The first holiday of a year may begin in the December before: that must be said.
    if (theYear === undefined && theMonth === 12 && name.startsWith('元旦'))
      throw new Unclear(`“${text}”没有写年份，分不清是${year - 1}年还是${year}年。`)
    const on = `${theYear ?? year}-${pad(theMonth)}-${pad(Number(date))}`
    if (!isLocalDate(on)) throw new Unclear(`“${text}”不是一个日期。`)
    checkWeekday(text, { on, note })
    return on
  })
}

function checkWeekday(
  text: string,
  { on, note }: { readonly on: LocalDate; readonly note: string | undefined },
): void {
  const stated = /(?:星期|周)([一二三四五六日天])/.exec(note ?? '')?.[1]?.replace('天', '日')
  const actual = weekdayInWords(on)
  if (stated !== undefined && `星期${stated}` !== actual)
    throw new Unclear(`“${text}”与日历不符：${on.slice(0, 4)}年的这一天是${actual}。`)
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
