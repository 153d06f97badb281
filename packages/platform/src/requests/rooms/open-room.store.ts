// SQL of a room as the public site sees it: by the digest of its key, through functions of the database.

import { sql } from 'kysely'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { seal } from '#kit/secrets/key-ring.ts'
import type { SealedColumn } from '#kit/secrets/reseal.action.ts'
import { dayInChina, localDate } from '#law/index.ts'
import { readLetterContent } from '#letters/index.ts'
import type { Room } from './room.ts'

/** The sealed reasons of an answer, for rotating keys. */
export const sealedReasons: SealedColumn = {
  table: 'consultation_answers',
  key: 'answer_id',
  column: 'reasons_sealed',
  purpose: (answerId) => `requests.opinion:${answerId}`,
}

type Row = {
  readonly unit_id: string
  readonly room_id: string
  readonly request_id: string
  readonly party: string
  readonly made_at: Date
  readonly letter_content: unknown
  readonly received_on: string | null
  readonly received_at: Date | null
  readonly is_closed: boolean
  readonly is_decided: boolean
  readonly answers: number
  readonly answered_at: Date | null
  readonly answer_id: string | null
  readonly agrees: boolean | null
}

/** The room that a key of this digest opens; undefined where there is none. */
export async function findRoomByKey(read: Read, keyDigest: string): Promise<Room | undefined> {
  const { rows } = await sql<Row>`select * from consultation_room(${keyDigest})`.execute(read)
  const [row] = rows
  if (row === undefined) return undefined
  const { answer_id: id, answered_at: at, agrees, received_at: arrived } = row
  const noted = row.received_on === null ? undefined : localDate(row.received_on)
  return {
    unitId: row.unit_id,
    roomId: row.room_id,
    requestId: row.request_id,
    party: row.party === 'coMaker' ? 'coMaker' : 'thirdParty',
    madeAt: row.made_at,
    letter: readLetterContent(row.letter_content),
    receivedOn: noted ?? (arrived === null ? undefined : dayInChina(arrived)),
    isClosed: row.is_closed,
    isDecided: row.is_decided,
    answers: row.answers,
    last: id === null || at === null || agrees === null ? undefined : { id, at, agrees },
  }
}

/** Notes that the letter has arrived; a second time changes nothing. */
export async function updateArrived(tx: Tx, keyDigest: string, now: Date): Promise<void> {
  await sql`select note_letter_arrived(${keyDigest}, ${now})`.execute(tx)
}

export type NewAnswer = {
  readonly answerId: string
  readonly sequence: number
  readonly agrees: boolean
  readonly reasons: string
  readonly now: Date
}

/** Adds an answer; false where another one came first or the room was closed. */
export async function insertAnswer(
  tx: Tx,
  keyDigest: string,
  { answerId, sequence, agrees, reasons, now }: NewAnswer,
): Promise<boolean> {
  const answer = {
    answer_id: answerId,
    sequence,
    agrees,
    reasons_sealed: reasons === '' ? null : seal(reasons, sealedReasons.purpose(answerId)),
    answered_at: now.toISOString(),
  }
  const { rows } = await sql<{ done: boolean }>`
    select add_consultation_answer(${keyDigest}, ${JSON.stringify(answer)}::jsonb) as done`.execute(
    tx,
  )
  return rows[0]?.done === true
}
