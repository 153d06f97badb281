// SQL of the list of records: a page of lines as far as somebody may look, and how many are in each state.

import { type SelectQueryBuilder, sql } from 'kysely'
import type { Schema } from '#kit/db/schema.ts'
import type { Read } from '#kit/db/transaction.ts'
import { type LocalDate, localDate } from '#law/index.ts'
import { type Attribute, isAttribute } from '../record/attribute.ts'
import {
  type EditionKey,
  type EditionState,
  editionStateTitles,
  isEditionState,
} from '../record/edition.ts'
import { isRecordKind, type RecordKindName } from '../record/kinds.ts'
import { conditionsOf } from './record-conditions.store.ts'
import type { AfterRecord, WantedRecords } from './wanted-records.ts'

export type RecordLine = EditionKey & {
  readonly kind: RecordKindName
  readonly title: string
  readonly documentNumber: string
  readonly indexNumber: string | null
  readonly state: EditionState
  readonly attribute: Attribute | null
  readonly formedOn: LocalDate | null
  readonly dueOn: LocalDate | null
  readonly isLimited: boolean
  readonly scheduledFor: Date | null
  readonly isUrgent: boolean
  readonly publishedAt: Date | null
  readonly changedAt: Date
  readonly changedBy: string
}

export type PageOfRecords = { readonly after: AfterRecord | undefined; readonly limit: number }

/** In the order of due days where they are asked for, otherwise what changed last first. */
export async function listRecords(
  read: Read,
  wanted: WantedRecords,
  { after, limit }: PageOfRecords,
): Promise<readonly RecordLine[]> {
  const found = wantedOf(read, wanted)
  const onPage = !after
    ? found
    : wanted.dueUntil
      ? found.where(
          sql<boolean>`(record_editions.due_on, record_editions.record_id)
            > (${after.dueOn}::date, ${after.recordId}::uuid)`,
        )
      : found.where(
          sql<boolean>`(record_editions.changed_at, record_editions.record_id)
            < (${after.changedAt}::timestamptz, ${after.recordId}::uuid)`,
        )
  const ordered = wanted.dueUntil
    ? onPage.orderBy('record_editions.due_on').orderBy('record_editions.record_id')
    : onPage
        .orderBy('record_editions.changed_at', 'desc')
        .orderBy('record_editions.record_id', 'desc')
  const rows = await ordered.select(columns).limit(limit).execute()
  return rows.map(lineOf)
}

function wantedOf(read: Read, wanted: WantedRecords) {
  const joined: SelectQueryBuilder<Schema, 'record_editions' | 'records', object> = read
    .selectFrom('record_editions')
    .innerJoin('records', (join) =>
      join
        .onRef('records.unit_id', '=', 'record_editions.unit_id')
        .onRef('records.record_id', '=', 'record_editions.record_id'),
    )
  return joined.where(conditionsOf(wanted))
}

const columns = [
  'record_editions.unit_id as unitId',
  'record_editions.record_id as recordId',
  'record_editions.edition_number as number',
  'records.kind as kind',
  'record_editions.title as title',
  sql<string>`coalesce(record_editions.content ->> 'documentNumber', '')`.as('documentNumber'),
  'records.index_number as indexNumber',
  'record_editions.state as state',
  'record_editions.attribute as attribute',
  'record_editions.formed_on as formedOn',
  'record_editions.due_on as dueOn',
  'records.is_limited as isLimited',
  'record_editions.scheduled_for as scheduledFor',
  sql<boolean>`record_editions.urgent_reason is not null
    and record_editions.urgent_approved_at is null`.as('isUrgent'),
  'record_editions.published_at as publishedAt',
  'record_editions.changed_at as changedAt',
  'record_editions.changed_by as changedBy',
] as const

type Row = Omit<RecordLine, 'kind' | 'state' | 'attribute' | 'formedOn' | 'dueOn'> & {
  readonly kind: string
  readonly state: string
  readonly attribute: string | null
  readonly formedOn: string | null
  readonly dueOn: string | null
}

function lineOf(row: Row): RecordLine {
  const { kind, state, attribute, formedOn, dueOn } = row
  if (!isRecordKind(kind) || !isEditionState(state))
    throw new Error(`record ${row.recordId}: unknown kind or state`)
  return {
    ...row,
    kind,
    state,
    attribute: attribute !== null && isAttribute(attribute) ? attribute : null,
    formedOn: formedOn === null ? null : localDate(formedOn),
    dueOn: dueOn === null ? null : localDate(dueOn),
  }
}

/** No state is counted further: who looks at so many wants to narrow them. */
export const countedAtMost = 10_000

/** How many records are in each state, with the other conditions; more than the bound says: more. */
export async function countRecords(
  read: Read,
  wanted: WantedRecords,
): Promise<ReadonlyMap<EditionState, number>> {
  const found = wantedOf(read, { ...wanted, states: undefined })
    .where(sql<boolean>`record_editions.state = asked.one`)
    .select('record_editions.record_id')
    .limit(countedAtMost + 1)
  const { rows } = await sql<{ one: string; count: string }>`
    select one, (select count(*) from (${found}) as found) as count
    from unnest(${Object.keys(editionStateTitles)}::text[]) as asked (one)`.execute(read)
  return new Map(
    rows.flatMap(({ one, count }) =>
      isEditionState(one) && Number(count) > 0 ? [[one, Number(count)] as const] : [],
    ),
  )
}
