// A date of the law: a day in China without a time, written YYYY-MM-DD. Never a `Date`.

declare const brand: unique symbol
export type LocalDate = string & { readonly [brand]: true }

const millisecondsPerDay = 86_400_000

/** Whether the text is a day that exists, written YYYY-MM-DD. */
export function isLocalDate(text: string): text is LocalDate {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The date a text of the program states; throws when it is none. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new Error(`not a date: ${text}`)
  return text
}

/** 2027-03-01, 2027/3/1, 2027.3.1, 2027年3月1日 as people write it; a time that a workbook adds is dropped. */
export function writtenDate(text: string): LocalDate | undefined {
  const [, year, month = '', day = ''] =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[ T][\d:.Z]+)?$/u.exec(
      text.trim(),
    ) ?? []
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isLocalDate(date) ? date : undefined
}

/** The date `days` later; earlier when negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  const time = Date.parse(`${date}T00:00:00Z`) + days * millisecondsPerDay
  return localDate(new Date(time).toISOString().slice(0, 10))
}

/** 0 for Sunday to 6 for Saturday. */
export function dayOfWeek(date: LocalDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay()
}

/** The day it is in China at an instant. */
export function dayInChina(instant: Date): LocalDate {
  return localDate(new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10))
}

const weekdays = ['日', '一', '二', '三', '四', '五', '六']

/** 星期六 */
export function weekdayInWords(date: LocalDate): string {
  return `星期${weekdays[dayOfWeek(date)]}`
}

/** 2026年2月14日（星期六） */
export function dayInWords(date: LocalDate): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日（${weekdayInWords(date)}）`
}
