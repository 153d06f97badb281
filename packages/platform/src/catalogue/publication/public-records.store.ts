// Reading the public view: its columns are nullable by type, those of the table behind it are not.

import { type Standing, standingTitles } from './publication.ts'

export type RecordPlace = {
  readonly unitCode: string
  readonly serialYear: number
  readonly serial: number
}

/** Columns of a view are nullable by type; those of a table behind it are not. */
export function present<T>(value: T | null): T {
  if (value === null) throw new Error('public records: a column is empty')
  return value
}

/** The standing a text names. */
export function standingNamed(text: string): Standing {
  if (!Object.hasOwn(standingTitles, text)) throw new Error(`public records: ${text}`)
  return text as Standing
}
