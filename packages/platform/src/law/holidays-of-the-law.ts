// The days that are off by law in any year: some by the solar calendar, some by the lunar one.

import { addDays, type LocalDate, localDate } from './local-date.ts'

/** A day off by law, and the holiday it belongs to. */
export type DayByLaw = { readonly name: string; readonly on: LocalDate }

/** First year in which 除夕 and the second day of 劳动节 are off. */
const longerSince = 2025

/**
 * The days off by law of a year, without 清明节, whose day the law leaves to the almanac.
 * @law 全国年节及纪念日放假办法 2
 */
export function daysByLaw(year: number): readonly DayByLaw[] {
  const isLonger = year >= longerSince
  const solar = (name: string, ...days: readonly string[]): DayByLaw[] =>
    days.map((day) => ({ name, on: localDate(`${year}-${day}`) }))
  const lunar = (name: string, month: number, day: number): LocalDate => {
    const found = findLunarDay(year, month, day)
    if (found === undefined) throw new Error(`${name} ${year}: not in the lunar calendar`)
    return found
  }
  const newYear = lunar('春节', 1, 1)
  const spring = (isLonger ? [-1, 0, 1, 2] : [0, 1, 2]).map((days) => addDays(newYear, days))
  return [
    ...solar('元旦', '01-01'),
    ...spring.map((on) => ({ name: '春节', on })),
    ...solar('劳动节', '05-01', ...(isLonger ? ['05-02'] : [])),
    { name: '端午节', on: lunar('端午节', 5, 5) },
    { name: '中秋节', on: lunar('中秋节', 8, 15) },
    ...solar('国庆节', '10-01', '10-02', '10-03'),
  ]
}

const lunarCalendar = new Intl.DateTimeFormat('en-u-ca-chinese', {
  timeZone: 'UTC',
  month: 'numeric',
  day: 'numeric',
})

/** The day of a year on which a day of the lunar calendar falls; leap months are passed over. */
function findLunarDay(year: number, month: number, day: number): LocalDate | undefined {
  const wanted = `${month}/${day}`
  for (let on = localDate(`${year}-01-15`); on < `${year}-12-01`; on = addDays(on, 1)) {
    const parts = lunarCalendar.formatToParts(new Date(`${on}T00:00:00Z`))
    const numbers = parts.filter(({ type }) => type === 'month' || type === 'day')
    if (numbers.map(({ value }) => value).join('/') === wanted) return on
  }
  return undefined
}
