// SQL of the list of rules and normative documents: what holds of each on a day, what expires, what is not
// interpreted yet.

import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kit/db/transaction.ts'
import { type LocalDate, localDate } from '#law/index.ts'
import type { RecordKey } from '../record/edition.ts'
import { isValidity, type Validity } from './validity.ts'

export type DocumentLine = RecordKey & {
  readonly kind: string
  readonly title: string
  readonly documentNumber: string
  readonly formedOn: LocalDate | null
  readonly publishedOn: LocalDate
  /** The day from which it no longer holds, come or to come. */
  readonly endsOn: LocalDate | null
  readonly validity: Validity
  readonly isInterpreted: boolean
  readonly isTakenIn: boolean
}

export type WantedDocuments = {
  readonly unitIds: readonly string[]
  readonly today: LocalDate
  /** `holding`: whatever holds today. */
  readonly validity?: Validity | 'holding' | undefined
  readonly kind?: string | undefined
  /** Issued in the year. */
  readonly year?: number | undefined
  /** Ends by itself after today and until this day. */
  readonly endsUntil?: LocalDate | undefined
  /** Holds, was published here, and nobody has interpreted it or said that it needs none. */
  readonly lacksInterpretation?: boolean | undefined
  readonly words?: string | undefined
  /** These and no others: what a number counts. */
  readonly recordIds?: readonly string[] | undefined
}

export type AfterDocument = { readonly formedOn: string; readonly recordId: string }

type Row = {
  readonly unit_id: string
  readonly record_id: string
  readonly kind: string
  readonly title: string
  readonly document_number: string
  readonly formed_on: string | null
  readonly first_published: string
  readonly ended_on: string | null
  readonly validity: string
  readonly is_interpreted: boolean
  readonly is_taken_in: boolean
}

/** Newest first; lines after the one named, as many as asked for. */
export async function listDocuments(
  read: Read,
  wanted: WantedDocuments,
  { after, limit }: { readonly after: AfterDocument | undefined; readonly limit: number },
): Promise<readonly DocumentLine[]> {
  if (wanted.unitIds.length === 0) return []
  const following =
    after &&
    sql<boolean>`(coalesce(formed_on, '0001-01-01'), record_id) < (${after.formedOn}::date, ${after.recordId}::uuid)`
  const { rows } = await sql<Row>`
    select * from (${documents(wanted)}) as documents
    where ${sql.join([...conditionsOf(wanted), ...(following ? [following] : [])], sql` and `)}
    order by coalesce(formed_on, '0001-01-01') desc, record_id desc limit ${limit}`.execute(read)
  return rows.map(lineOf)
}

/** How many there are of each validity, whatever validity is asked for. */
export async function countDocuments(
  read: Read,
  { validity: _any, ...wanted }: WantedDocuments,
): Promise<ReadonlyMap<Validity, number>> {
  if (wanted.unitIds.length === 0) return new Map()
  const { rows } = await sql<{ validity: string; count: string }>`
    select validity, count(*) as count from (${documents(wanted)}) as documents
    where ${sql.join([...conditionsOf(wanted)], sql` and `)} group by validity`.execute(read)
  return new Map(
    rows.flatMap(({ validity, count }) =>
      isValidity(validity) ? [[validity, Number(count)] as const] : [],
    ),
  )
}

/** The facts that hold: those nobody has corrected. */
const uncorrected = sql`not exists (select from validity_corrections c where c.unit_id = f.unit_id
  and c.record_id = f.record_id and c.fact_id = f.fact_id)`

const documents = ({ unitIds, today }: WantedDocuments): RawBuilder<unknown> => sql`
  select p.unit_id, p.record_id, p.kind, p.title, p.document_number, p.formed_on,
    (select (min(e.published_at) at time zone 'Asia/Shanghai')::date from record_publications e
      where e.unit_id = p.unit_id and e.record_id = p.record_id) as first_published,
    n.ended_on,
    case
      when n.ended_on <= ${today}::date then coalesce((select f.kind from validity_facts f
        where f.unit_id = p.unit_id and f.record_id = p.record_id and f.holds_from <= n.ended_on
          and f.kind in ('repealed', 'declaredLapsed', 'lapsed') and ${uncorrected}
        order by f.holds_from limit 1), 'lapsed')
      when (p.content ->> 'effectiveOn')::date > ${today}::date then 'notYet'
      when exists (select from validity_facts f where f.unit_id = p.unit_id
        and f.record_id = p.record_id and f.kind = 'amended' and f.holds_from <= ${today}::date
        and ${uncorrected}) then 'amended'
      else 'inForce'
    end as validity,
    exists (select from record_links l join record_publications i on i.unit_id = l.unit_id
      and i.record_id = l.record_id and i.standing = 'live'
      where l.to_unit_id = p.unit_id and l.to_record_id = p.record_id and l.tie = 'interprets')
      as is_interpreted,
    exists (select from interpretation_waivers w where w.unit_id = p.unit_id
      and w.record_id = p.record_id) as is_waived,
    exists (select from record_origins o where o.unit_id = p.unit_id
      and o.record_id = p.record_id) as is_taken_in
  from record_publications p
  left join normative_figures n on n.unit_id = p.unit_id and n.record_id = p.record_id
    and n.known_until is null
  where p.unit_id in (${sql.join(unitIds)}) and p.standing in ('live', 'withdrawn')
    and p.kind in ('regulation', 'normativeDocument')`

const holding = sql<boolean>`validity in ('notYet', 'inForce', 'amended')`

function conditionsOf(wanted: WantedDocuments): readonly RawBuilder<boolean>[] {
  const { validity, kind, year, endsUntil, lacksInterpretation, words, recordIds, today } = wanted
  const conditions: RawBuilder<boolean>[] = [sql<boolean>`true`]
  if (validity === 'holding') conditions.push(holding)
  else if (validity !== undefined) conditions.push(sql<boolean>`validity = ${validity}`)
  if (kind !== undefined) conditions.push(sql<boolean>`kind = ${kind}`)
  if (year !== undefined)
    conditions.push(sql<boolean>`formed_on between ${`${year}-01-01`} and ${`${year}-12-31`}`)
  if (endsUntil !== undefined)
    conditions.push(sql<boolean>`ended_on > ${today} and ended_on <= ${endsUntil}::date + 1`)
  if (lacksInterpretation === true)
    conditions.push(
      sql<boolean>`${holding} and not is_interpreted and not is_waived and not is_taken_in`,
    )
  if (words !== undefined)
    conditions.push(
      sql<boolean>`(position(${words} in title) > 0 or position(${words} in document_number) > 0)`,
    )
  if (recordIds !== undefined)
    conditions.push(sql<boolean>`record_id = any(${[...recordIds]}::uuid[])`)
  return conditions
}

function lineOf(row: Row): DocumentLine {
  if (!isValidity(row.validity)) throw new Error(`documents: unknown validity ${row.validity}`)
  return {
    unitId: row.unit_id,
    recordId: row.record_id,
    kind: row.kind,
    title: row.title,
    documentNumber: row.document_number,
    formedOn: row.formed_on === null ? null : localDate(row.formed_on),
    publishedOn: localDate(row.first_published),
    endsOn: row.ended_on === null ? null : localDate(row.ended_on),
    validity: row.validity,
    isInterpreted: row.is_interpreted,
    isTakenIn: row.is_taken_in,
  }
}
