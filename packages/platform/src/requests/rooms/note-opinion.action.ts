// Writes what was said in a room into the file of the request, by the same steps that staff take.

import { type Context, inTransaction, Refused, type Tx } from '#kit/db/transaction.ts'
import { dayInChina } from '#law/index.ts'
import { correctConsultation, recordConsultation } from '../consultation/consult.action.ts'
import { takeOpinionFiles } from './opinion-files.action.ts'
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

/** In one transaction with the step: of two workers, or after a breakdown, it is written once. */
async function noteAnswer(context: Context, room: OfficeRoom, answer: RoomAnswer): Promise<void> {
  const { answerId, sequence, agrees, at } = answer
  const { unitId, requestId, consultation } = room
  const on = dayInChina(at)
  const note = async (tx: Tx, problem: string | null): Promise<void> => {
    const { now } = context
    if (!(await updateNoted(tx, { answerId, problem }, now)))
      throw new Refused({ code: notedMeanwhile })
    await takeOpinionFiles(tx, room, { answerId, now })
    await tellOfOpinion(tx, room, { answerId, isCorrection: sequence > 1, now })
  }
  const alongside = (tx: Tx): Promise<void> => note(tx, null)
  const problem = await unlessRefused(() =>
    sequence === 1
      ? recordConsultation(context, room, {
          ...{ consultation, alongside },
          news: { kind: 'answered', on, agrees },
        })
      : correctConsultation(context, room, { consultation, on, agrees, alongside }),
  )
  if (problem === undefined || problem === notedMeanwhile) return
  const deed = { action: 'requests.noteOpinion', unitId, subject: requestId, facts: { answerId } }
  await unlessRefused(() => inTransaction(context, deed, (tx) => note(tx, problem)))
}

const notedMeanwhile = 'room.notedMeanwhile'

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
