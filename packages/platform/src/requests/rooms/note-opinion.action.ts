// Writes what was said in a room into the file of the request, by the same steps that staff take.

import { type Context, inTransaction, Refused } from '#kit/db/transaction.ts'
import { dayInChina } from '#law/index.ts'
import { correctConsultation, recordConsultation } from '../consultation/consult.action.ts'
import {
  findRoom,
  type OfficeRoom,
  type RoomAnswer,
  type RoomKey,
  updateNoted,
} from './rooms.store.ts'
import { tellOfOpinion } from './tell-of-opinion.action.ts'

/** May run twice for the same: what is noted already is left alone. */
export async function noteOpinion(context: Context, key: RoomKey): Promise<void> {
  const room = await findRoom(context.database, key)
  if (room === undefined || room.receivedAt === null) return
  const on = dayInChina(room.receivedAt)
  await unlessRefused(() =>
    recordConsultation(context, room, {
      consultation: room.consultation,
      news: { kind: 'received', on },
    }),
  )
  for (const answer of room.answers) if (!answer.isNoted) await noteAnswer(context, room, answer)
}

async function noteAnswer(
  context: Context,
  room: OfficeRoom,
  { answerId, sequence, agrees, at }: RoomAnswer,
): Promise<void> {
  const { unitId, requestId, consultation } = room
  const on = dayInChina(at)
  const problem = await unlessRefused(() =>
    sequence === 1
      ? recordConsultation(context, room, { consultation, news: { kind: 'answered', on, agrees } })
      : correctConsultation(context, room, { consultation, on, agrees }),
  )
  const deed = { action: 'requests.noteOpinion', unitId, subject: requestId, facts: { answerId } }
  await inTransaction(context, deed, async (tx) => {
    await updateNoted(tx, { answerId, problem: problem ?? null }, context.now)
    await tellOfOpinion(tx, room, { answerId, isCorrection: sequence > 1, now: context.now })
  })
}

/** The code of the refusal: what was said after the answer was signed moves nothing. */
async function unlessRefused(doing: () => Promise<void>): Promise<string | undefined> {
  try {
    await doing()
    return undefined
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code
    throw error
  }
}
