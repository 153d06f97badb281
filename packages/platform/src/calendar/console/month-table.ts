// One month as a table, Monday first; what is off and what is worked is said in words too.

import { type Html, html } from '#kit/html/html.ts'
import { addDays, type Calendar, type Day, dayOfWeek, dayOn, localDate } from '#law/index.ts'

const weekdays = ['一', '二', '三', '四', '五', '六', '日']

const looks: Readonly<Record<Day['kind'], readonly [className: string, mark: string]>> = {
  workingDay: ['', ''],
  weekend: ['day-weekend', ''],
  holiday: ['day-off', '休'],
  makeUpDay: ['day-worked', '班'],
}

export function monthTable(calendar: Calendar, year: number, month: number): Html {
  const first = localDate(`${year}-${String(month).padStart(2, '0')}-01`)
  const blanks: undefined[] = Array.from({ length: (dayOfWeek(first) + 6) % 7 })
  const days: (Day | undefined)[] = [...blanks]
  for (let on = first; on.slice(0, 7) === first.slice(0, 7); on = addDays(on, 1))
    days.push(dayOn(calendar, on))
  const weeks = Array.from({ length: Math.ceil(days.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_unused, index) => cell(days[7 * week + index])),
  )
  return html`<table class="month"><caption>${month}月</caption>
<thead><tr>${weekdays.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${weeks.map((week) => html`<tr>${week}</tr>`)}</tbody></table>`
}

function cell(day: Day | undefined): Html {
  if (day === undefined) return html`<td></td>`
  const [className, mark] = looks[day.kind]
  const number = Number(day.on.slice(8))
  return html`<td${className !== '' && html` class="${className}"`}>${number}${mark !== '' && html`<small>${mark}</small>`}</td>`
}
