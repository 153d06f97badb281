// Counts a period in working days and shows every day it passed, so that a date can be explained.

import { type Calendar, type Day, dayOn, isWorked } from './calendar.ts'
import { addDays, type LocalDate, weekdayInWords } from './local-date.ts'

/** A day of the count; `number` is which working day it is, absent on days that do not count. */
export type Step = Day & { readonly number?: number; readonly text: string }

/** Days that the law leaves out of a count: those after `after`, up to and with `until`. */
export type Pause = { readonly after: LocalDate; readonly until: LocalDate; readonly why: string }

export type Derivation = { readonly dueOn: LocalDate; readonly steps: readonly Step[] }
/** The count ran into a day whose arrangement is not published. */
export type NotArranged = { readonly notArranged: LocalDate }

const reasons: Readonly<Record<Day['kind'], (name: string) => string>> = {
  workingDay: () => '工作日',
  makeUpDay: (name) => `${name}调休上班`,
  weekend: () => '周末',
  holiday: (name) => `${name}放假`,
}

function stepOf(day: Day, number: number | undefined, pause?: Pause): Step {
  const what = `${day.on} ${weekdayInWords(day.on)} ${reasons[day.kind](day.name ?? '')}`
  if (pause !== undefined) return { ...day, text: `${what}，${pause.why}，不计` }
  if (number === undefined) return { ...day, text: `${what}，不计` }
  return { ...day, number, text: `${what}，第 ${number} 个工作日` }
}

/** A count: its start is not counted, the first working day after it is day one. */
export type Count = {
  readonly after: LocalDate
  readonly workingDays: number
  readonly pauses?: readonly Pause[]
}

/**
 * The last day of a period of working days. The day it starts from is not counted: the first working
 * day after it is day one.
 * @law 条例 33 — periods for replies are counted in working days
 */
export function addWorkingDays(
  calendar: Calendar,
  start: LocalDate,
  count: number,
): Derivation | NotArranged {
  return countWorkingDays(calendar, { after: start, workingDays: count })
}

/** The same, leaving out what the law does not count: the time of asking others. */
export function countWorkingDays(
  calendar: Calendar,
  { after, workingDays, pauses = [] }: Count,
): Derivation | NotArranged {
  if (dayOn(calendar, after) === undefined) return { notArranged: after }
  const steps: Step[] = []
  let number = 0
  let on = after
  while (number < workingDays) {
    on = addDays(on, 1)
    const day = dayOn(calendar, on)
    if (day === undefined) return { notArranged: on }
    const pause = pauses.find((one) => one.after < day.on && day.on <= one.until)
    const counts = isWorked(day) && pause === undefined
    if (counts) number += 1
    steps.push(stepOf(day, counts ? number : undefined, pause))
  }
  return { dueOn: on, steps }
}
