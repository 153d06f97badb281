// The door of the law slice: dates, the statutory calendar, time limits.

export { nationalCalendar } from './calendar.ts'
export { dayInChina, isLocalDate, type LocalDate, localDate } from './local-date.ts'
export { deadline, isTimeLimitName, timeLimits } from './time-limits.ts'
