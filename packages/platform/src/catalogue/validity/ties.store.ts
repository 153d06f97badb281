// SQL of the ties of a document that is public, in both directions, with the documents at the other end.

import { sql } from 'kysely'
import type { Read } from '#kit/db/transaction.ts'
import { type Tie, tieTitles } from '../record/content.ts'
import type { RecordKey } from '../record/edition.ts'

export type TiedDocument = RecordKey & {
  readonly tie: Tie
  /** Whether this document does it to the other, or the other to this one. */
  readonly direction: 'out' | 'in'
  readonly unitCode: string
  readonly unitName: string
  readonly serialYear: number
  readonly serial: number
  readonly title: string
}

type Row = {
  readonly unit_id: string
  readonly record_id: string
  readonly tie: string
  readonly direction: 'out' | 'in'
  readonly unit_code: string
  readonly unit_name: string
  readonly serial_year: number
  readonly serial: number
  readonly title: string
}

/** Read through the public view alone: a tie to what is not public is not there. */
export async function listTies(
  read: Read,
  { unitId, recordId }: RecordKey,
): Promise<readonly TiedDocument[]> {
  const { rows } = await sql<Row>`
    select p.unit_id, p.record_id, l.tie, l.direction, p.unit_code, p.unit_name, p.serial_year,
      p.serial, p.title
    from (
      select tie, 'out' as direction, to_unit_id as unit_id, to_record_id as record_id
      from record_links where unit_id = ${unitId} and record_id = ${recordId}
      union all
      select tie, 'in', unit_id, record_id
      from record_links where to_unit_id = ${unitId} and to_record_id = ${recordId}
    ) as l
    join public_records p on p.unit_id = l.unit_id and p.record_id = l.record_id
      and p.standing in ('live', 'withdrawn')
    order by l.direction desc, l.tie, p.published_at desc, p.record_id`.execute(read)
  return rows.map((row) => ({
    unitId: row.unit_id,
    recordId: row.record_id,
    tie: tieNamed(row.tie),
    direction: row.direction,
    unitCode: row.unit_code,
    unitName: row.unit_name,
    serialYear: row.serial_year,
    serial: row.serial,
    title: row.title,
  }))
}

function tieNamed(text: string): Tie {
  if (!Object.hasOwn(tieTitles, text)) throw new Error(`ties: unknown tie ${text}`)
  return text as Tie
}
