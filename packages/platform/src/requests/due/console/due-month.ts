// One month of due days as a table, Monday first; on a narrow screen only days with something due.

import { type Html, html } from '#kit/html/html.ts'
import { addDays, dayInWords, dayOfWeek, dayOn, type LocalDate, localDate } from '#law/index.ts'
import type { DueItem } from '../due-item.ts'
import type { Due } from './load-due.ts'

const weekdays = ['一', '二', '三', '四', '五', '六', '日']
/** More of one day stand in the list below. */
const shownInCell = 4

export function dueMonth(due: Due): Html {
  const { month } = due.query
  const first = localDate(`${month}-01`)
  const blanks: undefined[] = Array.from({ length: (dayOfWeek(first) + 6) % 7 })
  const days: (LocalDate | undefined)[] = [...blanks]
  for (let on = first; on.startsWith(month); on = addDays(on, 1)) days.push(on)
  const byDay = Map.groupBy(due.all.items, ({ dueOn }) => dueOn)
  const weeks = Array.from({ length: Math.ceil(days.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_unused, index) => {
      const on = days[7 * week + index]
      return on === undefined
        ? html`<td class="due-blank"></td>`
        : cell(due, on, byDay.get(on) ?? [])
    }),
  )
  return html`<table class="month due-month"><caption class="visually-hidden">这个月各天到期的申请</caption>
<thead><tr>${weekdays.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${weeks.map((week) => html`<tr>${week}</tr>`)}</tbody></table>`
}

const looks = {
  workingDay: '',
  weekend: 'day-weekend',
  holiday: 'day-off',
  makeUpDay: 'day-worked',
}

function cell({ shown, today, scope }: Due, on: LocalDate, items: readonly DueItem[]): Html {
  const day = dayOn(shown, on)
  const units = new Map(scope.map((unit) => [unit.id, unit]))
  const classes = [
    day && looks[day.kind],
    items.length === 0 && 'due-nothing',
    on === today && 'due-today',
  ].filter(Boolean)
  const rest = items.length - shownInCell
  return html`<td class="${classes.join(' ')}"><span class="due-number" aria-hidden="true">${Number(on.slice(8))}</span><span class="due-name">${dayInWords(on)}${on === today && '，今天'}</span>
${
  items.length > 0 &&
  html`<ul>${items.slice(0, shownInCell).map(({ unitId, number, isOfOthers, pathIn }) => {
    const unit = units.get(unitId)
    const isLate = on < today && !isOfOthers
    return (
      unit &&
      html`<li><a class="${isLate ? 'is-late' : isOfOthers ? 'quiet' : ''}" href="${pathIn(unit)}">${number}</a></li>`
    )
  })}${rest > 0 && html`<li><a href="#days">另有 ${rest} 件</a></li>`}</ul>`
}</td>`
}
