// SQL of the clock of publishing: editions in hand, last days that were missed, who was reminded.

import { type Expression, type SqlBool, sql } from 'kysely'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { isLocalDate, type LocalDate, localDate } from '#law/index.ts'
import { isAttribute } from '../record/attribute.ts'
import type { EditionKey, EditionState } from '../record/edition.ts'
import { isEditionState, openStates } from '../record/edition.ts'
import { isOpenTo } from '../register/record-conditions.store.ts'
import type { ClockedContent } from './publishing-deadline.ts'

export type Running = EditionKey &
  ClockedContent & {
    readonly title: string
    readonly entryCode: string
    readonly state: EditionState
    readonly isLimited: boolean
    /** As it was counted when the edition was last saved. */
    readonly storedDueOn: LocalDate | null
    /** The last day that was missed, once it is noted. */
    readonly missed: LocalDate | undefined
    readonly publishedAt: Date | null
  }

export type RunningWanted = {
  readonly unitIds: readonly string[]
  /** Who looks; undefined: a job, for which nothing is hidden. */
  readonly staffId?: string
  /** From above: without what is still on the desk. */
  readonly withDesk?: boolean
}

const dateOf = (text: string | null): LocalDate | null =>
  text !== null && isLocalDate(text) ? localDate(text) : null

function select(read: Read) {
  return read
    .selectFrom('record_editions')
    .innerJoin('records', (join) =>
      join
        .onRef('records.unit_id', '=', 'record_editions.unit_id')
        .onRef('records.record_id', '=', 'record_editions.record_id'),
    )
    .leftJoin('record_overdue as missed', (join) =>
      join
        .onRef('missed.unit_id', '=', 'record_editions.unit_id')
        .onRef('missed.record_id', '=', 'record_editions.record_id')
        .onRef('missed.edition_number', '=', 'record_editions.edition_number'),
    )
    .select([
      'record_editions.unit_id as unitId',
      'record_editions.record_id as recordId',
      'record_editions.edition_number as number',
      'record_editions.title as title',
      'record_editions.state as state',
      'record_editions.attribute as attribute',
      'record_editions.formed_on as formedOn',
      'record_editions.due_on as storedDueOn',
      'record_editions.published_at as publishedAt',
      'records.is_limited as isLimited',
      'missed.due_on as missed',
      sql<string | null>`record_editions.content ->> 'changedOn'`.as('changedOn'),
      sql<string>`record_editions.content ->> 'entryCode'`.as('entryCode'),
    ])
}

const open = sql<boolean>`record_editions.state = any(${[...openStates]}::text[])`

function isWanted({ unitIds, staffId, withDesk = true }: RunningWanted): Expression<SqlBool> {
  const reader = staffId === undefined ? sql<boolean>`true` : isOpenTo(staffId)
  const desk = withDesk
    ? sql<boolean>`true`
    : sql<boolean>`record_editions.state not in ('draft', 'returned', 'dropped')`
  return sql<boolean>`record_editions.unit_id = any(${[...unitIds]}::uuid[]) and ${reader} and ${desk}`
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

function runningOf(row: Row): Running {
  const { attribute, state, missed } = row
  if (!isEditionState(state)) throw new Error(`editions: unknown state ${state}`)
  return {
    ...row,
    state,
    attribute: attribute !== null && isAttribute(attribute) ? attribute : null,
    formedOn: dateOf(row.formedOn),
    changedOn: dateOf(row.changedOn),
    storedDueOn: dateOf(row.storedDueOn),
    missed: dateOf(missed) ?? undefined,
  }
}

/** Editions that are to be published and are not yet, at most 5,000 of those that formed first. */
export async function listRunning(read: Read, wanted: RunningWanted): Promise<readonly Running[]> {
  const rows = await select(read)
    .where(isWanted(wanted))
    .where(open)
    .where('record_editions.attribute', '=', 'proactive')
    .where('record_editions.formed_on', 'is not', null)
    .orderBy('record_editions.formed_on')
    .orderBy('record_editions.record_id')
    .limit(5000)
    .execute()
  return rows.map(runningOf)
}

/** Editions that were published after a last day that was missed, newest first; at most 1,000. */
export async function listPublishedLate(
  read: Read,
  wanted: RunningWanted,
): Promise<readonly Running[]> {
  const rows = await select(read)
    .where(isWanted(wanted))
    .where('missed.due_on', 'is not', null)
    .where('record_editions.published_at', 'is not', null)
    .orderBy('record_editions.published_at', 'desc')
    .limit(1000)
    .execute()
  return rows.map(runningOf)
}

/** Units in which something waits to be published. */
export async function listUnitsWithRunning(read: Read): Promise<readonly string[]> {
  const rows = await read
    .selectFrom('record_editions')
    .select('unit_id')
    .distinct()
    .where(open)
    .where('attribute', '=', 'proactive')
    .execute()
  return rows.map(({ unit_id }) => unit_id)
}

export type Missed = EditionKey & {
  readonly dueOn: LocalDate
  /** Why that was the last day. */
  readonly why: string
  readonly now: Date
}

/** Notes that a last day has passed; the first that was noted stands. */
export async function insertMissed(tx: Tx, missed: Missed): Promise<void> {
  await tx
    .insertInto('record_overdue')
    .values({
      unit_id: missed.unitId,
      record_id: missed.recordId,
      edition_number: missed.number,
      due_on: missed.dueOn,
      derived_from: missed.why,
      noted_at: missed.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function findMissed(
  read: Read,
  { unitId, recordId, number }: EditionKey,
): Promise<
  { readonly dueOn: LocalDate; readonly derivedFrom: string; readonly notedAt: Date } | undefined
> {
  const row = await read
    .selectFrom('record_overdue')
    .select(['due_on', 'derived_from', 'noted_at'])
    .where('unit_id', '=', unitId)
    .where('record_id', '=', recordId)
    .where('edition_number', '=', number)
    .executeTakeFirst()
  return (
    row && {
      dueOn: localDate(row.due_on),
      derivedFrom: row.derived_from,
      notedAt: row.noted_at,
    }
  )
}

/** Writes the last day down where it was counted anew; no save of anybody's. */
export async function updateDueOn(
  tx: Tx,
  { unitId, recordId, number }: EditionKey,
  dueOn: LocalDate,
): Promise<void> {
  await tx
    .updateTable('record_editions')
    .set({ due_on: dueOn })
    .where('unit_id', '=', unitId)
    .where('record_id', '=', recordId)
    .where('edition_number', '=', number)
    .execute()
}

export type Stage = 'near' | 'last' | 'overdue'
export type Reminder = EditionKey & { readonly dueOn: LocalDate; readonly stage: Stage }

/** False where people were reminded of the same before. */
export async function insertReminder(tx: Tx, one: Reminder, now: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('record_due_reminders')
    .values({
      unit_id: one.unitId,
      record_id: one.recordId,
      edition_number: one.number,
      due_on: one.dueOn,
      stage: one.stage,
      reminded_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Of a unit, what people were reminded of, as `record edition day stage`. */
export async function listReminded(read: Read, unitId: string): Promise<ReadonlySet<string>> {
  const rows = await read
    .selectFrom('record_due_reminders')
    .select(['record_id', 'edition_number', 'due_on', 'stage'])
    .where('unit_id', '=', unitId)
    .execute()
  return new Set(
    rows.map((row) => `${row.record_id} ${row.edition_number} ${row.due_on} ${row.stage}`),
  )
}

export function reminderName({ recordId, number, dueOn, stage }: Omit<Reminder, 'unitId'>): string {
  return `${recordId} ${number} ${dueOn} ${stage}`
}
