// A date that other parts of the platform keep, shown where the days of work around it change.

import type { Read } from '#kit/db/transaction.ts'
import type { LocalDate } from '#law/index.ts'

export type KnownDate = { readonly name: string; readonly on: LocalDate }

/** Asks for the dates that are known today. */
export type ListKnownDates = (read: Read) => Promise<readonly KnownDate[]>
