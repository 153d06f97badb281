// What one who is asked does in the room, without an account: says that the letter has arrived, answers.

import { getUnit } from '#agencies/index.ts'
import { findCalendar } from '#calendar/index.ts'
import { type Context, inTransaction, Refused, type Tx } from '#kit/db/transaction.ts'
import { stageFiles } from '#kit/files/stage-files.action.ts'
import type { Upload } from '#kit/http/route.ts'
import { newId } from '#kit/new-id.ts'
import { dayInChina } from '#law/index.ts'
import { fileParts } from '../attachments/file-part.ts'
import { findRoomByKey, insertAnswer, updateArrived } from './open-room.store.ts'
import { opinionStage, whyNotFiles } from './opinion-files.action.ts'
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
  { agrees, reasons, uploads = [] }: Opinion & { readonly uploads?: readonly Upload[] },
): Promise<void> {
  const answerId = newId(context.now)
  const refused = whyNotOpinion(visit.room, { agrees, reasons })
  if (refused) throw new Refused(refused)
  if (uploads.length > 0) await stageOpinionFiles(context, visit, { answerId, uploads })
  await inRoom(context, { ...visit, action: 'requests.answerConsultation' }, async (tx, room) => {
    const refusal = whyNotOpinion(room, { agrees, reasons })
    if (refusal) throw new Refused(refusal)
    // Whoever saw no answer does not correct one that came meanwhile.
    if (room.answers !== visit.room.answers) throw new Refused({ code: 'room.answeredMeanwhile' })
    const { now } = context
    const answer = { answerId, sequence: room.answers + 1, agrees: agrees === true }
    const whole = { ...answer, reasons: reasons.trim(), now }
    if (!(await insertAnswer(tx, visit.keyDigest, whole)))
      throw new Refused({ code: 'room.answeredMeanwhile' })
  })
}

/** Only while the room takes answers; what is refused afterwards goes with the time of the stage. */
async function stageOpinionFiles(
  context: Context,
  { room }: RoomVisit,
  { answerId, uploads }: { readonly answerId: string; readonly uploads: readonly Upload[] },
): Promise<void> {
  const { database, now } = context
  const calendar = await findCalendar(database, (await getUnit(database, room.unitId)).region)
  const refusal = whyNotOpen(room, { calendar, today: dayInChina(now) }) ?? whyNotFiles(uploads)
  if (refusal) throw new Refused(refusal)
  const { purpose } = fileParts.opinion
  const sent = uploads.map((file) => ({ purpose, file }))
  await stageFiles(context, opinionStage(answerId, now), sent)
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
