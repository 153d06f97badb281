// The door of the calendar: days of work as they stand, and notices that change them.

export { findCalendar, findCalendarsOf } from './calendar-of-region.store.ts'
export { calendarRefusals } from './holiday-notice.ts'
export type { ListRedated, Redated } from './redated.ts'
