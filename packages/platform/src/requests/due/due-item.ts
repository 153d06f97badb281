// One line of the calendar of due days: of a request, or of what another part of the platform owes.

import type { Unit } from '#agencies/index.ts'
import type { Read } from '#kit/db/transaction.ts'
import type { LocalDate } from '#law/index.ts'
import { type DueDay, dueTitles } from './due-day.ts'
import type { Counting } from './due-days.store.ts'

export type DueItem = {
  readonly unitId: string
  readonly id: string
  /** With the id the mark of the entry in calendar programs. */
  readonly mark: string
  readonly number: string
  readonly what: string
  /** Somebody else's own period: nothing of the office is overdue with it. */
  readonly isOfOthers: boolean
  readonly pathIn: (unit: Pick<Unit, 'code'>) => string
  readonly handledBy: string | null
  readonly dueOn: LocalDate
}

/** What cannot be counted, because a year has no notice of its days off yet. */
export type UncountedItem = Omit<DueItem, 'dueOn'> & {
  /** The day the notice is missing for. */
  readonly missingOn: LocalDate
}

export type DueItems = {
  readonly items: readonly DueItem[]
  readonly uncounted: readonly UncountedItem[]
}

export type OthersWanted = Counting & {
  readonly unitIds: readonly string[]
  readonly from: LocalDate
  readonly until: LocalDate
}

/** Due days that another part of the platform adds. */
export type ListOthersDue = (read: Read, wanted: OthersWanted) => Promise<DueItems>

export function itemOf(day: DueDay): DueItem {
  return { ...withoutDay(day), dueOn: day.dueOn }
}

export function withoutDay({
  unitId,
  requestId,
  number,
  clockState,
  handledBy,
}: Omit<DueDay, 'dueOn'>): Omit<DueItem, 'dueOn'> {
  const isOfOthers = clockState === 'waiting'
  return {
    ...{ unitId, id: requestId, mark: isOfOthers ? 'waiting' : 'answer' },
    ...{ number: number ?? '未登记', what: dueTitles[clockState], isOfOthers, handledBy },
    pathIn: ({ code }) => `/requests/${code}/${requestId}`,
  }
}
