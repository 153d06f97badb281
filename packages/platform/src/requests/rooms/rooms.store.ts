// SQL of rooms as the office sees them: made with a letter, closed, with the answers given there.

import type { Read, Tx } from '#kit/db/transaction.ts'
import { open } from '#kit/secrets/key-ring.ts'
import type { RequestKey } from '../case/request-case.ts'
import { sealedReasons } from './open-room.store.ts'
import type { RoomParty } from './room.ts'

export type RoomKey = { readonly unitId: string; readonly roomId: string }

export type NewRoom = RoomKey & {
  readonly requestId: string
  readonly consultation: string
  readonly party: RoomParty
  readonly keyDigest: string
  readonly letterId: string
  readonly now: Date
}

export async function insertRoom(tx: Tx, room: NewRoom): Promise<void> {
  await tx
    .insertInto('consultation_rooms')
    .values({
      unit_id: room.unitId,
      room_id: room.roomId,
      request_id: room.requestId,
      consultation: room.consultation,
      party: room.party,
      key_digest: room.keyDigest,
      letter_id: room.letterId,
      made_at: room.now,
    })
    .execute()
}

export type RoomAnswer = {
  readonly answerId: string
  readonly sequence: number
  readonly agrees: boolean
  readonly reasons: string
  readonly at: Date
  readonly isNoted: boolean
  /** Why it did not become a fact of the request. */
  readonly problem: string | null
}

export type OfficeRoom = RoomKey & {
  readonly requestId: string
  readonly consultation: string
  readonly party: string
  readonly letterId: string
  readonly madeAt: Date
  readonly receivedAt: Date | null
  readonly closedAt: Date | null
  readonly answers: readonly RoomAnswer[]
}

/** The rooms of a request, oldest first, with the reasons given there. */
export async function listRooms(
  read: Read,
  { unitId, requestId }: RequestKey,
): Promise<readonly OfficeRoom[]> {
  const rows = await read
    .selectFrom('consultation_rooms')
    .select('room_id')
    .where('unit_id', '=', unitId)
    .where('request_id', '=', requestId)
    .orderBy('room_id')
    .execute()
  const rooms = await Promise.all(
    rows.map(({ room_id: roomId }) => findRoom(read, { unitId, roomId })),
  )
  return rooms.filter((room) => room !== undefined)
}

/** One room of a unit; undefined where the unit has none with the id. */
export async function findRoom(
  read: Read,
  { unitId, roomId }: RoomKey,
): Promise<OfficeRoom | undefined> {
  const row = await read
    .selectFrom('consultation_rooms')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('room_id', '=', roomId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    unitId,
    roomId,
    requestId: row.request_id,
    consultation: row.consultation,
    party: row.party,
    letterId: row.letter_id,
    madeAt: row.made_at,
    receivedAt: row.received_at,
    closedAt: row.closed_at,
    answers: await listAnswers(read, { unitId, roomId }),
  }
}

async function listAnswers(
  read: Read,
  { unitId, roomId }: RoomKey,
): Promise<readonly RoomAnswer[]> {
  const rows = await read
    .selectFrom('consultation_answers')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('room_id', '=', roomId)
    .orderBy('sequence')
    .execute()
  return rows.map((row) => ({
    answerId: row.answer_id,
    sequence: row.sequence,
    agrees: row.agrees,
    reasons:
      row.reasons_sealed === null
        ? ''
        : open(row.reasons_sealed, sealedReasons.purpose(row.answer_id)),
    at: row.answered_at,
    isNoted: row.noted_at !== null,
    problem: row.problem,
  }))
}

/** Closes the room for good; false where it was closed before. */
export async function updateClosed(
  tx: Tx,
  { unitId, roomId }: RoomKey,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('consultation_rooms')
    .set({ closed_at: now })
    .where('unit_id', '=', unitId)
    .where('room_id', '=', roomId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export type Noted = { readonly answerId: string; readonly problem: string | null }

/** Notes that an answer came into the file of the request, or what stood against it; false if noted. */
export async function updateNoted(
  tx: Tx,
  { answerId, problem }: Noted,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('consultation_answers')
    .set({ noted_at: now, problem })
    .where('answer_id', '=', answerId)
    .where('noted_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
