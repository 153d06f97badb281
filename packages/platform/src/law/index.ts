// The door of the law slice: dates, the statutory calendar, time limits.

export { type Calendar, nationalCalendar } from './calendar.ts'
export { addDays, dayInChina, isLocalDate, type LocalDate, localDate } from './local-date.ts'
export { deadline, isTimeLimitName, timeLimits } from './time-limits.ts'
export {
  addWorkingDays,
  countWorkingDays,
  type Derivation,
  type NotArranged,
  type Pause,
  type Step,
} from './working-days.ts'
