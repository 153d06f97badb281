// The door of the law slice: dates, the statutory calendar, time limits.

export type { YearOfDays } from './arranged-years.ts'
export { arrangementProblems } from './arrangement-problems.ts'
export {
  type Calendar,
  calendarIn,
  type Day,
  dayOn,
  type ImportedArrangement,
  nationalCalendar,
  notArrangedInWords,
  wholeCountry,
  yearsOf,
} from './calendar.ts'
export {
  changedDays,
  firstWorkedDayFrom,
  lastWorkedDayBy,
  movedLimits,
} from './calendar-changes.ts'
export {
  addDays,
  dayInChina,
  dayInWords,
  dayOfWeek,
  isLocalDate,
  type LocalDate,
  localDate,
  writtenDate,
} from './local-date.ts'
export { readHolidayNotice } from './read-holiday-notice.ts'
export { deadline, isTimeLimitName, timeLimits } from './time-limits.ts'
export {
  addWorkingDays,
  countWorkingDays,
  type Pause,
  type Step,
} from './working-days.ts'
export { workingDaysLeft } from './working-days-left.ts'
