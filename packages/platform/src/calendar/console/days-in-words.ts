// The breaks of a year in sentences, as the calendar has them, wherever they were arranged.

import { addDays, type Calendar, type Day, dayInWords, dayOn, localDate } from '#law/index.ts'

type Break = { readonly name: string; readonly from: Day; to: Day; days: number }

/** 春节：2026年2月15日（星期日）至2026年2月23日（星期一），共9天；… 上班。 */
export function daysInWords(calendar: Calendar, year: number): readonly string[] {
  const days = daysOf(calendar, year)
  const breaks: Break[] = []
  for (const day of days.filter(({ kind }) => kind === 'holiday')) {
    const last = breaks.at(-1)
    if (last?.name === day.name && last?.to.on === addDays(day.on, -1)) {
      last.to = day
      last.days += 1
    } else breaks.push({ name: day.name ?? '', from: day, to: day, days: 1 })
  }
  const worked = days.filter(({ kind }) => kind === 'makeUpDay')
  const named = new Set(breaks.map(({ name }) => name))
  return [
    ...breaks.map((one, index) => {
      const isFirst = breaks.findIndex(({ name }) => name === one.name) === index
      return sentence(one, isFirst ? worked.filter(({ name }) => name === one.name) : [])
    }),
    ...worked
      .filter(({ name = '' }) => !named.has(name))
      .map(({ name, on }) => `${name}：${dayInWords(on)}上班。`),
  ]
}

function sentence({ name, from, to, days }: Break, worked: readonly Day[]): string {
  const until = days > 1 ? `至${dayInWords(to.on)}` : ''
  const back = worked.map(({ on }) => dayInWords(on)).join('、')
  return `${name}：${dayInWords(from.on)}${until}放假，共${days}天。${back && `${back}上班。`}`
}

function daysOf(calendar: Calendar, year: number): readonly Day[] {
  const days: Day[] = []
  for (let on = localDate(`${year}-01-01`); on.startsWith(String(year)); on = addDays(on, 1)) {
    const day = dayOn(calendar, on)
    if (day !== undefined) days.push(day)
  }
  return days
}
