// What the page of a year is shown with.

import type { Html } from '#kit/html/html.ts'
import type { ShownYear } from './load-year.ts'

/** What was typed into the table of months and not taken. */
export type MonthsAttempt = {
  readonly typed: ReadonlyMap<string, string>
  readonly problems: ReadonlyMap<string, string>
}

export type DecisionsPage = {
  readonly shown: ShownYear
  /** On top: what was done, or what was refused. */
  readonly message?: Html | undefined
  readonly attempt?: MonthsAttempt | undefined
  /** Problems of the other forms, by field. */
  readonly problem?: (name: string) => string | undefined
  readonly typed?: (name: string) => string
}
