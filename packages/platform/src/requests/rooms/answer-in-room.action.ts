// What one who is asked does in the room, without an account: says that the letter has arrived, answers.

import { getUnit } from '#agencies/index.ts'
import { findCalendar } from '#calendar/index.ts'
import { type Context, inTransaction, Refused, type Tx } from '#kit/db/transaction.ts'
import { newId } from '#kit/new-id.ts'
import { dayInChina } from '#law/index.ts'
import { findRoomByKey, insertAnswer, updateArrived } from './open-room.store.ts'
import { type Opinion, type Room, whyNotOpen, whyNotOpinion } from './room.ts'

export type RoomVisit = {
  /** As it was read before; the unit's chain of the log is named by it. */
  readonly room: Room
  readonly keyDigest: string
}

/** The letter has arrived today: the period of 15 working days starts. */
export async function confirmArrival(context: Context, visit: RoomVisit): Promise<void> {
  await inRoom(context, { ...visit, action: 'requests.opinionLetterArrived' }, async (tx) => {
    await updateArrived(tx, visit.keyDigest, context.now)
  })
}

/**
 * Takes the answer, or a later correction of it. The worker writes it into the file of the request.
 * @law 条例 32
 * @law 条例 34
 */
export async function answerInRoom(
  context: Context,
  visit: RoomVisit,
  { agrees, reasons }: Opinion,
): Promise<void> {
  await inRoom(context, { ...visit, action: 'requests.answerConsultation' }, async (tx, room) => {
    const refusal = whyNotOpinion(room, { agrees, reasons })
    if (refusal) throw new Refused(refusal)
    // Whoever saw no answer does not correct one that came meanwhile.
    if (room.answers !== visit.room.answers) throw new Refused({ code: 'room.answeredMeanwhile' })
    const { now } = context
    const answer = { answerId: newId(now), sequence: room.answers + 1, agrees: agrees === true }
    const whole = { ...answer, reasons: reasons.trim(), now }
    if (!(await insertAnswer(tx, visit.keyDigest, whole)))
      throw new Refused({ code: 'room.answeredMeanwhile' })
  })
}

async function inRoom(
  context: Context,
  {
    room: { unitId, requestId, roomId },
    keyDigest,
    action,
  }: RoomVisit & { readonly action: string },
  doing: (tx: Tx, room: Room) => Promise<void>,
): Promise<void> {
  const deed = { action, unitId, subject: requestId, facts: { roomId } }
  await inTransaction(context, deed, async (tx) => {
    const room = await findRoomByKey(tx, keyDigest)
    if (room === undefined) throw new Refused({ code: 'room.closed' })
    const calendar = await findCalendar(tx, (await getUnit(tx, unitId)).region)
    const refusal = whyNotOpen(room, { calendar, today: dayInChina(context.now) })
    if (refusal) throw new Refused(refusal)
    await doing(tx, room)
  })
}
