// SQL of the conditions of the list of records: one line for each record, the edition that stands for it.

import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely'
import type { Schema } from '#kit/db/schema.ts'
import { wordsOf } from '#kit/words/folded-signs.ts'
import { openStates } from '../record/edition.ts'
import type { Mine, WantedRecords } from './wanted-records.ts'

type Tables = Pick<Schema, 'records' | 'record_editions'>

/** All conditions together; reach and limits are always among them. */
export function conditionsOf(wanted: WantedRecords): Expression<SqlBool> {
  const { eb, and } = expressionBuilder<Tables, 'records' | 'record_editions'>()
  const { states, kind, attribute, dueUntil, words, mine, isUrgent } = wanted
  const conditions: Expression<SqlBool>[] = [isInReach(wanted), isOpenTo(wanted.staffId)]
  if (states) conditions.push(eb('record_editions.state', 'in', [...states]))
  if (kind) conditions.push(eb('records.kind', '=', kind))
  if (attribute) conditions.push(eb('record_editions.attribute', '=', attribute))
  if (dueUntil)
    conditions.push(
      eb('record_editions.due_on', '<=', dueUntil),
      eb('record_editions.state', 'in', [...openStates]),
    )
  for (const word of wordsOf(words ?? '')) conditions.push(contains(word))
  if (mine) conditions.push(isMine(mine, wanted.staffId))
  if (isUrgent) conditions.push(urgent)
  return and(conditions)
}

const urgent = sql<boolean>`record_editions.urgent_reason is not null
  and record_editions.urgent_approved_at is null`

/** Of a limited record nobody else learns that it is there. */
export function isOpenTo(staffId: string): Expression<SqlBool> {
  return sql<boolean>`(not records.is_limited or exists (
    select from record_readers as reader
    where reader.unit_id = records.unit_id and reader.record_id = records.record_id
      and reader.staff_id = ${staffId}))`
}

/** The edition that stands for a record: the latest that was not given up; from above, handed in. */
function isInReach({ ownUnitIds, unitIdsBelow }: WantedRecords): Expression<SqlBool> {
  const { or } = expressionBuilder<Tables, 'records' | 'record_editions'>()
  const inUnits = (ids: readonly string[]) =>
    sql<boolean>`record_editions.unit_id = any(${[...ids]}::uuid[])`
  const own = sql<boolean>`(${inUnits(ownUnitIds)}
    and (record_editions.state <> 'dropped' or record_editions.edition_number = 1)
    and ${noLater(sql`later.state <> 'dropped'`)})`
  const below = sql<boolean>`(${inUnits(unitIdsBelow)}
    and record_editions.state not in ('draft', 'returned', 'dropped')
    and ${noLater(sql`later.state not in ('draft', 'returned', 'dropped')`)})`
  if (unitIdsBelow.length === 0) return own
  return or([own, below])
}

function noLater(counts: Expression<unknown>): Expression<SqlBool> {
  return sql<boolean>`not exists (
    select from record_editions as later
    where later.unit_id = record_editions.unit_id and later.record_id = record_editions.record_id
      and later.edition_number > record_editions.edition_number and ${counts})`
}

/** In the title, 文号 or 索引号. */
function contains(word: string): Expression<SqlBool> {
  return sql<boolean>`strpos(folded_signs(concat_ws(' ', record_editions.title,
    record_editions.content ->> 'documentNumber', records.index_number)), ${word}) > 0`
}

/** What one handed in oneself waits for somebody else. */
function isMine({ duties }: Mine, staffId: string): Expression<SqlBool> {
  const { or } = expressionBuilder<Tables, 'records' | 'record_editions'>()
  const notOwn = sql`record_editions.submitted_by is distinct from ${staffId}`
  return or([
    sql<boolean>`(record_editions.state = 'draft' and record_editions.changed_by = ${staffId})`,
    ...duties.map(({ unitId, role, states }) => {
      const byState = sql`record_editions.state = any(${[...states]}::text[])`
      const turn = sql`record_editions.state = 'submitted'
        and record_editions.chain -> record_editions.steps_passed ->> 'role' = ${role}`
      return sql<boolean>`(record_editions.unit_id = ${unitId} and ${notOwn}
        and (${byState} or (${turn}) ${
          isExaminer(role)
            ? sql`or (${urgent}
          and record_editions.published_by is distinct from ${staffId})`
            : sql``
        }))`
    }),
  ])
}

/** Who may approve afterwards what went out urgently. */
function isExaminer(role: string): boolean {
  return role === 'reviewer' || role === 'officeHead' || role === 'organHead'
}
