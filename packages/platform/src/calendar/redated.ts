// What a notice would move in open cases, asked of whoever keeps them before the notice takes effect.

import type { Context, Read } from '#kit/db/transaction.ts'
import type { Calendar, LocalDate } from '#law/index.ts'

/** The calendar of a unit's region as it is and as it would be. */
export type CalendarsOf = (region: string) => {
  readonly before: Calendar
  readonly after: Calendar
}

export type Redated = {
  readonly unit: string
  readonly number: string
  /** Undefined where the day cannot be told. */
  readonly before: LocalDate | undefined
  readonly after: LocalDate | undefined
  /** Overdue today: it stays so, and its day stands. */
  readonly staysOverdue: boolean
}

/** Has written down what is overdue by the days as they are, so that no notice undoes it. */
export type NoteOverdue = (context: Context) => Promise<void>

/** Asks for the open cases whose last day would be another. */
export type ListRedated = (
  read: Read,
  calendarsOf: CalendarsOf,
  today: LocalDate,
) => Promise<readonly Redated[]>
