// SQL of due days: what is open in units, how early an office is reminded, what was reminded of.

import { sql } from 'kysely'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { type Calendar, type LocalDate, localDate } from '#law/index.ts'
import { listFacts } from '../case/facts.store.ts'
import type { RequestKey } from '../case/request-case.ts'
import { openStates } from '../case/state.ts'
import { answerClock } from '../clock/answer-clock.ts'
import type { DueDay, Stage } from './due-day.ts'

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
  { unitIds, until, ofPerson }: DueWanted,
): Promise<readonly DueDay[]> {
  let query = read
    .selectFrom('requests')
    .select(['unit_id', 'request_id', 'number', 'handled_by', 'clock_state', 'due_on'])
    .where(({ eb, fn, val }) => eb('unit_id', '=', fn.any(val([...unitIds]))))
    .where('state', 'in', [...openStates])
    .where('clock_state', 'in', ['running', 'suspended', 'waiting'])
    .where('due_on', '<=', until)
  if (ofPerson !== undefined)
    query = query.where(
      sql<boolean>`(handled_by = ${ofPerson} or (unit_id, request_id) in
        (select unit_id, request_id from request_helpers where staff_id::text = ${ofPerson}))`,
    )
  const rows = await query.orderBy('due_on').orderBy('request_id').limit(atMost).execute()
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

export async function findDaysBefore(read: Read, unitId: string): Promise<number | undefined> {
  const row = await read
    .selectFrom('reminder_settings')
    .select('days_before')
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  return row?.days_before
}

export type NewSetting = { readonly daysBefore: number; readonly by: string; readonly now: Date }

export async function upsertDaysBefore(
  tx: Tx,
  unitId: string,
  { daysBefore, by, now }: NewSetting,
): Promise<void> {
  const values = { days_before: daysBefore, saved_by: by, saved_at: now }
  await tx
    .insertInto('reminder_settings')
    .values({ unit_id: unitId, ...values })
    .onConflict((conflict) => conflict.column('unit_id').doUpdateSet(values))
    .execute()
}

export type Reminded = Pick<DueDay, 'unitId' | 'requestId' | 'dueOn'> & { readonly stage: Stage }

const nameOf = ({ requestId, dueOn, stage }: Omit<Reminded, 'unitId'>): string =>
  `${requestId} ${dueOn} ${stage}`

/** Of these, the reminders that were not given before. */
export async function listNotReminded<One extends Reminded>(
  read: Read,
  unitId: string,
  wanted: readonly One[],
): Promise<readonly One[]> {
  if (wanted.length === 0) return []
  const rows = await read
    .selectFrom('request_reminders')
    .select(['request_id', 'due_on', 'stage'])
    .where('unit_id', '=', unitId)
    .where('request_id', 'in', [...new Set(wanted.map(({ requestId }) => requestId))])
    .execute()
  const given = new Set(rows.map((row) => `${row.request_id} ${row.due_on} ${row.stage}`))
  return wanted.filter((one) => !given.has(nameOf(one)))
}

/** False where somebody reminded of the same at this moment. */
export async function insertReminder(tx: Tx, one: Reminded, now: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('request_reminders')
    .values({
      unit_id: one.unitId,
      request_id: one.requestId,
      due_on: one.dueOn,
      stage: one.stage,
      reminded_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
