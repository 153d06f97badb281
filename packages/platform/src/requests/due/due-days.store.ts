// SQL of due days: what is open in units, and what is overdue without it being noted.

import { sql } from 'kysely'
import type { Read } from '#kit/db/transaction.ts'
import { addDays, type Calendar, type LocalDate, localDate } from '#law/index.ts'
import { listFacts } from '../case/facts.store.ts'
import type { RequestKey } from '../case/request-case.ts'
import { openStates } from '../case/state.ts'
import { answerClock } from '../clock/answer-clock.ts'
import type { DueDay } from './due-day.ts'

export type DueWanted = {
  readonly unitIds: readonly string[]
  readonly until: LocalDate
  /** Only what is given to the person, or where they help. */
  readonly ofPerson?: string | undefined
}

/** More in one list is read by nobody. */
const atMost = 2000

/**
 * Open requests with a due day up to a day, overdue ones first. While others are asked the stored day
 * is at most the real one: `movedOn` says it anew.
 */
export async function listDueDays(
  read: Read,
  { until, ...wanted }: DueWanted,
): Promise<readonly DueDay[]> {
  const rows = await openRequests(read, wanted)
    .where('clock_state', 'in', ['running', 'suspended', 'waiting'])
    .where('due_on', '<=', until)
    .execute()
  return rows.flatMap((row) => {
    const { clock_state: clockState } = row
    if (row.due_on === null) return []
    if (clockState !== 'running' && clockState !== 'suspended' && clockState !== 'waiting')
      return []
    return {
      unitId: row.unit_id,
      requestId: row.request_id,
      number: row.number,
      handledBy: row.handled_by,
      clockState,
      dueOn: localDate(row.due_on),
    }
  })
}

function openRequests(read: Read, { unitIds, ofPerson }: Omit<DueWanted, 'until'>) {
  const query = read
    .selectFrom('requests')
    .select(['unit_id', 'request_id', 'number', 'handled_by', 'clock_state', 'due_on'])
    .where(({ eb, fn, val }) => eb('unit_id', '=', fn.any(val([...unitIds]))))
    .where('state', 'in', [...openStates])
    .orderBy('due_on')
    .orderBy('request_id')
    .limit(atMost)
  if (ofPerson === undefined) return query
  return query.where(
    sql<boolean>`(handled_by = ${ofPerson} or (unit_id, request_id) in
      (select unit_id, request_id from request_helpers where staff_id::text = ${ofPerson}))`,
  )
}

/** An open request whose period runs into a year without a notice of its days off. */
export type UncountedDay = Omit<DueDay, 'dueOn'> & { readonly missingOn: LocalDate }

export type CountedAnew = {
  readonly days: readonly DueDay[]
  readonly uncounted: readonly UncountedDay[]
}

/**
 * Open requests that could not be counted when they were stored: counted anew, for a notice may have
 * come since.
 */
export async function listUncounted(
  read: Read,
  wanted: Omit<DueWanted, 'until'>,
  { calendarOf, today }: Counting,
): Promise<CountedAnew> {
  const rows = await openRequests(read, wanted)
    .where('due_on', 'is', null)
    .where('clock_state', 'in', ['notArranged', 'waiting'])
    .execute()
  const days: DueDay[] = []
  const uncounted: UncountedDay[] = []
  for (const row of rows) {
    const one = {
      ...{ unitId: row.unit_id, requestId: row.request_id, number: row.number },
      handledBy: row.handled_by,
    }
    const calendar = calendarOf(one.unitId)
    const { clock } = answerClock(await listFacts(read, one), calendar, today)
    if (clock.state === 'notArranged')
      uncounted.push({ ...one, clockState: 'running', missingOn: clock.on })
    if (clock.state === 'waiting' && clock.dueOn === undefined)
      uncounted.push({ ...one, clockState: 'waiting', missingOn: addDays(calendar.to, 1) })
    if (
      clock.state === 'running' ||
      clock.state === 'suspended' ||
      (clock.state === 'waiting' && clock.dueOn !== undefined)
    ) {
      const { state: clockState, dueOn } = clock
      if (dueOn !== undefined) days.push({ ...one, clockState, dueOn })
    }
  }
  return { days, uncounted }
}

export type Counting = {
  /** The days of work in the region of a unit. */
  readonly calendarOf: (unitId: string) => Calendar
  readonly today: LocalDate
}

/** The same with the days of those that wait for others worked out for today. */
export async function movedOn(
  read: Read,
  days: readonly DueDay[],
  { calendarOf, today }: Counting,
): Promise<readonly DueDay[]> {
  return Promise.all(
    days.map(async (one) => {
      if (one.clockState !== 'suspended') return one
      const { clock } = answerClock(await listFacts(read, one), calendarOf(one.unitId), today)
      if (clock.state !== 'running' && clock.state !== 'suspended') return one
      return { ...one, clockState: clock.state, dueOn: clock.dueOn }
    }),
  )
}

/** Open requests whose stored day has passed without it being written down. */
export async function listNotNoted(read: Read, today: LocalDate): Promise<readonly RequestKey[]> {
  const rows = await read
    .selectFrom('requests as r')
    .select(['r.unit_id', 'r.request_id'])
    .where('r.state', 'in', [...openStates])
    .where('r.clock_state', 'in', ['running', 'suspended'])
    .where('r.due_on', '<', today)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('request_facts as f')
            .select('f.sequence')
            .whereRef('f.unit_id', '=', 'r.unit_id')
            .whereRef('f.request_id', '=', 'r.request_id')
            .whereRef('f.happened_on', '=', 'r.due_on')
            .where('f.kind', '=', 'fellOverdue'),
        ),
      ),
    )
    .execute()
  return rows.map((row) => ({ unitId: row.unit_id, requestId: row.request_id }))
}

/** Units in which something is due up to a day. */
export async function listUnitsDue(read: Read, until: LocalDate): Promise<readonly string[]> {
  const rows = await read
    .selectFrom('requests')
    .select('unit_id')
    .distinct()
    .where('state', 'in', [...openStates])
    .where('clock_state', 'in', ['running', 'suspended'])
    .where('due_on', '<=', until)
    .execute()
  return rows.map(({ unit_id: unitId }) => unitId)
}
